import { describe, expect, it } from 'vitest'
import type { OcrHost } from '#ocr/job/host'
import type { OcrProgress, OcrRequest, PageRead } from '#shared/ocr'
import { fail, failure, succeed } from '#shared/result'
import { ocrHandlers } from './ocr.ts'

const request: OcrRequest = {
  path: '/scans/a.png',
  page: null,
  language: null,
  area: null,
  turnedBy: null,
  password: null,
}
const page: PageRead = { page: 0, result: fail(failure('ocr-found-nothing', { name: 'a.png' })) }
const progress: OcrProgress = { page: 0, pages: 1, done: 1, of: 3, region: null }

/** A host whose jobs end when the test says so, or when they are cancelled. */
function heldHost() {
  const finish: (() => void)[] = []
  const host: OcrHost = {
    read: (_request, signal, tell) =>
      new Promise((resolve) => {
        const cancelled = (): void => resolve(fail(failure('ocr-cancelled', { name: 'a.png' })))
        if (signal.aborted) return cancelled()
        signal.addEventListener('abort', cancelled)
        tell(progress)
        finish.push(() => resolve(succeed([page])))
      }),
    close: () => undefined,
  }
  return { host, finish }
}

const turnOfEvents = (): Promise<void> => new Promise((done) => setImmediate(() => setImmediate(done)))

describe('the calls about scans', () => {
  const setUp = () => {
    const told: unknown[] = []
    const { host, finish } = heldHost()
    return { handlers: ocrHandlers(host, (name, payload) => told.push([name, payload])), told, finish }
  }

  it('answer with the job’s number before anything is told of it, and tell its end once', async () => {
    const { handlers, told, finish } = setUp()
    expect(await handlers['ocr.start'](request)).toEqual(succeed({ job: 1 }))
    expect(told).toEqual([])
    await turnOfEvents()
    expect(told).toEqual([['ocr-progress', { job: 1, progress }]])
    finish[0]?.()
    await turnOfEvents()
    expect(told.slice(1)).toEqual([
      ['ocr-page', { job: 1, page }],
      ['ocr-ended', { job: 1, failure: null }],
    ])
  })

  it('cancel the one job that is meant, even before it began', async () => {
    const { handlers, told } = setUp()
    await handlers['ocr.start'](request)
    await handlers['ocr.start'](request)
    expect(await handlers['ocr.cancel']({ job: 2 })).toEqual(succeed(null))
    await turnOfEvents()
    expect(told).toEqual([
      ['ocr-progress', { job: 1, progress }],
      ['ocr-ended', { job: 2, failure: failure('ocr-cancelled', { name: 'a.png' }) }],
    ])
  })

  it('overlook a cancel of a job that there is not', async () => {
    const { handlers, told } = setUp()
    expect(await handlers['ocr.cancel']({ job: 7 })).toEqual(succeed(null))
    expect(told).toEqual([])
  })
})
