import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPage } from '#core/read-page'
import { printedPage } from '#core/source/page'
import { openPdf } from '#files/pdf/open-pdf'
import { ALL_OF_PDF, readPdfPage } from '#files/pdf/read-pdf-page'
import { SHARED } from '../../eval/pages.ts'
import { against, report, skipped, timingOf } from '../timing.ts'

const ROUNDS = { warm: 2, measured: 7 }
const MOST_TIMES_BARE = 1.5
const MOST_MORE = 100

/** From a PDF's bytes to what the desk shows of it, against PDFium's own extraction of the same pages' text. */
export async function benchPdf(): Promise<void> {
  const folder = join(SHARED, 'pages')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []
  if (names.length === 0) {
    skipped('PDF page to desk', 'shared/pages has no PDFs')
    return
  }
  const files = names.map((name) => readFileSync(join(folder, name)))
  const own = await measured(files, toDesk)
  const bare = await measured(files, bareText)
  const most = MOST_TIMES_BARE * timingOf(bare).median + MOST_MORE
  const { median } = timingOf(own)
  report(
    'PDF page to desk',
    timingOf(own),
    against(`${median.toFixed(0)} ms`, `≤ 1.5 × PDFium + 100 ms = ${most.toFixed(0)} ms`, median <= most),
  )
  report('PDFium’s own text', timingOf(bare))
}

async function measured(
  files: readonly Uint8Array[],
  run: (bytes: Uint8Array) => Promise<void>,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS.warm + ROUNDS.measured; round++)
    for (const bytes of files) {
      const start = performance.now()
      await run(bytes)
      if (round >= ROUNDS.warm) times.push(performance.now() - start)
    }
  return times
}

async function toDesk(bytes: Uint8Array): Promise<void> {
  const read = await readPdfPage('page.pdf', bytes, ALL_OF_PDF)
  if (!read.ok) throw new Error(read.error.kind)
  readPage(printedPage('bench', 'page.pdf', '', read.value.text, read.value.layout))
}

async function bareText(bytes: Uint8Array): Promise<void> {
  const opened = await openPdf('page.pdf', bytes, undefined)
  if (!opened.ok) throw new Error(opened.error.kind)
  const { pdfium, document, pages, close } = opened.value
  const { call, memory } = pdfium
  for (let number = 0; number < pages; number++) {
    const page = call.FPDF_LoadPage(document, number)
    const text = call.FPDFText_LoadPage(page)
    const count = call.FPDFText_CountChars(text)
    const out = memory.reserve(2 * (count + 1))
    call.FPDFText_GetText(text, 0, count, out)
    memory.release(out)
    call.FPDFText_ClosePage(text)
    call.FPDF_ClosePage(page)
  }
  close()
}
