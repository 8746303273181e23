import { fail, failure, succeed, type Failure, type Result } from '#shared/result'
import { loadPdfium, type Pdfium } from './pdfium.ts'

/** A PDF that PDFium holds open, until it is closed. */
export interface OpenPdf {
  readonly pdfium: Pdfium
  /** PDFium's handle of it. */
  readonly document: number
  readonly pages: number
  readonly close: () => void
}

/** FPDF_ERR_… */
const WRONG_PASSWORD = 4
const UNKNOWN_SECURITY = 5

/** Fails with `pdf-locked`, `pdf-password-wrong` or `pdf-damaged`. */
export async function openPdf(
  name: string,
  bytes: Uint8Array,
  password: string | undefined,
): Promise<Result<OpenPdf>> {
  const pdfium = await loadPdfium()
  const { call, memory } = pdfium
  const pointer = memory.reserve(bytes.length)
  memory.write(pointer, bytes)
  const document = call.FPDF_LoadMemDocument(pointer, bytes.length, password ?? '')
  if (document === 0) {
    memory.release(pointer)
    return fail(failureOfOpening(name, call.FPDF_GetLastError(), password !== undefined))
  }
  return succeed({
    pdfium,
    document,
    pages: call.FPDF_GetPageCount(document),
    close() {
      call.FPDF_CloseDocument(document)
      // Not before: PDFium reads from it as long as the document is open.
      memory.release(pointer)
    },
  })
}

function failureOfOpening(name: string, code: number, tried: boolean): Failure {
  if (code === WRONG_PASSWORD) return failure(tried ? 'pdf-password-wrong' : 'pdf-locked', { name })
  if (code === UNKNOWN_SECURITY) return failure('pdf-locked', { name })
  return failure('pdf-damaged', { name })
}
