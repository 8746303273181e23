/** Draws by weights: binary search in their running sum. */
export function drawing<Value>(
  values: readonly Value[],
  weightOf: (rank: number) => number,
): (random: number) => Value {
  const sums: number[] = []
  let sum = 0
  for (let rank = 0; rank < values.length; rank++) sums.push((sum += weightOf(rank)))
  return (random) => {
    const wanted = random * sum
    let [low, high] = [0, values.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] <= wanted) low = middle + 1
      else high = middle
    }
    return values[low]
  }
}
