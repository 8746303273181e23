/** Index of the first limit that a value does not exceed; their number when it exceeds all. */
export function binOf(value: number, limits: readonly number[]): number {
  let bin = 0
  while (bin < limits.length && value > limits[bin]) bin++
  return bin
}
