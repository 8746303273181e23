import type { PageId } from '#core/source/page'
import type { PdfChoices } from '#files/pdf/read-pdf-page'
import { senseOfTextLayer } from '#files/pdf/text-layer-sense'
import { firstLines } from '#files/possible-readings'
import type { PdfPages } from '#shared/opened-page'
import type { PdfReading, PossibleReading, PossibleReadings } from '#shared/reopen'
import { succeed, type Result } from '#shared/result'
import type { KeptSource, Library, NewPage } from '../library/library.ts'
import type { ReadPageFile } from '../opening/read-in-thread.ts'
import type { ScanFile } from '../scans/scans.ts'
import { keptFile } from './kept-file.ts'

export interface ReopenPdfNeeds {
  readonly readPageFile: ReadPageFile
  readonly scan: (file: ScanFile) => void
}

/** A PDF that is partly scanned is read by its text layer, too, as far as it has one. */
const asReading = (encoding: string): string => (encoding === 'pdf+ocr' ? 'pdf' : encoding)

const OCR: PossibleReading = { as: 'ocr', lines: [], unreadable: 0, why: 'picture' }

/** The ways to read a PDF that the library keeps. What OCR makes of it is not known before it is tried. */
export async function pdfReadings(
  source: KeptSource,
  pages: PdfPages | null,
  { readPageFile }: ReopenPdfNeeds,
): Promise<Result<PossibleReadings>> {
  const current = asReading(source.encoding)
  const layerText = await textLayerOf(source, pages, readPageFile)
  if (!layerText.ok)
    return layerText.error.kind === 'pdf-without-text'
      ? succeed({ current, readings: [OCR], sure: true })
      : layerText
  const text = layerText.value
  const layer: PossibleReading = { as: 'pdf', lines: firstLines(text), ...senseOfTextLayer(text) }
  const isBad = layer.why !== 'usual'
  return succeed({ current, readings: isBad ? [OCR, layer] : [layer, OCR], sure: !isBad })
}

/** Of a page that was read by it, it is the page's own text: to read it once more would take as long as opening did. */
async function textLayerOf(
  source: KeptSource,
  pages: PdfPages | null,
  readPageFile: ReadPageFile,
): Promise<Result<string>> {
  if (source.encoding === 'pdf') return succeed(source.text)
  const file = await keptFile(source)
  if (!file.ok) return file
  const read = await readPageFile(file.value.path, choicesOf(pages))
  file.value.release()
  return read.ok ? succeed(read.value.text) : read
}

/** A PDF read otherwise at once; `null`: OCR has begun to read it. */
export async function pdfReadAs(
  page: PageId,
  as: PdfReading,
  source: KeptSource,
  pages: PdfPages | null,
  { readPageFile, scan }: ReopenPdfNeeds,
): Promise<Result<NewPage | null>> {
  const kept = await keptFile(source)
  if (!kept.ok) return kept
  const file: ScanFile = { ...kept.value, pages, partly: null, password: null, of: page }
  if (as === 'ocr') {
    scan(file)
    return succeed(null)
  }
  const read = await readPageFile(file.path, choicesOf(pages))
  if (read.ok && read.value.partly) {
    scan({ ...file, partly: read.value.partly })
    return succeed(null)
  }
  file.release()
  return read
}

/** Which pages of the file a page of the library shows; `null`: all of it. */
export function pagesShown(library: Library, page: PageId): PdfPages | null {
  const original = library.original(page)
  const numbers = (original.ok ? (original.value.sheets ?? []) : []).map(
    ({ page: number }, index) => (number ?? index) + 1,
  )
  return numbers.length === 0 ? null : { from: Math.min(...numbers), to: Math.max(...numbers) }
}

const choicesOf = (pages: PdfPages | null): PdfChoices => ({ password: undefined, pages: pages ?? undefined })
