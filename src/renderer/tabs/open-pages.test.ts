import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { USUAL_OPTIONS } from '#core/read-page'
import type { DeskAtStart, OpenedPage } from '#shared/opened-page'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { DeskState } from '../desk/desk.ts'
import type { Notice } from '../desk/notice.ts'
import { observable } from '../desk/observable.ts'
import { createPages } from './open-pages.ts'

const opened = (id: string): OpenedPage => ({
  id,
  name: `${id}.txt`,
  sha256: id,
  text: `${id}版一行\n`,
  encoding: 'utf-8',
  layout: null,
  galley: null,
  history: null,
  place: null,
})
const NOTHING: DeskAtStart = { pages: [], shown: null, lost: [], failed: null }

let atStart: DeskAtStart
let saved: Result<{ at: string }>
let asked: [string, unknown][]
let said: Notice[]

/** The main process: pages of the library are there by their names, but for “gone”. */
const answer = (name: string, argument: Record<string, unknown>): Result<unknown> => {
  asked.push([name, argument])
  switch (name) {
    case 'pages.atStart':
      return succeed(atStart)
    case 'pages.reopen':
      return argument['page'] === 'gone'
        ? fail(failure('page-unknown'))
        : succeed(opened(String(argument['page'])))
    case 'pages.save':
      return saved
    default:
      return succeed(null)
  }
}

const desk = () => {
  const state = observable<DeskState>({
    view: 'desk',
    libraryPage: 'articles',
    tabs: [],
    open: null,
    opening: false,
    trouble: null,
    notice: null,
    walk: null,
    reporting: false,
    choosingRules: false,
    panel: null,
    sought: '',
    finding: { query: '', likeness: 'alike', at: 0 },
  })
  const pages = createPages({
    state,
    say: (what) => void said.push(what),
    options: () => Promise.resolve(USUAL_OPTIONS),
  })
  return {
    state,
    pages,
    open: (...ids: string[]) =>
      Promise.all(ids.map((id) => pages.open(Promise.resolve(succeed(opened(id)))))),
    tabs: () => state.get().tabs.map(({ id }) => id),
    shown: () => state.get().open?.session.id ?? null,
    read: () => state.get().tabs.flatMap((tab) => (tab.open ? [tab.id] : [])),
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', {
    galley: { call: (name: string, argument: never) => Promise.resolve(answer(name, argument)) },
  })
  atStart = NOTHING
  saved = succeed({ at: '2026-11-25T10:42:00Z' })
  asked = []
  said = []
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('pages that are opened', () => {
  it('stand in the order in which they were asked for, whoever comes first, and the last one shows', async () => {
    const { pages, open, tabs, shown } = desk()
    const slow = pages.open(
      new Promise((resolve) => {
        setTimeout(() => {
          resolve(succeed(opened('a')))
        }, 500)
      }),
    )
    const quick = open('b', 'c')
    await vi.advanceTimersByTimeAsync(500)
    await Promise.all([slow, quick])
    expect(tabs()).toEqual(['a', 'b', 'c'])
    expect(shown()).toBe('c')
  })

  it('again, are gone to, with the session that they have', async () => {
    const { state, open, tabs, shown } = desk()
    await open('a', 'b')
    const session = state.get().tabs[0]?.open?.session
    await open('a')
    expect(tabs()).toEqual(['a', 'b'])
    expect(shown()).toBe('a')
    expect(state.get().open?.session).toBe(session)
  })

  it('keep what is looked for, and leave what was said of another page behind', async () => {
    const { state, pages, open } = desk()
    await open('a')
    state.update((now) => ({
      ...now,
      finding: { query: '秋', likeness: 'alike', at: 2 },
      panel: 'find',
      notice: { number: 1, what: { kind: 'nothing-in-doubt' }, passed: 0 },
    }))
    await open('b')
    expect(state.get()).toMatchObject({ finding: { query: '' }, panel: null, notice: null })
    await pages.goTo('a')
    expect(state.get()).toMatchObject({ finding: { query: '秋', at: 2 }, panel: 'find' })
  })
})

describe('a page that is closed', () => {
  it('is stored first, and its neighbour shows', async () => {
    const { pages, open, tabs, shown } = desk()
    await open('a', 'b', 'c')
    await pages.goTo('b')
    await pages.close('b')
    expect(asked.filter(([name]) => name === 'pages.save')).toContainEqual([
      'pages.save',
      expect.objectContaining({ page: 'b' }),
    ])
    expect(tabs()).toEqual(['a', 'c'])
    expect(shown()).toBe('c')
  })

  it('stays when it cannot be stored, and why is said', async () => {
    const { pages, open, tabs, shown } = desk()
    await open('a', 'b')
    saved = fail(failure('disk-full'))
    await pages.close('b')
    expect(tabs()).toEqual(['a', 'b'])
    expect(shown()).toBe('b')
    expect(said).toEqual([{ kind: 'not-closed', name: 'b.txt', failure: failure('disk-full') }])
    saved = succeed({ at: '' })
    await pages.close('b')
    expect(tabs()).toEqual(['a'])
  })

  it('comes back to its place, and the one before it after that', async () => {
    const { pages, open, tabs, shown } = desk()
    await open('a', 'b', 'c')
    await pages.close('a')
    await pages.close('b')
    pages.run('reopen-closed')
    await vi.advanceTimersByTimeAsync(1)
    expect([tabs(), shown()]).toEqual([['b', 'c'], 'b'])
    pages.run('reopen-closed')
    await vi.advanceTimersByTimeAsync(1)
    expect([tabs(), shown()]).toEqual([['a', 'b', 'c'], 'a'])
    pages.run('reopen-closed')
    expect(said).toEqual([{ kind: 'told', key: 'tabs:none-closed' }])
  })

  it('as the last one leaves the first page', async () => {
    const { state, pages, open } = desk()
    await open('a')
    await pages.close('a')
    expect(state.get()).toMatchObject({ tabs: [], open: null })
  })
})

describe('a start', () => {
  const LEFT = ['a', 'b', 'gone'].map((id) => ({ id, name: `${id}.txt` }))

  it('brings all tabs back and reads one page; the others are read when they are shown', async () => {
    atStart = { ...NOTHING, pages: LEFT, shown: opened('b') }
    const { pages, tabs, shown, read } = desk()
    await pages.restore()
    expect([tabs(), shown(), read()]).toEqual([['a', 'b', 'gone'], 'b', ['b']])
    pages.run('previous-page')
    await vi.advanceTimersByTimeAsync(1)
    expect([shown(), read()]).toEqual(['a', ['a', 'b']])
  })

  it('says which pages are gone, also when one turns out to be when it is to show', async () => {
    atStart = { ...NOTHING, pages: LEFT, shown: opened('a'), lost: ['旧.txt'] }
    const { pages, tabs, shown } = desk()
    await pages.restore()
    await pages.goTo('gone')
    expect(said).toEqual([
      { kind: 'pages-lost', names: ['旧.txt'] },
      { kind: 'pages-lost', names: ['gone.txt'] },
    ])
    expect([tabs(), shown()]).toEqual([['a', 'b'], 'a'])
  })

  it('is remembered from then on: what is open, in which order, and what shows', async () => {
    atStart = { ...NOTHING, pages: LEFT.slice(0, 2), shown: opened('a') }
    const { pages, open } = desk()
    await open('c')
    expect(asked.filter(([name]) => name === 'pages.keepOpen')).toEqual([])
    await pages.restore()
    pages.move('b', 0)
    await vi.advanceTimersByTimeAsync(1000)
    const last = asked.findLast(([name]) => name === 'pages.keepOpen')
    expect(last?.[1]).toEqual({ pages: [LEFT[1], LEFT[0], { id: 'c', name: 'c.txt' }], shown: 'a' })
  })

  it('without a library forgets nothing of what was open', async () => {
    const { pages, open } = desk()
    vi.stubGlobal('window', {
      galley: {
        call: (name: string, argument: never) =>
          Promise.resolve(name === 'pages.atStart' ? fail(failure('library-busy')) : answer(name, argument)),
      },
    })
    await pages.restore()
    await open('c')
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked.filter(([name]) => name === 'pages.keepOpen')).toEqual([])
  })
})
