import { inksOf } from '#core/layout/inks'
import type { PrintedSheet } from '#core/layout/printed-sheet'
import { fail, failure, succeed, type Failure, type Result } from '#shared/result'
import { drawingsOf } from './page-drawings.ts'
import { frameOf } from './page-frame.ts'
import { glyphsOf } from './page-glyphs.ts'
import { loadPdfium, type Pdfium } from './pdfium.ts'

/** A newspaper has some dozens of pages; what has more is read as far as this. */
export const MOST_PAGES = 64

export interface PdfSheets {
  readonly sheets: readonly PrintedSheet[]
  /** How many pages the file has; more than `sheets` when it has too many. */
  readonly pages: number
}

/** Which pages of a file are read, 1-based and inclusive. */
export interface PageRange {
  readonly from: number
  readonly to: number
}

/** FPDF_ERR_… */
const WRONG_PASSWORD = 4
const UNKNOWN_SECURITY = 5

/** Reads the text layer of a PDF with the places of its letters. */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  password: string | undefined,
  range: PageRange,
): Promise<Result<PdfSheets>> {
  const pdfium = await loadPdfium()
  const { call, memory } = pdfium
  const pointer = memory.reserve(bytes.length)
  try {
    memory.write(pointer, bytes)
    const document = call.FPDF_LoadMemDocument(pointer, bytes.length, password ?? '')
    if (document === 0) return fail(failureOfOpening(name, call.FPDF_GetLastError(), password !== undefined))
    try {
      const pages = call.FPDF_GetPageCount(document)
      const sheets: PrintedSheet[] = []
      const last = Math.min(pages, range.to, range.from + MOST_PAGES - 1)
      for (let number = range.from; number <= last; number++) {
        const sheet = sheetOf(pdfium, document, number - 1)
        if (sheet) sheets.push(sheet)
      }
      return succeed({ sheets, pages })
    } finally {
      call.FPDF_CloseDocument(document)
    }
  } finally {
    memory.release(pointer)
  }
}

function sheetOf(pdfium: Pdfium, document: number, index: number): PrintedSheet | undefined {
  const page = pdfium.call.FPDF_LoadPage(document, index)
  if (page === 0) return undefined
  const frame = frameOf(pdfium, page)
  const sheet = {
    width: frame.width,
    height: frame.height,
    inks: inksOf(glyphsOf(pdfium, page, frame)),
    ...drawingsOf(pdfium, page, frame),
  }
  pdfium.call.FPDF_ClosePage(page)
  return sheet
}

function failureOfOpening(name: string, code: number, tried: boolean): Failure {
  if (code === WRONG_PASSWORD) return failure(tried ? 'pdf-password-wrong' : 'pdf-locked', { name })
  if (code === UNKNOWN_SECURITY) return failure('pdf-locked', { name })
  return failure('pdf-damaged', { name })
}
