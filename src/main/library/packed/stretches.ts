import type { SourceSpan } from '#core/text/span'

/**
 * Spans as numbers in pairs: how far each begins behind the end of the one before, and how long it is. A column's
 * lines are alike, so the same few numbers come again and again, and deflate to next to nothing.
 *
 *     0–24, 25–49, 50–74   →   0 24 1 24 1 24
 */
export function packStretches(spans: readonly SourceSpan[]): readonly number[] {
  let at = 0
  return spans.flatMap(({ from, to }) => {
    const pair = [from - at, to - from]
    at = to
    return pair
  })
}

export function unpackStretches(numbers: readonly number[]): readonly SourceSpan[] {
  const spans: SourceSpan[] = []
  let [from, at]: [number | null, number] = [null, 0]
  for (const number of numbers) {
    at += number
    if (from === null) from = at
    else {
      spans.push({ from, to: at })
      from = null
    }
  }
  return spans
}
