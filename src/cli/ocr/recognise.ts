import { join } from 'node:path'
import { ocrHost } from '#ocr/job/host'
import type { OcrProgress, OcrRequest, PageRead } from '#shared/ocr'
import type { Result } from '#shared/result'
import { childReader } from './child-reader.ts'

/** Reads a picture file in a process of its own, which Ctrl+C stops; nothing of it is left running. */
export async function recognise(
  request: OcrRequest,
  tell: (progress: OcrProgress) => void,
): Promise<Result<readonly PageRead[]>> {
  const host = ocrHost(() => childReader(join(import.meta.dirname, 'ocr-reader.mjs')))
  const cancel = new AbortController()
  const stop = (): void => cancel.abort()
  process.once('SIGINT', stop)
  try {
    return await host.read(request, cancel.signal, tell)
  } finally {
    process.off('SIGINT', stop)
    host.close()
  }
}
