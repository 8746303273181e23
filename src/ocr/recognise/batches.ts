/** Lines of a batch may be this much wider than the narrowest: padding is time for nothing. */
const MOST_STRETCH = 1.15
/** Pixels, over all lines of a batch with their padding, that the recogniser is given at once. */
const MOST_WIDTH = 6000

/**
 * Lines in batches of nearly the same width, the widest first. Gives indices of `widths`; each occurs once.
 * The recogniser takes as long for a narrow line as for the widest of its batch.
 */
export function batchesByWidth(widths: readonly number[]): readonly (readonly number[])[] {
  const order = widths.map((_, index) => index).sort((a, b) => widthOf(b) - widthOf(a) || a - b)
  function widthOf(index: number): number {
    return widths[index] ?? 0
  }
  const batches: number[][] = []
  for (const index of order) {
    const batch = batches.at(-1)
    const widest = batch ? widthOf(batch[0] ?? index) : 0
    const joins =
      batch !== undefined &&
      widest <= widthOf(index) * MOST_STRETCH &&
      widest * (batch.length + 1) <= MOST_WIDTH
    if (joins) batch.push(index)
    else batches.push([index])
  }
  return batches
}
