import { basename } from 'node:path'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { FromReader, ToReader } from './protocol.ts'
import type { OcrJobId, OcrProgress, OcrRequest, PageRead } from '#shared/ocr'

/** A process that reads, as seen from the one that asks. */
export interface ReaderProcess {
  readonly send: (message: ToReader) => void
  /** Calls back for each message, and once when the process has ended for whatever reason. */
  readonly listen: (message: (message: FromReader) => void, ended: (why: string) => void) => void
  readonly end: () => void
}

export interface OcrHost {
  /**
   * Reads a file in the reading process and gives its pages, the failed ones too.
   * Fails as a whole when the file cannot be opened, with `ocr-cancelled` when the signal is aborted, and with
   * `ocr-failed` when the process dies; the next job then gets a new one.
   */
  readonly read: (
    request: OcrRequest,
    signal: AbortSignal,
    tell: (progress: OcrProgress) => void,
  ) => Promise<Result<readonly PageRead[]>>
  /** Ends the process; jobs that are under way fail. */
  readonly close: () => void
}

/** A reader that does not answer to a cancel within this is ended: it hangs in something it cannot leave. */
const CANCEL_MS = 3_000
/** Without work for so long, the process is ended: it holds half a gigabyte of models. */
const IDLE_MS = 60_000

/** @param start starts a process that reads; only called when there is something to read */
export function ocrHost(start: () => ReaderProcess): OcrHost {
  interface Job {
    readonly request: OcrRequest
    readonly tell: (progress: OcrProgress) => void
    readonly pages: PageRead[]
    readonly settle: (result: Result<readonly PageRead[]>) => void
  }
  const jobs = new Map<OcrJobId, Job>()
  let running: ReaderProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let lastJob = 0

  const end = (): void => {
    clearTimeout(idle)
    const process = running
    running = undefined
    process?.end()
  }

  const settle = (id: OcrJobId, result: Result<readonly PageRead[]>): void => {
    const job = jobs.get(id)
    if (!job) return
    jobs.delete(id)
    if (jobs.size === 0) {
      idle = setTimeout(end, IDLE_MS)
      idle.unref()
    }
    job.settle(result)
  }

  const hear = (message: FromReader): void => {
    const job = jobs.get(message.job)
    if (!job) return
    switch (message.kind) {
      case 'progress':
        return job.tell(message.progress)
      case 'page':
        job.pages.push(message.page)
        return
      case 'ended':
        return settle(message.job, message.failure ? fail(message.failure) : succeed(job.pages))
      default:
        message satisfies never
    }
  }

  const reader = (): ReaderProcess => {
    clearTimeout(idle)
    if (running) return running
    const process = start()
    running = process
    // A process that was ended on purpose may still speak after its successor was started.
    const current = (): boolean => running === process
    const listen = (message: FromReader): void => void (current() && hear(message))
    process.listen(listen, (why) => {
      if (!current()) return
      running = undefined
      for (const [id, { request }] of [...jobs])
        settle(id, fail(failure('ocr-failed', { name: basename(request.path), message: why })))
    })
    return process
  }

  return {
    read(request, signal, tell) {
      const cancelled = fail(failure('ocr-cancelled', { name: basename(request.path) }))
      if (signal.aborted) return Promise.resolve(cancelled)
      const id = ++lastJob
      return new Promise((resolve) => {
        const cancel = (): void => {
          running?.send({ kind: 'cancel', job: id })
          const hanging = setTimeout(() => {
            if (!jobs.has(id)) return
            const others = [...jobs].filter(([other]) => other !== id)
            settle(id, cancelled)
            end()
            // The others had nothing to do with it: they begin anew.
            for (const [other, job] of others) {
              job.pages.length = 0
              reader().send({ kind: 'read', job: other, request: job.request })
            }
          }, CANCEL_MS)
          hanging.unref()
        }
        signal.addEventListener('abort', cancel, { once: true })
        jobs.set(id, {
          request,
          tell,
          pages: [],
          settle: (result) => {
            signal.removeEventListener('abort', cancel)
            resolve(result)
          },
        })
        reader().send({ kind: 'read', job: id, request })
      })
    },
    close() {
      const waiting = [...jobs]
      end()
      for (const [id, { request }] of waiting)
        settle(id, fail(failure('ocr-cancelled', { name: basename(request.path) })))
      clearTimeout(idle)
    },
  }
}
