import { describe, expect, it } from 'vitest'
import type { ScannedPage } from '#core/source/scanned-page'
import { failure, succeed } from '#shared/result'
import type { Engines } from '../engines.ts'
import { answerJobs } from './answer-jobs.ts'
import { ocrHost, type ReaderProcess } from './host.ts'
import type { FromReader, ToReader } from './protocol.ts'
import type { OcrRequest } from '#shared/ocr'
import type { readPictureFile } from './read-file.ts'

const request = (path: string): OcrRequest => ({
  path,
  page: null,
  language: null,
  area: null,
  turnedBy: null,
  password: null,
})
const SCAN: ScannedPage = {
  width: 10,
  height: 10,
  turnedBy: 0,
  language: 'en',
  regions: [],
  rules: [],
  pictures: [],
}
const never = new AbortController().signal
const quiet = (): void => undefined
/** The fakes below read nothing. */
const NO_ENGINES = {} as Engines

/** Reads until it is told to go on or is cancelled; gives one page. */
function heldReading() {
  const going = new Map<string, () => void>()
  const started: string[] = []
  const read: typeof readPictureFile = ({ path }, _engines, signal, listener) => {
    started.push(path)
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(failure('ocr-cancelled', { name: path })))
      going.set(path, () => {
        listener.progress({ page: 0, pages: 1, done: 1, of: 1, region: null })
        listener.page({ page: 0, result: succeed(SCAN) })
        resolve(null)
      })
    })
  }
  return { read, started, finish: (path: string) => going.get(path)?.() }
}

const turnOfEvents = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

describe('the process that reads', () => {
  const setUp = () => {
    const reading = heldReading()
    const said: FromReader[] = []
    return { ...reading, said, tell: answerJobs(NO_ENGINES, (message) => said.push(message), reading.read) }
  }

  it('does one job after the other and ends each once', async () => {
    const { tell, said, started, finish } = setUp()
    tell({ kind: 'read', job: 1, request: request('a') })
    tell({ kind: 'read', job: 2, request: request('b') })
    expect(started).toEqual(['a'])
    finish('a')
    await turnOfEvents()
    expect(started).toEqual(['a', 'b'])
    finish('b')
    await turnOfEvents()
    expect(said.map(({ kind, job }) => `${kind} ${job}`)).toEqual([
      'progress 1',
      'page 1',
      'ended 1',
      'progress 2',
      'page 2',
      'ended 2',
    ])
  })

  it('stops the job that is cancelled, and goes on with the next', async () => {
    const { tell, said, started } = setUp()
    tell({ kind: 'read', job: 1, request: request('a') })
    tell({ kind: 'read', job: 2, request: request('b') })
    tell({ kind: 'cancel', job: 1 })
    await turnOfEvents()
    expect(said).toEqual([{ kind: 'ended', job: 1, failure: failure('ocr-cancelled', { name: 'a' }) }])
    expect(started).toEqual(['a', 'b'])
  })

  it('answers at once for a job that waits, and never begins it', async () => {
    const { tell, said, started, finish } = setUp()
    tell({ kind: 'read', job: 1, request: request('a') })
    tell({ kind: 'read', job: 2, request: request('b') })
    tell({ kind: 'cancel', job: 2 })
    expect(said).toEqual([{ kind: 'ended', job: 2, failure: failure('ocr-cancelled', { name: 'b' }) }])
    finish('a')
    await turnOfEvents()
    expect(started).toEqual(['a'])
  })

  it('tells a bug in reading as the failure of that job', async () => {
    const said: FromReader[] = []
    const tell = answerJobs(
      NO_ENGINES,
      (message) => said.push(message),
      () => Promise.reject(new Error('out of ink')),
    )
    tell({ kind: 'read', job: 1, request: request('/scans/a.png') })
    await turnOfEvents()
    expect(said).toEqual([
      { kind: 'ended', job: 1, failure: failure('ocr-failed', { name: 'a.png', message: 'out of ink' }) },
    ])
  })
})

/** A process that a test plays: it keeps what it was told and says what the test wants. */
function playedProcess() {
  const told: ToReader[] = []
  let hear: (message: FromReader) => void = quiet
  let ended: (why: string) => void = quiet
  let running = true
  const reader: ReaderProcess = {
    send: (message) => told.push(message),
    listen: (onMessage, onEnd) => {
      hear = onMessage
      ended = onEnd
    },
    end: () => {
      running = false
    },
  }
  return {
    reader,
    told,
    say: (message: FromReader) => hear(message),
    die: (why: string) => ended(why),
    isRunning: () => running,
  }
}

describe('the host of the process that reads', () => {
  it('starts it for the first job only, and gives each job its own pages', async () => {
    const process = playedProcess()
    let starts = 0
    const host = ocrHost(() => {
      starts++
      return process.reader
    })
    expect(starts).toBe(0)
    const first = host.read(request('a'), never, quiet)
    const second = host.read(request('b'), never, quiet)
    process.say({ kind: 'page', job: 2, page: { page: 0, result: succeed(SCAN) } })
    process.say({ kind: 'ended', job: 1, failure: failure('file-empty', { name: 'a' }) })
    process.say({ kind: 'ended', job: 2, failure: null })
    expect(await first).toMatchObject({ ok: false, error: { kind: 'file-empty' } })
    expect(await second).toEqual(succeed([{ page: 0, result: succeed(SCAN) }]))
    expect(starts).toBe(1)
    host.close()
    expect(process.isRunning()).toBe(false)
  })

  it('fails what was under way when the process dies, and starts a new one for the next job', async () => {
    const processes = [playedProcess(), playedProcess()]
    let starts = 0
    const host = ocrHost(() => processes[starts++]?.reader ?? playedProcess().reader)
    const first = host.read(request('/scans/a.png'), never, quiet)
    processes[0]?.die('SIGKILL')
    expect(await first).toEqual({
      ok: false,
      error: failure('ocr-failed', { name: 'a.png', message: 'SIGKILL' }),
    })
    const second = host.read(request('b'), never, quiet)
    processes[1]?.say({ kind: 'ended', job: 2, failure: null })
    expect(await second).toEqual(succeed([]))
    host.close()
  })

  it('passes a cancel on, and answers when the process does', async () => {
    const process = playedProcess()
    const host = ocrHost(() => process.reader)
    const cancel = new AbortController()
    const reading = host.read(request('a'), cancel.signal, quiet)
    cancel.abort()
    expect(process.told.at(-1)).toEqual({ kind: 'cancel', job: 1 })
    process.say({ kind: 'ended', job: 1, failure: failure('ocr-cancelled', { name: 'a' }) })
    expect(await reading).toMatchObject({ error: { kind: 'ocr-cancelled' } })
    host.close()
  })

  it('does not start anything for a job that is cancelled already', async () => {
    const host = ocrHost(() => {
      throw new Error('started')
    })
    const cancelled = AbortSignal.abort()
    expect(await host.read(request('a'), cancelled, quiet)).toMatchObject({
      error: { kind: 'ocr-cancelled' },
    })
  })

  it('cancels what is under way when it is closed', async () => {
    const process = playedProcess()
    const host = ocrHost(() => process.reader)
    const reading = host.read(request('a'), never, quiet)
    host.close()
    expect(await reading).toMatchObject({ error: { kind: 'ocr-cancelled' } })
    expect(process.isRunning()).toBe(false)
  })
})
