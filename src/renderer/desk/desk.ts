import { USUAL_OPTIONS, type ReadOptions } from '#core/read-page'
import {
  commandOfId,
  isOfPages,
  isOfView,
  isSafety,
  isTool,
  type CommandNeed,
  type DeskCommand,
} from '#shared/commands'
import type { ExportedArticles } from '#shared/bulk'
import type { ArticleOnPage, ExportFormat, ReportFormat, Settings } from '#shared/contract'
import type { MessageKey, Values } from '#shared/language/index'
import type { Failure, Result } from '#shared/result'
import type { Trashed } from '#shared/trash'
import type { UnreadPage } from '#shared/scans'
import { applyKinds } from '#core/galley/commands/rule-fixes'
import { cleanPage } from '#core/galley/commands/clean-page'
import type { PageId } from '#core/source/page'
import type { Outcome } from '#core/galley/edit'
import type { ArticleId, Galley } from '#core/galley/galley'
import { createWalker, type FixNotice, type Walk, type Walker } from '../fixes/walker.ts'
import { observable, type Observable } from './observable.ts'
import type { CommandName, Deed } from './command-names.ts'
import { difference, inForce } from './in-force.ts'
import type { Session } from './session.ts'
import { createTools, lacking, type Panel, type Tools } from './tools.ts'
import { loadedOf } from '../tabs/tabs.ts'
import { createPages, type OpenPage, type Pages, type Tab } from '../tabs/open-pages.ts'
import type { Hand, Words } from '../structure/deeds/hand.ts'
import { shape } from '../structure/deeds/shape.ts'
import { finishPicked, reopenPicked } from '../structure/deeds/status.ts'
import type { LibraryPage } from '../directory/library-page.ts'
import type { Bulk } from '../library/bulk/bulk.ts'
import { lookAtSource } from '../facsimile/look-at-source.ts'
import { markExported } from '../protection/mark-exported.ts'
import { passedOver } from '../protection/passed-over.ts'
import { createSafety, type Safety } from '../safety/safety.ts'
import { createScans, type Scans } from '../scans/scans.ts'
import { call } from './wire.ts'

/** What the desk says after a deed, in one line; the words are chosen where it is shown. */
export type Notice =
  | { readonly kind: 'cleaned'; readonly articles: number; readonly fixes: number; readonly doubtful: number }
  | { readonly kind: 'reread'; readonly articles: number; readonly fixes: number; readonly doubtful: number }
  | { readonly kind: 'joined' | 'deduplicated'; readonly fixes: number; readonly doubtful: number }
  | { readonly kind: 'undone' | 'redone'; readonly deed: Deed | null }
  /** A deed on the structure; `done`: it changed something, which can be undone. */
  | { readonly kind: 'shaped'; readonly words: Words; readonly done: boolean }
  | FixNotice
  /** Finished articles were to be changed, and nothing was. */
  | { readonly kind: 'protected'; readonly articles: readonly ArticleId[] }
  /** `left`: articles that were not, because the editor stopped it. */
  | { readonly kind: 'exported'; readonly paths: readonly string[]; readonly left: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** A page whose last changes could not be stored: its tab stays. */
  | { readonly kind: 'not-closed'; readonly name: string; readonly failure: Failure }
  /** Pages that were open and are not in the library any more. */
  | { readonly kind: 'pages-lost'; readonly names: readonly string[] }
  /** A scan became a page of the library; `shows`: the desk shows it. */
  | { readonly kind: 'scan-read'; readonly name: string; readonly page: PageId; readonly shows: boolean }
  | {
      readonly kind: 'scan-partly'
      readonly name: string
      readonly page: PageId
      readonly pages: number
      readonly unread: readonly UnreadPage[]
      readonly shows: boolean
    }
  /** One sentence; a value that is a key of a sentence is said in its place. */
  | {
      readonly kind: 'told'
      readonly key: MessageKey
      readonly values?: Values
      /** Takes back what was done, where no session keeps it. */
      readonly undo?: () => void
    }
  /** Something to decide, and the command that asks about it. */
  | {
      readonly kind: 'offered'
      readonly key: MessageKey
      readonly values: Values
      readonly command: DeskCommand
    }
  /** Things are in the trash under these numbers; finished articles were kept. */
  | ({ readonly kind: 'trashed' } & Trashed)
  /** A command that has nothing to work on, and what it wants first. */
  | {
      readonly kind: 'not-now'
      readonly command: DeskCommand
      readonly why: Exclude<CommandNeed, 'nothing'>
    }

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
  readonly finding: { readonly query: string; readonly at: number }
}

export interface Desk {
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
  /** Grows with every change of what the library holds that no list of it has asked for itself. */
  readonly holdings: Observable<number>
  /** The deed on many articles that runs. */
  readonly bulk: Observable<Bulk | null>
  readonly scans: Scans
  exportArticle(format: ExportFormat): Promise<void>
  exportFinished(format: ExportFormat): Promise<void>
  /** Those that were not written, because the editor stopped it. */
  exportChosen(articles: readonly ArticleOnPage[], format: ExportFormat): Promise<readonly ArticleOnPage[]>
  exportReport(format: ReportFormat): Promise<void>
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
    finding: { query: '', at: 0 },
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

  const safety = createSafety({ say, flush: pages.flush, openAnew: pages.anew })

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
        void exportArticle('docx')
        return
      case 'export-finished':
        void exportFinished('docx')
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

  const exported = async (result: Promise<Result<ExportedArticles | null>>) => {
    const done = await result
    if (!done.ok) say({ kind: 'failed', failure: done.error })
    else if (done.value) {
      const { paths, left } = done.value
      say({ kind: 'exported', paths, left: left.length })
    }
    return done.ok ? (done.value?.left ?? []) : []
  }

  const exportArticle: Desk['exportArticle'] = async (format) => {
    const { open: page } = state.get()
    const article = page?.session.state.get().article
    if (!page || !article) return
    await page.saving.flush()
    await exported(
      markExported([page.session], () => call('export.article', { page: page.session.id, article, format })),
    )
  }

  const exportFinished: Desk['exportFinished'] = async (format) => {
    const { open: page, view } = state.get()
    await pages.flush()
    const sessions = loadedOf(state.get().tabs).map(({ session }) => session)
    await exported(
      markExported(sessions, () =>
        call('export.finished', { page: view === 'desk' && page ? page.session.id : null, format }),
      ),
    )
  }

  const exportChosen: Desk['exportChosen'] = async (articles, format) => {
    await pages.flush()
    const sessions = loadedOf(state.get().tabs).map(({ session }) => session)
    return exported(markExported(sessions, () => call('export.chosen', { articles, format })))
  }

  const exportReport: Desk['exportReport'] = async (format) => {
    const { open: page } = state.get()
    if (!page) return
    await page.saving.flush()
    const done = await call('export.report', { page: page.session.id, format })
    if (!done.ok) say({ kind: 'failed', failure: done.error })
    else if (done.value) say({ kind: 'exported', paths: done.value.paths, left: 0 })
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
    exportReport,
    chooseRules: (on) => {
      change({ choosingRules: on })
    },
    follow,
    options: () => options,
    safety,
    holdings: observable(0),
    bulk: observable<Bulk | null>(null),
    scans,
    exportArticle,
    exportFinished,
    exportChosen,
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
