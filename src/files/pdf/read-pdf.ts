import { inksOf } from '#core/layout/inks'
import type { PrintedSheet } from '#core/layout/printed-sheet'
import { succeed, type Result } from '#shared/result'
import { drawingsOf } from './page-drawings.ts'
import { frameOf } from './page-frame.ts'
import { glyphsOf } from './page-glyphs.ts'
import { openPdf } from './open-pdf.ts'
import type { Pdfium } from './pdfium.ts'

/** A newspaper has some dozens of pages; what has more is read as far as this. */
export const MOST_PAGES = 64

export interface PdfSheets {
  readonly sheets: readonly PrintedSheet[]
  /** Of each sheet, which page of the file it is, 0-based. */
  readonly numbers: readonly number[]
  /** Of each sheet, how much of it images cover. */
  readonly imaged: readonly number[]
  /** How many pages the file has; more than `sheets` when it has too many. */
  readonly pages: number
}

/** Which pages of a file are read, 1-based and inclusive. */
export interface PageRange {
  readonly from: number
  readonly to: number
}

/** Reads the text layer of a PDF with the places of its letters. */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  password: string | undefined,
  range: PageRange,
): Promise<Result<PdfSheets>> {
  const opened = await openPdf(name, bytes, password)
  if (!opened.ok) return opened
  const { pdfium, document, pages, close } = opened.value
  try {
    const sheets: PrintedSheet[] = []
    const numbers: number[] = []
    const imaged: number[] = []
    const last = Math.min(pages, range.to, range.from + MOST_PAGES - 1)
    for (let number = range.from; number <= last; number++) {
      const found = sheetOf(pdfium, document, number - 1)
      if (!found) continue
      sheets.push(found.sheet)
      imaged.push(found.imaged)
      numbers.push(number - 1)
    }
    return succeed({ sheets, numbers, imaged, pages })
  } finally {
    close()
  }
}

function sheetOf(
  pdfium: Pdfium,
  document: number,
  index: number,
): { readonly sheet: PrintedSheet; readonly imaged: number } | undefined {
  const page = pdfium.call.FPDF_LoadPage(document, index)
  if (page === 0) return undefined
  const frame = frameOf(pdfium, page)
  const { imaged, ...drawings } = drawingsOf(pdfium, page, frame)
  const inks = inksOf(glyphsOf(pdfium, page, frame))
  pdfium.call.FPDF_ClosePage(page)
  return { sheet: { width: frame.width, height: frame.height, inks, wholeLines: false, ...drawings }, imaged }
}
