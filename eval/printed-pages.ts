import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPageFile } from '#files/read-page'
import { ALL_OF_PDF, readPdfPage } from '#files/pdf/read-pdf-page'
import { corpusPages } from './corpus.ts'
import type { PageState } from './corpus.ts'
import type { EvalCase } from './pages.ts'
import { SHARED } from './pages.ts'
import type { EvalPage } from './score.ts'

/** Variants that come from OCR with places, and how their files end. */
const SCANS = [
  ['hocr', '.tesseract.hocr'],
  ['alto', '.tesseract.xml'],
] as const
export const PRINTED_VARIANTS = ['pdf', 'hocr', 'alto'] as const

/** Where `npm run pages -- --pictures --to=…` puts the corpus's PDFs; they are too large to be committed. */
export const PRINTED = process.env['GALLEY_PRINTED'] ?? join(import.meta.dirname, '../out/printed-pages')

/** A page's PDF as the reader lays it out, with its ground truth. */
async function pdfCase(folder: string, page: string): Promise<readonly EvalCase[]> {
  const [pdf, gold] = [join(folder, `${page}.pdf`), join(folder, `${page}.gold.json`)]
  if (!existsSync(pdf) || !existsSync(gold)) return []
  const read = await readPdfPage(`${page}.pdf`, readFileSync(pdf), ALL_OF_PDF)
  if (!read.ok) throw new Error(`${page}.pdf: ${read.error.kind}`)
  const truth = JSON.parse(readFileSync(gold, 'utf8')) as EvalPage
  return [{ page, variant: 'pdf', ...read.value, gold: truth }]
}

/** What OCR made of the pages' pictures, as hOCR and as ALTO. Empty when they are not there. */
export async function sharedScans(): Promise<readonly EvalCase[]> {
  const folder = join(SHARED, 'pages')
  if (!existsSync(folder)) return []
  const cases: EvalCase[] = []
  for (const [variant, ending] of SCANS)
    for (const name of readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()) {
      const page = name.slice(0, -ending.length)
      const read = await readPageFile(join(folder, name))
      if (!read.ok) throw new Error(`${name}: ${read.error.kind}`)
      const gold = JSON.parse(readFileSync(join(folder, `${page}.gold.json`), 'utf8')) as EvalPage
      cases.push({ page, variant, text: read.value.text, layout: read.value.layout, gold })
    }
  return cases
}

/** One after the other: each takes half a second of both cores. */
async function pdfCases(folder: string, pages: readonly string[]): Promise<readonly EvalCase[]> {
  const cases: EvalCase[] = []
  for (const page of pages) cases.push(...(await pdfCase(folder, page)))
  return cases
}

/** The PDFs of the typeset pages. Empty when they are not there. */
export async function sharedPdfs(): Promise<readonly EvalCase[]> {
  const folder = join(SHARED, 'pages')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  return pdfCases(folder, names.map((name) => name.slice(0, -'.pdf'.length)).sort())
}

/** The corpus's own pages as PDFs, as far as they were printed. */
export const corpusPdfs = (state: PageState): Promise<readonly EvalCase[]> =>
  pdfCases(
    PRINTED,
    corpusPages().flatMap((page) => (page.state === state ? [page.page] : [])),
  )
