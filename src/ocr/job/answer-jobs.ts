import { basename } from 'node:path'
import { failure, type Failure } from '#shared/result'
import type { Engines } from '../engines.ts'
import type { FromReader, ToReader } from './protocol.ts'
import type { OcrJobId, OcrRequest } from '#shared/ocr'
import { readPictureFile } from './read-file.ts'

/**
 * The reading end of the protocol: takes the messages of one host and answers through `post`. It does one job after
 * the other, for two at once would need twice the memory and take no less time.
 */
export function answerJobs(
  engines: Engines,
  post: (message: FromReader) => void,
  read: typeof readPictureFile = readPictureFile,
): (message: ToReader) => void {
  const waiting = new Map<OcrJobId, OcrRequest>()
  let current: { readonly job: OcrJobId; readonly cancel: AbortController } | undefined

  const next = (): void => {
    const [first] = waiting
    if (current || !first) return
    const [job, request] = first
    waiting.delete(job)
    current = { job, cancel: new AbortController() }
    void run(job, request, current.cancel.signal).then((failed) => {
      current = undefined
      post({ kind: 'ended', job, failure: failed })
      next()
    })
  }

  const run = (job: OcrJobId, request: OcrRequest, signal: AbortSignal): Promise<Failure | null> =>
    read(request, engines, signal, {
      progress: (progress) => post({ kind: 'progress', job, progress }),
      page: (page) => post({ kind: 'page', job, page }),
    }).catch((error: unknown) =>
      failure('ocr-failed', { name: basename(request.path), message: (error as Error).message }),
    )

  return (message) => {
    switch (message.kind) {
      case 'read':
        waiting.set(message.job, message.request)
        return next()
      case 'cancel': {
        if (current?.job === message.job) return current.cancel.abort()
        const request = waiting.get(message.job)
        if (!request) return
        waiting.delete(message.job)
        const cancelled = failure('ocr-cancelled', { name: basename(request.path) })
        return post({ kind: 'ended', job: message.job, failure: cancelled })
      }
      default:
        message satisfies never
    }
  }
}
