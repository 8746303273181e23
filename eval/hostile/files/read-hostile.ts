import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPage } from '#core/read-page'
import { printedPage } from '#core/source/page'
import { ALL_OF_PDF } from '#files/pdf/read-pdf-page'
import { readPageFile } from '#files/read-page'
import { beginsAsPicture } from '#ocr/picture/begins-as-picture'
import { openPdfPictures } from '#ocr/picture/pdf-pictures'
import { openPictures } from '#ocr/picture/read-picture'
import { createSpeaker, sayFailure } from '#shared/language/index'
import type { Failure } from '#shared/result'
import type { BaseFile } from './base-files.ts'

export interface Reading {
  /** `read`, or the kind of failure. */
  readonly outcome: string
  readonly milliseconds: number
  /** Why this must not be: empty when all is well. */
  readonly breach: string
}

const speakers = [createSpeaker('zh'), createSpeaker('en')]

/** Does with a file what opening it does, up to OCR itself: it is read, or refused with a sentence; nothing throws. */
export async function readHostile({ name, bytes }: BaseFile): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-hostile-'))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const start = performance.now()
  try {
    const failed = (await beginsAsPicture(path))
      ? await picturesOf(name, bytes)
      : await pageOf(path, name, bytes)
    return {
      outcome: failed?.kind ?? 'read',
      milliseconds: performance.now() - start,
      breach: failed && !isSaid(failed) ? `no sentence for ${failed.kind}` : '',
    }
  } catch (error) {
    const breach = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { outcome: 'thrown', milliseconds: performance.now() - start, breach }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const isSaid = (failure: Failure): boolean =>
  speakers.every((speak) => !/\{\{|undefined|failures:/.test(sayFailure(speak, failure)))

async function pageOf(path: string, name: string, bytes: Uint8Array): Promise<Failure | null> {
  const read = await readPageFile(path, ALL_OF_PDF)
  if (!read.ok) return read.error.kind === 'pdf-without-text' ? pdfPicturesOf(name, bytes) : read.error
  const { text, layout } = read.value
  // The page that the desk makes of it, and what the engine makes of the page.
  readPage(printedPage('p', name, '', text, layout))
  return null
}

async function picturesOf(name: string, bytes: Uint8Array): Promise<Failure | null> {
  const opened = openPictures(name, bytes)
  if (!opened.ok) return opened.error
  for (let page = 0; page < Math.min(opened.value.pages, 3); page++) {
    const picture = await opened.value.picture(page)
    if (!picture.ok) return picture.error
  }
  return null
}

async function pdfPicturesOf(name: string, bytes: Uint8Array): Promise<Failure | null> {
  const opened = await openPdfPictures(name, bytes, null)
  if (!opened.ok) return opened.error
  const picture = opened.value.pages > 0 ? await opened.value.picture(0) : undefined
  return picture && !picture.ok ? picture.error : null
}
