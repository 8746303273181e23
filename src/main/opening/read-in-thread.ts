import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PdfChoices } from '#files/pdf/read-pdf-page'
import type { ReadFile } from '#files/read-page'
import { fail, failure, type Result } from '#shared/result'
import type { FromReader, ToReader } from './messages.ts'

export type ReadPageFile = (path: string, pdf: PdfChoices) => Promise<Result<ReadFile>>

/** No page takes longer; a file made to take forever is left then. */
const LONGEST_MS = 60_000
/** Without work for so long the thread is ended: PDFium does not give back what a large file took. */
const IDLE_MS = 60_000
const MOST_MEGABYTES = 1024

interface Asked {
  readonly name: string
  readonly settle: (result: Result<ReadFile>) => void
  readonly late: NodeJS.Timeout
}

/**
 * Reads page files in a thread of its own. A file on which the thread dies or hangs fails with `file-unreadable`;
 * the next one gets a new thread.
 *
 * @param program the thread's entry: `read-worker.ts`, or what it was built into
 */
export function readInThread(program: string | URL, longest = LONGEST_MS): ReadPageFile {
  let thread: Worker | undefined
  let last = 0
  let idle: NodeJS.Timeout | undefined
  const asked = new Map<number, Asked>()

  const settle = (number: number, result: Result<ReadFile>): void => {
    const one = asked.get(number)
    if (!one) return
    asked.delete(number)
    clearTimeout(one.late)
    one.settle(result)
    if (asked.size === 0) {
      idle = setTimeout(end, IDLE_MS)
      idle.unref()
    }
  }

  const end = (): void => {
    const ended = thread
    thread = undefined
    void ended?.terminate()
  }

  const failAll = (message: string): void => {
    end()
    for (const [number, { name }] of [...asked])
      settle(number, fail(failure('file-unreadable', { name, message })))
  }

  const start = (): Worker => {
    clearTimeout(idle)
    if (thread) return thread
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } })
    thread = worker
    worker.on('message', ({ number, result }: FromReader) => settle(number, result))
    worker.on('error', (error) => {
      if (thread === worker) failAll(error.message)
    })
    worker.unref()
    return worker
  }

  return (path, pdf) =>
    new Promise((resolve) => {
      const number = ++last
      const name = basename(path)
      const late = setTimeout(() => failAll('timeout'), longest)
      asked.set(number, { name, settle: resolve, late })
      start().postMessage({ number, path, pdf } satisfies ToReader)
    })
}
