import { USUAL_OPTIONS, type ReadOptions } from '#core/read-page'
import { commandOfId, isOfPages, isOfView, isSafety, isTool, type DeskCommand } from '#shared/commands'
import type { Settings } from '#shared/settings'
import type { Failure } from '#shared/result'
import { applyKinds } from '#core/galley/commands/rule-fixes'
import { cleanPage } from '#core/galley/commands/clean-page'
import type { Outcome } from '#core/galley/edit'
import type { Sought } from '#core/galley/find-in-galley'
import type { Galley } from '#core/galley/galley'
import { createWalker, type Walk, type Walker } from '../fixes/walker.ts'
import type { Notice } from './notice.ts'
import { observable, type Observable } from './observable.ts'
import type { CommandName } from './command-names.ts'
import { difference, inForce } from './in-force.ts'
import type { Session } from './session.ts'
import { createTools, lacking, type Panel, type Tools } from './tools.ts'
import { createPages, type OpenPage, type Pages, type Tab } from '../tabs/open-pages.ts'
import type { Hand } from '../structure/deeds/hand.ts'
import { shape } from '../structure/deeds/shape.ts'
import { finishPicked, reopenPicked } from '../structure/deeds/status.ts'
import type { LibraryPage } from '../directory/library-page.ts'
import type { Bulk } from '../library/bulk/bulk.ts'
import { AT_FIRST, type LeftAt } from '../library/left-at.ts'
import { exportDeeds, type ExportDeeds } from '../export/export-deeds.ts'
import { lookAtSource } from '../facsimile/look-at-source.ts'
import { passedOver } from '../protection/passed-over.ts'
import { createKeeping, type Keeping } from '../keeping/keeping.ts'
import { createSafety, type Safety } from '../safety/safety.ts'
import { createScans, type Scans } from '../scans/scans.ts'
import { call } from './wire.ts'

export interface DeskState {
  readonly view: 'desk' | 'library'
  /** What the library shows when it is looked at. */
  readonly libraryPage: LibraryPage
  /** All pages that are open, in the order of their tabs. */
  readonly tabs: readonly Tab[]
  /** The one that shows. */
  readonly open: OpenPage | null
  readonly opening: boolean
  /** Why the library cannot be opened, until something was opened from it. */
  readonly trouble: Failure | null
  /** The number grows with every notice, so that the same words said twice are announced twice. */
  readonly notice: {
    readonly number: number
    readonly what: Notice
    /** How many finished articles the deed passed over. */
    readonly passed: number
  } | null
  /** The walk through fixes, if one is on. */
  readonly walk: Walk | null
  /** The panel with the page's report is open. */
  readonly reporting: boolean
  /** The panel of cleaning rules is open. */
  readonly choosingRules: boolean
  /** The one tool that is open over the desk. */
  readonly panel: Panel | null
  /** Words that the library is to look for when it is shown. */
  readonly sought: string
  /** What is looked for, and which of the hits is shown. */
  readonly finding: Sought & { readonly at: number }
}

export interface Desk extends ExportDeeds {
  readonly state: Observable<DeskState>
  readonly tools: Tools
  readonly pages: Pages
  run(command: DeskCommand): void
  say(what: Notice): void
  /** The hand that works on a session's structure and says here what it did. */
  handOf(session: Session): Hand
  quiet(): void
  readonly walker: Walker
  report(on: boolean): void
  chooseRules(on: boolean): void
  /** From now on pages are read as these settings say; what has been read stays as it is. */
  follow(settings: Settings): void
  /** How pages are read now. */
  readonly options: () => ReadOptions
  readonly safety: Safety
  readonly keeping: Keeping
  /** Grows with every change of what the library holds that no list of it has asked for itself. */
  readonly holdings: Observable<number>
  /** The deed on many articles that runs. */
  readonly bulk: Observable<Bulk | null>
  /** What the library's list was asked last, and the row that had the keyboard: it is so again after an article was looked at. */
  readonly leftAt: Observable<LeftAt>
  readonly scans: Scans
}

/** The desk: which page is open, which view shows, what was said last. */
export function createDesk(): Desk {
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
  let options: ReadOptions = USUAL_OPTIONS
  let said = 0
  const change = (part: Partial<DeskState>) => {
    state.update((now) => ({ ...now, ...part }))
  }
  const say = (what: Notice) => {
    change({ notice: { number: ++said, what, passed: passedOver(what, state.get().open) } })
  }

  const handOf: Desk['handOf'] = (session) => ({
    session,
    tell: (words, done) => {
      say({ kind: 'shaped', words, done })
    },
  })

  const walker = createWalker({
    session: () => state.get().open?.session ?? null,
    walk: () => state.get().walk,
    change: (walk) => {
      change({ walk })
    },
    say,
  })

  const tools = createTools(state, say)
  const follow: Desk['follow'] = (settings) => {
    tools.follow(settings)
    options = { without: settings.rulesOff, style: settings.houseStyle }
  }

  const pages = createPages({
    state,
    say,
    options: async () => {
      const settings = await call('settings.read', {})
      if (settings.ok) follow(settings.value)
      return options
    },
  })

  const scans = createScans({
    pages,
    say,
    showing: () => state.get().open?.session.id ?? null,
  })

  const exports = exportDeeds({ state, pages, say })

  const holdings = observable(0)
  const keeping = createKeeping({
    say,
    flush: pages.flush,
    openAnew: async () => {
      await pages.anew()
      holdings.update((count) => count + 1)
    },
    show: (panel) => {
      change({ panel, notice: null })
    },
  })
  const safety = createSafety({ say, flush: pages.flush, openAnew: pages.anew, keeping })

  const repair = (
    name: CommandName,
    command: (galley: Galley) => Outcome,
    told: (before: Galley, after: Galley) => Notice,
  ) => {
    const session = state.get().open?.session
    if (!session) return
    const before = session.state.get().galley
    const done = session.perform(name, command)
    // What is finished has said so itself.
    if (!done && session.state.get().kept.length > 0) return
    say(told(before, session.state.get().galley))
  }

  const run: Desk['run'] = (command) => {
    const why = lacking(commandOfId(command).needs, state.get())
    if (why) {
      say({ kind: 'not-now', command, why })
      return
    }
    if (isSafety(command)) {
      void safety.run(command)
      return
    }
    if (isTool(command)) {
      tools.run(command)
      return
    }
    if (isOfPages(command)) {
      pages.run(command)
      return
    }
    const session = state.get().open?.session ?? null
    if (isOfView(command)) {
      if (session) lookAtSource(session, command, say)
      return
    }
    switch (command) {
      case 'show-library':
        change({ view: 'library', libraryPage: 'articles', notice: null, panel: null, sought: '' })
        return
      case 'show-statistics':
        change({ view: 'library', libraryPage: 'statistics', notice: null, panel: null, sought: '' })
        return
      case 'show-desk':
        change({ view: 'desk' })
        return
      case 'undo':
      case 'redo': {
        if (!session) return
        const before = session.state.get().galley
        if (command === 'undo') say({ kind: 'undone', deed: session.undo() })
        else say({ kind: 'redone', deed: session.redo() })
        walker.follow(before, session.state.get().galley)
        return
      }
      case 'clean-page':
        repair(
          'clean-page',
          (galley) =>
            cleanPage(
              galley,
              session ? session.reading(options) : { fixes: [], articles: [], furniture: [] },
            ),
          (before, after) => {
            const articles = after.articles.length - before.articles.length
            // Other fixes than those that were in force: their difference in number says nothing.
            const anew = before.fixes !== after.fixes && before.articles.length > 0
            return anew
              ? { kind: 'reread', articles, ...inForce(after) }
              : { kind: 'cleaned', articles, ...counted(before, after) }
          },
        )
        return
      case 'join-line-breaks':
        repair(
          'join-line-breaks',
          (galley) => applyKinds(galley, ['line-break']),
          (before, after) => ({
            kind: 'joined',
            ...counted(before, after),
          }),
        )
        return
      case 'remove-duplicates':
        repair(
          'remove-duplicates',
          (galley) => applyKinds(galley, ['duplicate']),
          (before, after) => ({
            kind: 'deduplicated',
            ...counted(before, after),
          }),
        )
        return
      case 'cleaning-rules':
        change({ choosingRules: true })
        return
      case 'next-fix':
      case 'previous-fix':
        change({ view: 'desk' })
        walker.step(command === 'next-fix' ? 1 : -1)
        return
      case 'accept-fix':
      case 'reject-fix':
        walker.decide(command === 'accept-fix' ? 'applied' : 'rejected')
        return
      case 'page-report':
        if (session) change({ reporting: true })
        return
      case 'export-article':
        void exports.exportArticle('docx')
        return
      case 'export-finished':
        void exports.exportFinished('docx')
        return
      case 'mark-finished':
        if (session) finishPicked(handOf(session))
        return
      case 'take-suggestion':
        session?.wish({ kind: 'take-suggestion' })
        return
      case 'reopen-article':
        if (session) reopenPicked(handOf(session))
        return
      case 'reopen-as':
      case 'repair-order':
      case 'milestone':
      case 'revisions':
      case 'alike':
        change({ panel: command, notice: null })
        return
      case 'split-block':
      case 'merge-with-next':
      case 'split-article':
      case 'block-kind':
      case 'move-up':
      case 'move-down':
      case 'move-to':
      case 'new-article':
      case 'set-aside':
      case 'merge-article':
      case 'dissolve-article':
      case 'restore-article':
        if (session) shape(handOf(session), command, isInOutline())
        return
      case 'next-article':
      case 'previous-article':
        if (session) step(session, command === 'next-article' ? 1 : -1)
        return
      default:
        command satisfies never
    }
  }

  return {
    state,
    tools,
    pages,
    run,
    say,
    handOf,
    quiet: () => {
      change({ notice: null })
    },
    walker,
    report: (on) => {
      change({ reporting: on, notice: null })
    },
    chooseRules: (on) => {
      change({ choosingRules: on })
    },
    follow,
    options: () => options,
    safety,
    keeping,
    holdings,
    bulk: observable<Bulk | null>(null),
    leftAt: observable<LeftAt>(AT_FIRST),
    scans,
    ...exports,
  }
}

const counted = (before: Galley, after: Galley) => {
  const { applied, doubtful } = difference(before, after)
  return { fixes: applied, doubtful }
}

function step(session: Session, by: number): void {
  const { galley, article } = session.state.get()
  const index = galley.articles.findIndex((one) => one.id === article)
  const next = galley.articles[index + by]
  const block = next?.blocks[0]
  if (next && block) {
    session.wish({ kind: 'show-article', article: next.id })
    session.wish({ kind: 'caret', caret: { article: next.id, block: block.id, offset: 0 }, focus: true })
  }
}

const isInOutline = (): boolean =>
  Boolean(document.activeElement?.closest('[data-pane="outline"] [role="listbox"]'))
