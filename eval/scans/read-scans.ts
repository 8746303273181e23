import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScannedPage } from '#core/source/scanned-page'
import { lazyEngines } from '#ocr/engines'
import { openPictures } from '#ocr/picture/read-picture'
import { readPicture } from '#ocr/read-page'
import { SHARED } from '../pages.ts'
import { picture } from '../typeset/print/programs.ts'

/** A typeset page as Galley's OCR read its picture. */
export interface EvalScan {
  readonly page: string
  readonly pdf: string
  readonly gold: string
  readonly scan: ScannedPage
}

const DPI = 200
/** What was read is kept here, so that what comes after OCR can be tried again at once: `--ocr=kept`. */
const KEPT = join(import.meta.dirname, '../../out/scans')

/** Reads the pictures of the shared pages: some fifteen seconds each. @param again reads those that were read before */
export async function readScans(again: boolean): Promise<readonly EvalScan[]> {
  const folder = join(SHARED, 'pages')
  if (!existsSync(folder)) return []
  mkdirSync(KEPT, { recursive: true })
  const engines = lazyEngines()
  const scans: EvalScan[] = []
  for (const name of readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort()) {
    const page = name.slice(0, -'.pdf'.length)
    const pdf = join(folder, name)
    const kept = join(KEPT, `${page}.json`)
    const scan =
      !again && existsSync(kept)
        ? (JSON.parse(readFileSync(kept, 'utf8')) as ScannedPage)
        : await readOne(page, picture(pdf, DPI), engines)
    writeFileSync(kept, JSON.stringify(scan))
    scans.push({ page, pdf, gold: join(folder, `${page}.gold.json`), scan })
  }
  await engines.release()
  return scans
}

async function readOne(
  page: string,
  bytes: Uint8Array,
  engines: ReturnType<typeof lazyEngines>,
): Promise<ScannedPage> {
  const opened = openPictures(page, bytes)
  if (!opened.ok) throw new Error(`${page}: ${opened.error.kind}`)
  const first = await opened.value.picture(0)
  if (!first.ok) throw new Error(`${page}: ${first.error.kind}`)
  const request = { language: null, area: null, turnedBy: null, password: null }
  return readPicture(first.value, request, engines, new AbortController().signal, () => undefined)
}
