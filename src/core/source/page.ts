import type { SourceSpan } from '../text/span.ts'
import type { LinePlace } from './line-place.ts'
import type { Rereading } from './rereading.ts'

export type PageId = string & { readonly __brand?: 'PageId' }

/** A rectangle on a printed sheet, in the sheet's own measure (points of a PDF, pixels of a scan), origin top left. */
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
  /** Height of the type in the sheet's measure, where the source knows it. */
  readonly fontSize?: number
  /** 0 … 1, as the OCR engine gave it. */
  readonly confidence?: number
  /** What the printed sheet tells of it; text that came without a sheet has none. */
  readonly place?: LinePlace
}

/** The size of a printed sheet, in its own measure. */
export interface SheetSize {
  readonly width: number
  readonly height: number
  /** Degrees clockwise that a scan's picture was turned by about its centre, before boxes were measured on it. */
  readonly turnedBy?: number
  /** Which page of its file it is, 0-based, where not all of them became sheets. */
  readonly page?: number
}

/** How a page's text was printed: what is stored beside a text that was made from a laid-out source. */
export interface PageLayout {
  readonly sheets: readonly SheetSize[]
  /** One for each of the text's lines; `null` for the blank lines that part blocks. */
  readonly lines: readonly (Omit<SourceLine, 'span'> | null)[]
  /** Parts of sheets that were read again since: what was read stands at the end of the text. */
  readonly rereadings?: readonly Rereading[]
}

/**
 * One opened source. Its text never changes, it only grows: what is read again is put behind it (`rereading.ts`).
 * Everything else points into it.
 */
export interface Page {
  readonly id: PageId
  /** The file's own name, without folders. */
  readonly name: string
  /** Of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string
  /** UTF-16; line ends as they came; no byte order mark. */
  readonly text: string
  readonly lines: readonly SourceLine[]
  /** The printed sheets that the lines' boxes are on; none for plain text. */
  readonly sheets?: readonly SheetSize[]
  /** In the order in which they came. */
  readonly rereadings?: readonly Rereading[]
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

/** A page whose text came with a layout, or without one. A layout that is not of this text is a bug. */
export function printedPage(
  id: PageId,
  name: string,
  sha256: string,
  text: string,
  layout: PageLayout | null,
): Page {
  const page = pageOfText(id, name, sha256, text)
  if (!layout) return page
  if (layout.lines.length !== page.lines.length)
    throw new Error(`${layout.lines.length} places for ${page.lines.length} lines`)
  return {
    ...page,
    sheets: layout.sheets,
    ...(layout.rereadings && { rereadings: layout.rereadings }),
    lines: page.lines.map((line, index) => ({ ...line, ...layout.lines[index] })),
  }
}

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
