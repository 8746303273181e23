import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { mixedText } from '#core/import/mixed-text'
import { scannedText, type ScanOfFile } from '#core/import/scanned-text'
import type { PageLayout } from '#core/source/page'
import type { PartlyText } from '#files/pdf/read-pdf-page'
import type { ReadFile } from '#files/read-page'
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
  const request = { path, page: null, language: null, area: null, turnedBy: null, password: null }
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

/** A PDF of which some pages are pictures: those are read, and stand between the others. Fails as `readScan` does. */
export async function readPartly(
  path: string,
  file: ReadFile,
  partly: PartlyText,
): Promise<Result<ReadScan>> {
  const scans: ScanOfFile[] = []
  for (const page of partly.pictured) {
    const request = { path, page, language: null, area: null, turnedBy: null, password: null }
    const read = await recognise(request, () => undefined)
    if (!read.ok) return read
    for (const { result } of read.value) {
      if (!result.ok) return result
      scans.push({ page, scan: result.value })
    }
  }
  const { name, sha256 } = file
  return succeed({ name, sha256, ...mixedText(partly.sheets, scans) })
}
