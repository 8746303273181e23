import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { linesOfScan } from '#core/source/scanned-page'
import { fail, failure, succeed, type Failure, type Result } from '#shared/result'
import { isPdf } from '#files/pdf/is-pdf'
import type { Engines } from '../engines.ts'
import { openPdfPictures } from '../picture/pdf-pictures.ts'
import { openPictures, type PictureFile } from '../picture/read-picture.ts'
import { readPicture } from '../read-page.ts'
import type { OcrProgress, OcrRequest, PageRead } from '#shared/ocr'

/** A file of pictures this large is none; reading it would only fill the memory. */
const MOST_BYTES = 400 * 1024 * 1024

export interface FileListener {
  readonly progress: (progress: OcrProgress) => void
  readonly page: (page: PageRead) => void
}

/**
 * Reads the pages of a picture file, or of a PDF as pictures, one after the other; each is told as soon as it is read or has failed.
 * Gives the failure of the whole job, or `null` when every page was told. Never rejects.
 */
export async function readPictureFile(
  request: OcrRequest,
  engines: Engines,
  signal: AbortSignal,
  listener: FileListener,
): Promise<Failure | null> {
  const name = basename(request.path)
  const opened = await openFile(name, request)
  if (!opened.ok) return opened.error
  const file = opened.value
  const pages = request.page === null ? Array.from({ length: file.pages }, (_, page) => page) : [request.page]
  for (const page of pages) {
    if (signal.aborted) return failure('ocr-cancelled', { name })
    const result = await readOne(file, page, request, engines, signal, listener.progress)
    if (signal.aborted) return failure('ocr-cancelled', { name })
    listener.page({ page, result })
  }
  return null
}

async function openFile(name: string, { path, password }: OcrRequest): Promise<Result<PictureFile>> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) {
      const limit = MOST_BYTES / 1024 / 1024
      return fail(failure('file-too-large', { name, size: Math.ceil(size / 1024 / 1024), limit }))
    }
    const bytes = await readFile(path)
    if (bytes.length === 0) return fail(failure('file-empty', { name }))
    return isPdf(bytes) ? await openPdfPictures(name, bytes, password) : openPictures(name, bytes)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail(failure('file-missing', { name }))
    if (code === 'EACCES' || code === 'EPERM') return fail(failure('file-forbidden', { name }))
    return fail(failure('file-unreadable', { name, message }))
  }
}

async function readOne(
  file: PictureFile,
  page: number,
  request: OcrRequest,
  engines: Engines,
  signal: AbortSignal,
  tell: (progress: OcrProgress) => void,
): Promise<PageRead['result']> {
  const { name } = file
  if (page >= file.pages) return fail(failure('request-invalid', { name, page }))
  const picture = await file.picture(page)
  if (!picture.ok) return picture
  try {
    const scan = await readPicture(picture.value, request, engines, signal, ({ done, of, region }) =>
      tell({ page, pages: file.pages, done, of, region }),
    )
    const failed = scan.regions.filter((region) => region.failed).length
    if (linesOfScan(scan).length > 0) return succeed(scan)
    return fail(
      failed > 0
        ? failure('ocr-failed', { name, message: `${failed} / ${scan.regions.length}` })
        : failure('ocr-found-nothing', { name }),
    )
  } catch (error) {
    if (signal.aborted) return fail(failure('ocr-cancelled', { name }))
    return fail(failure('ocr-unavailable', { message: (error as Error).message }))
  }
}
