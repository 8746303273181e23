/** Widths in CSS pixels: of the column that a row is set in, and of a narrow and a wide character. */
export interface RowMeasure {
  readonly column: number
  readonly narrow: number
  readonly wide: number
  /** How high one line is. */
  readonly line: number
}

/** From Hangul on: Chinese, Japanese and Korean letters, their punctuation and full-width forms. */
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x1100 && code <= 0x115f)

/** A low surrogate has its width from the high one before it. */
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

const BLANK = 0x20
const HYPHEN = 0x2d

/**
 * On how many lines a row's text is set, without asking the page: words go over whole, a word longer than a line is
 * cut, wide characters part anywhere. Where it errs (a face that lacks a character) the row is measured once it shows.
 */
export function rowLines(text: string, { column, narrow, wide }: RowMeasure): number {
  let lines = 1
  /** How far the line is filled, and how much of that is the word that it ends with. */
  let [filled, word] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLow(code)) continue
    const width = isWide(code) ? wide : narrow
    // Blanks hang over a line's end.
    if (filled + width > column && code !== BLANK) {
      lines++
      filled = isWide(code) || word >= filled ? 0 : word
      word = filled
    }
    filled = Math.min(filled + width, Math.max(column, width))
    word = code === BLANK || code === HYPHEN || isWide(code) ? 0 : word + width
  }
  return lines
}
