import { layOut } from '#core/layout/lay-out'
import type { LaidOutText } from '#core/layout/laid-out-text'
import { laidOutText } from '#core/layout/laid-out-text'
import { fail, failure, succeed, type Result } from '#shared/result'
import { MOST_PAGES, readPdf, type PageRange } from './read-pdf.ts'

/** What a reader of a locked or very long PDF has to be told. */
export interface PdfChoices {
  readonly password: string | undefined
  /** `undefined`: all pages, if they are not too many. */
  readonly pages: PageRange | undefined
}

export const ALL_OF_PDF: PdfChoices = { password: undefined, pages: undefined }

/** Reads a PDF's text layer as a text in reading order, each line with its place. Pure but for loading PDFium. */
export async function readPdfPage(
  name: string,
  bytes: Uint8Array,
  { password, pages }: PdfChoices,
): Promise<Result<LaidOutText>> {
  const read = await readPdf(name, bytes, password, pages ?? { from: 1, to: MOST_PAGES })
  if (!read.ok) return read
  const { sheets, numbers, pages: count } = read.value
  if (pages ? pages.to - pages.from >= MOST_PAGES : count > MOST_PAGES)
    return fail(failure('pdf-too-many-pages', { name, pages: count, limit: MOST_PAGES }))
  if (sheets.length === 0 && count > 0) return fail(failure('pdf-no-such-page', { name, pages: count }))
  const { text, layout } = laidOutText(sheets.map(layOut))
  if (text.trim() === '') return fail(failure('pdf-without-text', { name }))
  // Where not all pages became sheets, a sheet's number is not its page's.
  const numbered = layout.sheets.map((sheet, index) => {
    const page = numbers[index]
    return page === undefined || page === index ? sheet : { ...sheet, page }
  })
  return succeed({ text, layout: { ...layout, sheets: numbered } })
}
