import type { ReadOptions } from '#core/read-page'
import type { PageId } from '#core/source/page'
import type { PageCommand } from '#shared/commands'
import type { OpenedPage } from '#shared/opened-page'
import type { Result } from '#shared/result'
import type { DeskState } from '../desk/desk.ts'
import type { Notice } from '../desk/notice.ts'
import { idle } from '../desk/idle.ts'
import type { Observable } from '../desk/observable.ts'
import { watchAlike, type AlikeWatch } from '../alike/watch.ts'
import { startSaving, type Saving } from '../desk/saving.ts'
import { startSession, type Session } from '../desk/session.ts'
import { call } from '../desk/wire.ts'
import { isTrouble } from '../safety/trouble.ts'
import {
  heirOf,
  moved,
  neighbourOf,
  placeOf,
  withClosed,
  withTab,
  type ClosedPage,
  type TabPage,
} from './tabs.ts'

export interface OpenPage {
  readonly session: Session
  readonly saving: Saving
  /** Where its articles are in the library besides. */
  readonly alike: AlikeWatch
}

/** What belongs to a page and not to the desk, while another page shows. */
type Kept = Pick<DeskState, 'walk' | 'finding' | 'panel'>

/** `open` is `null` until the page is shown for the first time: a start loads one page, however many were open. */
export interface Tab extends TabPage {
  readonly open: OpenPage | null
  readonly kept: Kept
}

export interface Pages {
  /** Brings back what was open when Galley ended. */
  restore(): Promise<void>
  /** Leaves all pages without storing them, and brings back what the library that is there now had open. */
  anew(): Promise<void>
  /** Shows the page that a call brings, in its tab or in a new one; when it fails everything stays and it is said. */
  open(page: Promise<Result<OpenedPage | null>>): Promise<void>
  /** Puts a page of the library into a tab without showing it. */
  add(page: { readonly id: PageId; readonly name: string }): void
  /** Shows a page in the tab of another, which is left as it is stored. */
  instead(of: PageId, page: OpenedPage): Promise<void>
  goTo(page: PageId): Promise<void>
  /** Closes a page when all of it is stored; else it stays, and why is said. */
  close(page: PageId): Promise<void>
  move(page: PageId, to: number): void
  run(command: PageCommand): void
  /** Stores what is not stored yet, on every page; true when all of it is safe. */
  flush(): Promise<boolean>
}

interface Needs {
  readonly state: Observable<DeskState>
  readonly say: (what: Notice) => void
  /** How pages are read now. */
  readonly options: () => Promise<ReadOptions>
}

/** Nothing that a page asks or sends comes after it is left. */
function stopWorking(open: OpenPage | null): void {
  open?.saving.stop()
  open?.alike.stop()
}

const NOTHING_KEPT: Kept = { walk: null, finding: { query: '', likeness: 'alike', at: 0 }, panel: null }

/** A row of moves, as while one drags, is remembered once. */
const SETTLED = 300

/** The pages that are open, each with a session, an undo history and a saving of its own; one of them shows. */
export function createPages({ state, say, options }: Needs): Pages {
  const change = (part: Partial<DeskState>) => {
    state.update((now) => ({ ...now, ...part }))
  }
  let closed: readonly ClosedPage[] = []
  /** Grows with every page that is asked for: one that took its time does not come before what was asked later. */
  let asked = 0

  let underWay = 0
  const whileOpening = async <Value>(work: Promise<Value>): Promise<Value> => {
    underWay += 1
    change({ opening: true })
    try {
      return await work
    } finally {
      underWay -= 1
      change({ opening: underWay > 0 })
    }
  }

  const show = (open: OpenPage) => {
    const now = state.get()
    if (now.open === open) {
      change({ view: 'desk' })
      return
    }
    const { walk, finding, panel } = now
    const kept = { walk, finding, panel: panel === 'find' ? panel : null }
    change({
      tabs: now.tabs.map((tab) => (now.open && tab.open === now.open ? { ...tab, kept } : tab)),
      open,
      view: 'desk',
      // What was said, and can perhaps be undone, was said of the other page.
      notice: null,
      reporting: false,
      ...(now.tabs.find((tab) => tab.open === open)?.kept ?? NOTHING_KEPT),
    })
  }

  /** The page with its session: the one that it has, or a new one in its tab or in a new tab. */
  const taken = (opened: OpenedPage, read: ReadOptions, at?: number): OpenPage => {
    const { tabs } = state.get()
    const known = tabs.find((tab) => tab.id === opened.id)
    if (known?.open) return known.open
    const session = startSession(opened, read)
    const saving = startSaving(session, opened.galley === null, (request) => call('pages.save', request))
    // A long issue has hundreds of articles to ask about.
    const alike = watchAlike(session, saving, async (article) => {
      await idle()
      return call('library.alike', article)
    })
    const open = { session, saving, alike }
    const tab = { id: opened.id, name: opened.name, open, kept: known?.kept ?? NOTHING_KEPT }
    change({ tabs: known ? tabs.map((one) => (one === known ? tab : one)) : withTab(tabs, tab, at) })
    return open
  }

  // Pages that come together stand in the order in which they were asked for.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  const openAt = (page: Promise<Result<OpenedPage | null>>, at?: number): Promise<void> => {
    asked += 1
    return whileOpening(
      inTurn(async () => {
        // Not before the settings are known: the page may be read by them at once.
        const [result, read] = await Promise.all([page, options()])
        if (!result.ok) say({ kind: 'failed', failure: result.error })
        else if (result.value) show(taken(result.value, read, at))
      }),
    )
  }
  const open: Pages['open'] = (page) => openAt(page)

  const add: Pages['add'] = ({ id, name }) => {
    const { tabs } = state.get()
    if (placeOf(tabs, id) < 0) change({ tabs: withTab(tabs, { id, name, open: null, kept: NOTHING_KEPT }) })
  }

  const instead: Pages['instead'] = (of, page) =>
    whileOpening(
      inTurn(async () => {
        const read = await options()
        const { tabs, open: shown } = state.get()
        const at = placeOf(tabs, of)
        const left = tabs[at]?.open ?? null
        stopWorking(left)
        change({ tabs: without(of), ...(shown === left && { open: null, panel: null }) })
        const place = at < 0 ? undefined : at
        // Another page that shows does not give way by itself.
        if (shown === left || shown === null) show(taken(page, read, place))
        else {
          const tab = { id: page.id, name: page.name, open: null, kept: NOTHING_KEPT }
          change({ tabs: withTab(state.get().tabs, tab, place) })
        }
      }),
    )

  const without = (id: PageId) => state.get().tabs.filter((tab) => tab.id !== id)

  const goTo: Pages['goTo'] = async (id) => {
    const ask = (asked += 1)
    const tab = state.get().tabs.find((one) => one.id === id)
    if (!tab) return
    if (tab.open) {
      show(tab.open)
      return
    }
    const [result, read] = await whileOpening(Promise.all([call('pages.reopen', { page: id }), options()]))
    // It may have been closed meanwhile.
    if (placeOf(state.get().tabs, id) < 0) return
    if (result.ok) {
      const page = taken(result.value, read)
      if (ask === asked) show(page)
    } else if (result.error.kind === 'page-unknown') {
      change({ tabs: without(id) })
      say({ kind: 'pages-lost', names: [tab.name] })
    } else say({ kind: 'failed', failure: result.error })
  }

  const close: Pages['close'] = async (id) => {
    const tab = state.get().tabs.find((one) => one.id === id)
    if (!tab) return
    if (tab.open && !(await tab.open.saving.flush())) {
      const saving = tab.open.saving.state.get()
      if (saving.kind === 'failed') say({ kind: 'not-closed', name: tab.name, failure: saving.failure })
      return
    }
    const now = state.get()
    const at = placeOf(now.tabs, id)
    if (at < 0) return
    stopWorking(tab.open)
    closed = withClosed(closed, { id, name: tab.name, at })
    const heir = heirOf(now.tabs, id)
    const shown = now.open !== null && now.open === tab.open
    change({
      tabs: without(id),
      ...(shown && { open: null, notice: null, reporting: false, ...NOTHING_KEPT }),
    })
    if (shown && heir) await goTo(heir.id)
  }

  const reopen = () => {
    const open = state.get().tabs
    const last = closed.findLast((page) => placeOf(open, page.id) < 0)
    if (!last) {
      say({ kind: 'told', key: 'tabs:none-closed' })
      return
    }
    closed = closed.filter((page) => page !== last)
    void openAt(call('pages.reopen', { page: last.id }), last.at)
  }

  let restored: Promise<void> | null = null
  const restore: Pages['restore'] = () =>
    (restored ??= whileOpening(
      inTurn(async () => {
        const [told, read] = await Promise.all([call('pages.atStart', {}), options()])
        if (!told.ok) {
          if (isTrouble(told.error)) change({ trouble: told.error })
          say({ kind: 'failed', failure: told.error })
          return
        }
        const { pages, shown, lost, failed } = told.value
        change({ trouble: shown === null && failed && isTrouble(failed) ? failed : null })
        const { tabs } = state.get()
        const before = pages.filter((page) => placeOf(tabs, page.id) < 0)
        change({ tabs: [...before.map((page) => ({ ...page, open: null, kept: NOTHING_KEPT })), ...tabs] })
        if (shown) show(taken(shown, read))
        if (failed) say({ kind: 'failed', failure: failed })
        else if (lost.length > 0) say({ kind: 'pages-lost', names: lost })
        keepInMind()
      }),
    ))

  const anew: Pages['anew'] = () => {
    for (const tab of state.get().tabs) stopWorking(tab.open)
    closed = []
    change({ tabs: [], open: null, view: 'desk', notice: null, reporting: false, ...NOTHING_KEPT })
    // Until it is known what was open there: else it would be told that nothing is.
    remembered = null
    restored = null
    return restore()
  }

  const whatIsOpen = () => {
    const { tabs, open: shown } = state.get()
    return { pages: tabs.map(({ id, name }) => ({ id, name })), shown: shown?.session.id ?? null }
  }
  /** `null` until it is known what was open: before that it would be forgotten. */
  let remembered: string | null = null
  let waiting: ReturnType<typeof setTimeout> | null = null
  const remember = async () => {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
    if (remembered === null) return
    const now = whatIsOpen()
    const told = JSON.stringify(now)
    if (told === remembered) return
    remembered = told
    await call('pages.keepOpen', now)
  }
  let minding = false
  const keepInMind = () => {
    remembered = ''
    if (minding) {
      void remember()
      return
    }
    minding = true
    let seen = state.get()
    state.listen(() => {
      const now = state.get()
      if (now.tabs !== seen.tabs || now.open !== seen.open)
        waiting ??= setTimeout(() => void remember(), SETTLED)
      seen = now
    })
    // A page that the command line named is among them now, and a lost one is not.
    void remember()
  }

  const move: Pages['move'] = (id, to) => {
    change({ tabs: moved(state.get().tabs, id, to) })
  }

  const run: Pages['run'] = (command) => {
    const { tabs, open: page } = state.get()
    const shown = page?.session.id
    switch (command) {
      case 'open-page':
        void open(call('pages.openByDialog', {}))
        return
      case 'open-sample':
        void open(call('pages.openSample', {}))
        return
      case 'reopen-closed':
        reopen()
        return
      case 'close-page':
        if (shown) void close(shown)
        return
      case 'next-page':
      case 'previous-page': {
        const next = neighbourOf(tabs, shown, command === 'next-page' ? 1 : -1)
        if (next) void goTo(next.id)
        return
      }
      case 'page-left':
      case 'page-right':
        if (shown) move(shown, placeOf(tabs, shown) + (command === 'page-right' ? 1 : -1))
        return
      default: {
        const number = Number(command.slice('page-'.length))
        const tab = tabs[number - 1]
        if (tab) void goTo(tab.id)
        else say({ kind: 'told', key: 'tabs:no-such', values: { number, count: tabs.length } })
        return command satisfies `page-${number}`
      }
    }
  }

  const flush: Pages['flush'] = async () => {
    const pages = state.get().tabs.map((tab) => tab.open?.saving.flush() ?? Promise.resolve(true))
    const stored = await Promise.all([...pages, remember().then(() => true)])
    return stored.every(Boolean)
  }

  return { restore, anew, open, add, instead, goTo, close, move, run, flush }
}
