import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { scannedText, type ScanOfFile } from '#core/import/scanned-text'
import type { PageLayout } from '#core/source/page'
import { succeed, type Result } from '#shared/result'
import { recognise } from './recognise.ts'

export interface ReadScan {
  readonly name: string
  readonly sha256: string
  readonly text: string
  readonly layout: PageLayout
}

/** The text of all pages of a scan. Fails with its first page that fails: half an issue is not cleaned silently. */
export async function readScan(path: string): Promise<Result<ReadScan>> {
  const request = { path, page: null, language: null, area: null, turnedBy: null }
  const read = await recognise(request, () => undefined)
  if (!read.ok) return read
  const pages: ScanOfFile[] = []
  for (const { page, result } of read.value) {
    if (!result.ok) return result
    pages.push({ page, scan: result.value })
  }
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  return succeed({ name: basename(path), sha256, ...scannedText(pages) })
}
