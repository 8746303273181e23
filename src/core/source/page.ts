import type { SourceSpan } from '../text/span.ts'

export type PageId = string & { readonly __brand?: 'PageId' }

/** A rectangle on the page's picture, in pixels of that picture, origin top left. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * One line of the page as it came.
 * `span` leaves out the line's end mark (LF, CR LF, CR, FF or none at the end of the text).
 */
export interface SourceLine {
  readonly span: SourceSpan
  readonly box?: Box
  /** Height of the type in points, where the source knows it. */
  readonly fontSize?: number
  /** 0 … 1, as the OCR engine gave it. */
  readonly confidence?: number
}

/** One opened source. Its text never changes; everything else points into it. */
export interface Page {
  readonly id: PageId
  /** The file's own name, without folders. */
  readonly name: string
  /** Of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string
  /** UTF-16; line ends as they came; no byte order mark. */
  readonly text: string
  readonly lines: readonly SourceLine[]
}

/** Where the lines of a text are: parted by LF, CR LF, CR or form feed. A final end mark opens no further line. */
export function linesOf(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = []
  let from = 0
  for (const mark of text.matchAll(/\r\n|[\n\r\f]/g)) {
    lines.push({ span: { from, to: mark.index } })
    from = mark.index + mark[0].length
  }
  if (from < text.length) lines.push({ span: { from, to: text.length } })
  return lines
}

/** A page made of plain text. `id`, `name` and `sha256` come from whoever read the file. */
export const pageOfText = (id: PageId, name: string, sha256: string, text: string): Page => ({
  id,
  name,
  sha256,
  text,
  lines: linesOf(text),
})

/** The number (0-based) of the line that holds a place in the source; a line end belongs to its line. */
export function lineAt(page: Page, offset: number): number {
  let low = 0
  let high = page.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (page.lines[middle].span.from <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
