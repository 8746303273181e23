import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { scannedText } from '#core/import/scanned-text'
import type { PageLayout } from '#core/source/page'
import type { ScannedPage } from '#core/source/scanned-page'
import { isPicture } from '#ocr/picture/formats/index'
import { succeed, type Result } from '#shared/result'
import { recognise } from './recognise.ts'

/** As many bytes as the kinds of pictures are told apart by. */
const HEAD = 16

interface ReadScan {
  readonly name: string
  readonly sha256: string
  readonly text: string
  readonly layout: PageLayout
}

/** Whether a file begins as a picture; one that cannot be read does not. */
export async function isScan(path: string): Promise<boolean> {
  try {
    const file = await open(path)
    try {
      const head = new Uint8Array(HEAD)
      await file.read(head, 0, HEAD, 0)
      return isPicture(head)
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}

/** The text of all pages of a scan. Fails with its first page that fails: half an issue is not cleaned silently. */
export async function readScan(path: string): Promise<Result<ReadScan>> {
  const request = { path, page: null, language: null, area: null, turnedBy: null }
  const read = await recognise(request, () => undefined)
  if (!read.ok) return read
  const pages: ScannedPage[] = []
  for (const { result } of read.value) {
    if (!result.ok) return result
    pages.push(result.value)
  }
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  return succeed({ name: basename(path), sha256, ...scannedText(pages) })
}
