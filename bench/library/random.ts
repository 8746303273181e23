/** The same numbers in every run: mulberry32. Each call gives the next, 0 ≤ n < 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

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
