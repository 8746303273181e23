import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrintedSheet } from '#core/layout/printed-sheet'
import type { ScannedPage } from '#core/source/scanned-page'
import type { PartlyText } from '#files/pdf/read-pdf-page'
import type { OcrHost } from '#ocr/job/host'
import type { OcrRequest, PageRead } from '#shared/ocr'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { ScanEnded } from '#shared/scans'
import { openLibrary, type Library } from '../library/index.ts'
import { scansIn } from './scans.ts'

let folder: string
let library: Result<Library>
let path: string
let released: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-scans-'))
  library = openLibrary(join(folder, 'library'))
  path = join(folder, '三版.png')
  writeFileSync(path, 'the bytes of a picture')
  released = 0
})
afterEach(() => {
  if (library.ok) library.value.close()
  rmSync(folder, { recursive: true, force: true })
})

function scanned(text: string): ScannedPage {
  const box = { left: 60, top: 100, width: 28 * text.length, height: 26 }
  const characters = [...text].map((letter, index) => ({
    text: letter,
    box: { ...box, left: 60 + 28 * index, width: 26 },
    confidence: 0.9,
  }))
  const line = { box, runs: 'across', text, blackness: 0.25, characters } as const
  return {
    width: 1000,
    height: 1400,
    turnedBy: 0.4,
    language: 'zh-Hans',
    regions: [{ box, lines: [line], failed: false }],
    rules: [],
    pictures: [],
  }
}

const readAs = (text: string): PageRead => ({ page: 0, result: succeed(scanned(text)) })
const unread: PageRead = { page: 1, result: fail(failure('picture-damaged', { name: '三版.png' })) }

/** A host whose jobs end as the test says, or when they are cancelled. */
function heldHost() {
  const requests: OcrRequest[] = []
  let finish: (pages: readonly PageRead[]) => void = () => undefined
  const host: OcrHost = {
    read: (request, signal, tell) =>
      new Promise((resolve) => {
        requests.push(request)
        tell({ page: 0, pages: 2, done: 1, of: 3, region: null })
        signal.addEventListener('abort', () => resolve(fail(failure('ocr-cancelled', { name: '三版.png' }))))
        finish = (pages) => resolve(succeed(pages))
      }),
    close: () => undefined,
  }
  return { host, requests, finish: (pages: readonly PageRead[]) => finish(pages) }
}

function setUp() {
  const { host, requests, finish } = heldHost()
  const told: string[] = []
  let ended: (what: ScanEnded) => void = () => undefined
  const end = new Promise<ScanEnded>((resolve) => (ended = resolve))
  const scans = scansIn({
    host,
    library: () => library,
    tell: (name, payload) => {
      told.push(name)
      if ('unread' in payload) ended(payload)
    },
    now: () => new Date('2026-11-26T00:00:00Z'),
  })
  const begin = (partly: PartlyText | null = null): void =>
    scans.begin({ path, pages: null, partly, password: null, of: null, release: () => void released++ })
  const begun = async (count: number): Promise<void> => {
    while (requests.length < count) await new Promise((done) => setTimeout(done, 5))
  }
  return { scans, requests, finish, told, end, begin, begun }
}

const kept = (): Library => {
  if (!library.ok) throw new Error(library.error.kind)
  return library.value
}

describe('a scan', () => {
  it('becomes a page with its picture, its text and the places of its lines', async () => {
    const { begin, begun, finish, told, end } = setUp()
    begin()
    await begun(1)
    finish([readAs('入秋以来河湾县')])
    const { page, failure: why } = await end
    expect(why).toBeNull()
    const opened = kept().openPage(page ?? '', new Date())
    expect(opened).toMatchObject({
      ok: true,
      value: { name: '三版.png', text: '入秋以来河湾县\n', encoding: 'ocr', galley: null },
    })
    expect(opened.ok && opened.value.layout?.sheets).toEqual([
      { width: 1000, height: 1400, turnedBy: 0.4, page: 0 },
    ])
    expect(told.slice(0, 2)).toEqual(['scan-progress', 'scan-progress'])
    expect(released).toBe(1)
  })

  it('tells the pages that could not be read, and keeps the others', async () => {
    const { begin, begun, finish, end } = setUp()
    begin()
    await begun(1)
    finish([readAs('入秋以来河湾县'), unread])
    expect(await end).toMatchObject({ pages: 2, unread: [{ page: 1, failure: { kind: 'picture-damaged' } }] })
  })

  it('of which no page could be read makes none', async () => {
    const { begin, begun, finish, end } = setUp()
    begin()
    await begun(1)
    finish([unread])
    expect(await end).toMatchObject({ page: null, failure: { kind: 'picture-damaged' } })
    expect(kept().recentPages(9)).toEqual(succeed([]))
  })

  it('of a locked PDF is read with the password that was given', async () => {
    const { scans, begun, requests, finish, end } = setUp()
    scans.begin({ path, pages: null, partly: null, password: 'Baiyang', of: null, release: () => undefined })
    await begun(1)
    finish([readAs('入秋以来河湾县')])
    expect((await end).failure).toBeNull()
    expect(requests.map(({ password }) => password)).toEqual(['Baiyang'])
  })

  it('of a page’s original waits until it is taken, once, and stores nothing before', async () => {
    const { scans, begun, finish, end } = setUp()
    scans.begin({ path, pages: null, partly: null, password: null, of: 'p1', release: () => undefined })
    await begun(1)
    finish([readAs('入秋以来河湾县')])
    expect(await end).toMatchObject({ page: null, rereads: 'p1', failure: null })
    expect(kept().recentPages(9)).toEqual(succeed([]))
    expect(scans.take(1)).toMatchObject({ of: 'p1', read: { text: '入秋以来河湾县\n', encoding: 'ocr' } })
    expect(scans.take(1)).toBeNull()
  })

  it('that is stopped makes no page', async () => {
    const { scans, begin, begun, end } = setUp()
    begin()
    await begun(1)
    scans.cancel(1)
    expect(await end).toMatchObject({ page: null, failure: { kind: 'ocr-cancelled' } })
  })

  it('is begun anew in a language chosen by hand, and ends once', async () => {
    const { scans, begin, begun, requests, finish, end, told } = setUp()
    begin()
    await begun(1)
    scans.readAs(1, 'zh-Hant')
    await begun(2)
    finish([readAs('入秋以来河湾县')])
    expect((await end).failure).toBeNull()
    expect(requests.map(({ language }) => language)).toEqual([null, 'zh-Hant'])
    expect(told.filter((name) => name === 'scan-ended')).toHaveLength(1)
    expect(released).toBe(1)
  })

  it('that was read before is not read again', async () => {
    const first = setUp()
    first.begin()
    await first.begun(1)
    first.finish([readAs('入秋以来河湾县')])
    const { page } = await first.end
    const second = setUp()
    writeFileSync(join(folder, '又一份.png'), readFileSync(path))
    path = join(folder, '又一份.png')
    second.begin()
    expect((await second.end).page).toBe(page)
    expect(second.requests).toEqual([])
  })

  it('that is being read is not begun a second time', async () => {
    const { begin, begun, requests, finish, end } = setUp()
    begin()
    await begun(1)
    begin()
    finish([readAs('入秋以来河湾县')])
    await end
    expect(requests).toHaveLength(1)
  })

  it('that is gone before it is read says so', async () => {
    const { begin, end } = setUp()
    rmSync(path)
    begin()
    expect(await end).toMatchObject({ failure: { kind: 'file-missing' } })
  })
})

describe('a PDF with scanned pages among others', () => {
  const sheet = (text: string): PrintedSheet => ({
    width: 420,
    height: 595,
    wholeLines: false,
    inks:
      text === ''
        ? []
        : [
            {
              text,
              box: { left: 40, top: 100, width: 10 * text.length, height: 12 },
              size: 10,
              bold: false,
              face: 0,
              runs: 'across',
              shadow: false,
              blankBefore: false,
              confidence: 1,
              said: undefined,
            },
          ],
    rules: [],
    pictures: text === '' ? [{ left: 0, top: 0, width: 420, height: 595 }] : [],
  })
  const PARTLY: PartlyText = {
    sheets: ['第一页的字', '', '第三页的字'].map((text, page) => ({ page, sheet: sheet(text) })),
    pictured: [1],
  }

  it('has only those read, and becomes one page in the order of the file', async () => {
    const { begin, begun, requests, finish, end } = setUp()
    begin(PARTLY)
    await begun(1)
    finish([{ page: 1, result: succeed(scanned('入秋以来河湾县')) }])
    const { page, unread: left } = await end
    expect(requests.map((request) => request.page)).toEqual([1])
    expect(left).toEqual([])
    const opened = kept().openPage(page ?? '', new Date())
    expect(opened).toMatchObject({
      ok: true,
      value: { text: '第一页的字\f入秋以来河湾县\f第三页的字\n', encoding: 'pdf+ocr' },
    })
    expect(opened.ok && opened.value.layout?.sheets).toEqual([
      { width: 420, height: 595, page: 0 },
      { width: 1000, height: 1400, turnedBy: 0.4, page: 1 },
      { width: 420, height: 595, page: 2 },
    ])
  })

  it('keeps the pages that have text when it is stopped, and tells which could not be read', async () => {
    const { scans, begin, begun, end } = setUp()
    begin(PARTLY)
    await begun(1)
    scans.cancel(1)
    const { page, unread: left } = await end
    expect(left).toMatchObject([{ page: 1, failure: { kind: 'ocr-cancelled' } }])
    expect(kept().openPage(page ?? '', new Date())).toMatchObject({
      value: { text: '第一页的字\f第三页的字\n' },
    })
  })
})
