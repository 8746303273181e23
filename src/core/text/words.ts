const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** How many characters on each side of a line's end are looked at: no Chinese word is longer. */
const REACH = 6

/** The Chinese word that begins in `left` and goes on in `right`, or undefined when none does. */
export function wordAcross(left: string, right: string): string | undefined {
  const head = left.slice(-REACH)
  const edge = head.length
  for (const word of segmenter.segment(head + right.slice(0, REACH))) {
    if (word.index >= edge) return undefined
    if (word.index + word.segment.length > edge) return word.segment
  }
  return undefined
}

/** True when a Chinese word begins in `left` and goes on in `right`: the line between them broke it. */
export const wordSpans = (left: string, right: string): boolean => wordAcross(left, right) !== undefined
