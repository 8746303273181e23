import { cleanPage } from '#core/galley/commands/clean-page'
import { openedGalley, type Galley } from '#core/galley/galley'
import { readPage, type ReadOptions } from '#core/read-page'
import { printedPage } from '#core/source/page'
import type { PdfChoices } from '#files/pdf/read-pdf-page'
import { readPageFile, type ReadFile } from '#files/read-page'
import { succeed, type Result } from '#shared/result'
import { beginsAsPicture } from '#ocr/picture/begins-as-picture'
import { readPartly, readScan, type ReadScan } from './ocr/read-scan.ts'

/** Reads a file, a scan too, and does with it what “Clean page” does on the desk. */
export async function cleanFile(
  path: string,
  options: ReadOptions,
  pdf: PdfChoices,
): Promise<Result<Galley>> {
  const file = (await beginsAsPicture(path)) ? await readScan(path) : await readPrinted(path, pdf)
  if (!file.ok) return file
  const { name, sha256, text, layout } = file.value
  const page = printedPage(sha256, name, sha256, text, layout)
  const reading = readPage(page, options)
  return succeed(cleanPage(openedGalley(page, reading.fixes), reading).galley)
}

/** A PDF without a word in it holds scans, and is read as they are; so are scanned pages among others. */
async function readPrinted(path: string, pdf: PdfChoices): Promise<Result<ReadFile | ReadScan>> {
  const read = await readPageFile(path, pdf)
  if (read.ok && read.value.partly) return readPartly(path, read.value, read.value.partly)
  return !read.ok && read.error.kind === 'pdf-without-text' ? readScan(path) : read
}
