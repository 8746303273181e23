import { layOut } from '#core/layout/lay-out'
import type { LaidOutText } from '#core/layout/laid-out-text'
import { laidOutText } from '#core/layout/laid-out-text'
import type { PdfSheet } from '#core/import/mixed-text'
import type { PrintedSheet } from '#core/layout/printed-sheet'
import { fail, failure, succeed, type Result } from '#shared/result'
import { MOST_PAGES, readPdf, type PageRange } from './read-pdf.ts'

/** What a reader of a locked or very long PDF has to be told. */
export interface PdfChoices {
  readonly password: string | undefined
  /** `undefined`: all pages, if they are not too many. */
  readonly pages: PageRange | undefined
}

export const ALL_OF_PDF: PdfChoices = { password: undefined, pages: undefined }

/** What a PDF gives. */
export interface PdfText extends LaidOutText {
  /** Where some pages have no text layer, only a picture, as a scanned page among others; `null` where all have one. */
  readonly partly: PartlyText | null
}

/** The printed sheets of a file of which some are to be read by OCR. */
export interface PartlyText {
  readonly sheets: readonly PdfSheet[]
  /** Pages of the file, 0-based, that are pictures without a text layer. */
  readonly pictured: readonly number[]
}

/** Reads a PDF's text layer as a text in reading order, each line with its place. Pure but for loading PDFium. */
export async function readPdfPage(
  name: string,
  bytes: Uint8Array,
  { password, pages }: PdfChoices,
): Promise<Result<PdfText>> {
  const read = await readPdf(name, bytes, password, pages ?? { from: 1, to: MOST_PAGES })
  if (!read.ok) return read
  const { sheets, numbers, imaged, pages: count } = read.value
  if (pages ? pages.to - pages.from >= MOST_PAGES : count > MOST_PAGES)
    return fail(failure('pdf-too-many-pages', { name, pages: count, limit: MOST_PAGES }))
  if (sheets.length === 0 && count > 0) return fail(failure('pdf-no-such-page', { name, pages: count }))
  const { text, layout } = laidOutText(sheets.map(layOut))
  if (text.trim() === '') return fail(failure('pdf-without-text', { name }))
  // Where not all pages became sheets, a sheet's number is not its page's.
  const all = sheets.map((sheet, index): PdfSheet => ({ page: numbers[index] ?? index, sheet }))
  const pictured = all
    .filter(({ sheet }, index) => isPicture(sheet, imaged[index] ?? 0))
    .map(({ page }) => page)
  const numbered = layout.sheets.map((sheet, index) => {
    const page = numbers[index]
    return page === undefined || page === index ? sheet : { ...sheet, page }
  })
  const partly = pictured.length > 0 ? { sheets: all, pictured } : null
  return succeed({ text, layout: { ...layout, sheets: numbered }, partly })
}

/** A scanning program may stamp a number or a name on each page. */
const MOST_LETTERS = 20
/** Of the sheet: a scan covers it. */
const LEAST_COVERED = 0.5

/** A page that is a picture, with hardly a letter of a text layer on it. A blank page has neither. */
const isPicture = ({ inks }: PrintedSheet, imaged: number): boolean =>
  imaged >= LEAST_COVERED && inks.reduce((sum, { text }) => sum + text.length, 0) < MOST_LETTERS
