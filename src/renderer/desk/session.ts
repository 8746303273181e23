import type { Caret, Outcome } from '#core/galley/edit'
import { openedGalley, orderOf, type ArticleId, type Galley } from '#core/galley/galley'
import { emptyHistory, noted, redo, undo, type History } from '#core/galley/history'
import { keepProtected } from '#core/galley/protection'
import type { Rewrite } from '#core/galley/rewrite'
import { restoredHistory, type NumberedHistory } from '#core/galley/stored-history'
import { readGalley } from '#core/galley/reread/text-in-force'
import { AS_IT_CAME, type Rearrangement } from '#core/order/rearrangement'
import type { ReadOptions } from '#core/read-page'
import { printedPage, type PageId } from '#core/source/page'
import type { Reading } from '#core/structure/reading'
import type { SourceSpan } from '#core/text/span'
import type { BinKind, OpenedPage, Place, ScrollTop, SourceView } from '#shared/opened-page'
import type { Load } from '../structure/load.ts'
import type { PictureCommand } from '#shared/commands'
import { isCommandName, type CommandName, type Deed } from './command-names.ts'
import { placesChanged } from './places-changed.ts'
import { observable, type Observable } from './observable.ts'
import { restedGalley } from './rested.ts'

/** What the desk shows of one open page. Replaced whole at every change; its parts share what stayed. */
export interface SessionState {
  readonly galley: Galley
  readonly history: History<CommandName>
  /** Where the editor is; a collapsed selection has `anchor` = `focus`. */
  readonly selection: { readonly anchor: Caret; readonly focus: Caret } | null
  /** The article that outline and inspector speak of. */
  readonly article: ArticleId | null
  /** Articles chosen together in the outline, in no order; empty unless there are several. */
  readonly picked: readonly ArticleId[]
  /** The source that is lit on both sides. */
  readonly lit: SourceSpan | null
  /** First visible line of the source pane. */
  readonly sourceLine: number
  /** Where the articles are scrolled to, once they were; as the eye rests. */
  readonly top: ScrollTop | null
  /** Unfolded below the outline. */
  readonly bins: readonly BinKind[]
  /** How the source is looked at. */
  readonly view: SourceView
  /** Finished articles that the last command would have changed, and did not. */
  readonly kept: readonly ArticleId[]
}

/** Asked of the panes, not kept: put the caret here, bring this into sight. */
export type Wish =
  /** With an anchor: a selection, from there to the caret. */
  | {
      readonly kind: 'caret'
      readonly caret: Caret
      readonly anchor?: Caret
      readonly focus: boolean
    }
  /** Open a menu of the block at the caret. */
  | { readonly kind: 'block-menu' }
  /** Ask where this is to go. */
  | { readonly kind: 'move-to'; readonly load: Load }
  | { readonly kind: 'show-source'; readonly span: SourceSpan }
  | { readonly kind: 'picture'; readonly command: PictureCommand }
  | { readonly kind: 'show-article'; readonly article: ArticleId }
  /** Take what the library suggests for the article that is shown. */
  | { readonly kind: 'take-suggestion' }

export interface Session {
  readonly id: PageId
  readonly name: string
  readonly encoding: string
  /** The history that the library has, as the session began with it. */
  readonly restored: NumberedHistory<CommandName>
  readonly state: Observable<SessionState>
  /** For what counts and lists the whole page: see {@link restedGalley}. */
  readonly rested: Observable<Galley>
  /** What the engine makes of the page by these options, in the order that was chosen for it. */
  readonly reading: (options: ReadOptions) => Reading
  /** The same, in another order. */
  readonly readingIn: (options: ReadOptions, taken: readonly Rearrangement[]) => Reading
  /**
   * Does a command, notes it for undo, and says whether anything changed. What it would do to finished articles is
   * left undone, and told by `state.kept`.
   */
  perform(name: CommandName, command: (galley: Galley) => Outcome, options?: PerformOptions): boolean
  /** Changes the state and every state that undo and redo lead to, which is no step of its own. */
  rewrite(rewrite: Rewrite): void
  undo(): Deed | null
  redo(): Deed | null
  select(anchor: Caret, focus: Caret): void
  show(article: ArticleId | null): void
  /** Chooses several articles in the outline; `article` is the one that the slip speaks of. */
  pick(articles: readonly ArticleId[], article: ArticleId): void
  light(span: SourceSpan | null): void
  scrolledTo(sourceLine: number): void
  articlesScrolledTo(top: ScrollTop): void
  foldBin(bin: BinKind, open: boolean): void
  /** Looks at the source otherwise; what is not named stays. */
  look(view: Partial<SourceView>): void
  wish(wish: Wish): void
  onWish(listener: (wish: Wish) => void): () => void
  place(): Place
}

interface PerformOptions {
  /** Typing goes on: one step with the typing before it. */
  readonly joins?: boolean
  /** The editor that made the change shows it already: leave its caret alone. */
  readonly quiet?: boolean
}

/** The reading that was asked for last. */
interface Read {
  readonly options: ReadOptions
  readonly taken: readonly Rearrangement[]
  readonly of: Galley
  readonly reading: Reading
}

/** Opens a page on the desk: as it was left, or read afresh by these options. */
export function startSession(opened: OpenedPage, atOpening: ReadOptions): Session {
  const page = printedPage(opened.id, opened.name, opened.sha256, opened.text, opened.layout)
  let read: Read | null = null
  /** Which lines are read depends on what is superseded and on their order, and on nothing else of a state. */
  const readOnce = (of: Galley, options: ReadOptions, taken: readonly Rearrangement[]): Reading => {
    const known =
      read?.options === options &&
      read.taken === taken &&
      read.of.page === of.page &&
      read.of.superseded === of.superseded
    if (!known) read = { options, taken, of, reading: readGalley(of, options, taken) }
    return (read as Read).reading
  }
  const fresh = openedGalley(page, [])
  const galley: Galley = opened.galley
    ? { page, ...opened.galley }
    : { ...fresh, fixes: readOnce(fresh, atOpening, AS_IT_CAME.taken).fixes }
  const nothing = { history: emptyHistory<CommandName>(), galley, base: 0 }
  const restored = (opened.history && restoredHistory(opened.history, galley, isCommandName)) ?? nothing
  const article = opened.place?.article ?? galley.articles[0]?.id ?? null
  const state = observable<SessionState>({
    galley,
    history: restored.history,
    selection: selectionOf(galley, opened.place),
    article,
    picked: NOBODY,
    lit: null,
    sourceLine: opened.place?.sourceLine ?? 0,
    top: opened.place?.top ?? null,
    bins: opened.place?.bins ?? [],
    view: opened.place?.view ?? USUAL_VIEW,
    kept: [],
  })
  const readingIn: Session['readingIn'] = (options, taken) => readOnce(state.get().galley, options, taken)
  const wishes = new Set<(wish: Wish) => void>()
  const wish = (made: Wish) => {
    for (const listener of [...wishes]) listener(made)
  }

  const caretIn = ({ selection, article: shown }: SessionState) =>
    selection && selection.focus.article === shown ? selection.focus : null

  const perform: Session['perform'] = (name, command, { joins = false, quiet = false } = {}) => {
    const before = state.get()
    const { outcome, kept } = keepProtected(before.galley, command(before.galley))
    if (outcome.galley === before.galley) {
      if (kept.length > 0 || before.kept.length > 0) state.set({ ...before, kept })
      return false
    }
    const step = {
      galley: before.galley,
      // A caret that was left in another article is no place to come back to.
      caret: caretIn(before),
      command: name,
      count: placesChanged(name, before.galley, outcome.galley),
      caretAfter: outcome.caret,
    }
    state.set({
      ...before,
      galley: outcome.galley,
      history: noted(before.history, step, joins),
      selection: outcome.caret ? { anchor: outcome.caret, focus: outcome.caret } : before.selection,
      article: articleToShow(outcome.galley, outcome.caret?.article ?? before.article),
      kept,
    })
    if (outcome.caret && !quiet) wish({ kind: 'caret', caret: outcome.caret, focus: name !== 'clean-page' })
    return true
  }

  const turn = (direction: typeof undo<CommandName>): Deed | null => {
    const before = state.get()
    const turned = direction(before.history, before.galley)
    if (!turned) return null
    const caret = turned.caret
    state.set({
      ...before,
      galley: turned.galley,
      history: turned.history,
      selection: caret ? { anchor: caret, focus: caret } : null,
      article: articleToShow(turned.galley, caret?.article ?? before.article),
      kept: [],
    })
    if (caret) wish({ kind: 'caret', caret, focus: true })
    return { command: turned.command, count: turned.count }
  }

  return {
    id: opened.id,
    name: opened.name,
    encoding: opened.encoding,
    restored,
    state,
    rested: restedGalley(state),
    reading: (options) => readingIn(options, orderOf(state.get().galley).taken),
    readingIn,
    perform,
    rewrite: (rewrite) => {
      state.update((now) => {
        const steps = (list: SessionState['history']['done']) =>
          list.map((step) => ({ ...step, galley: rewrite(step.galley) }))
        const history = { done: steps(now.history.done), undone: steps(now.history.undone) }
        return { ...now, galley: rewrite(now.galley), history }
      })
    },
    undo: () => turn(undo),
    redo: () => turn(redo),
    select: (anchor, focus) => {
      state.update((now) => ({
        ...now,
        selection: { anchor, focus },
        article: focus.article,
        picked: NOBODY,
      }))
    },
    show: (shown) => {
      state.update((now) =>
        now.article === shown && now.picked.length === 0 ? now : { ...now, article: shown, picked: NOBODY },
      )
    },
    pick: (articles, shown) => {
      state.update((now) => ({ ...now, article: shown, picked: articles.length > 1 ? articles : NOBODY }))
    },
    light: (span) => {
      state.update((now) => (sameSpan(now.lit, span) ? now : { ...now, lit: span }))
    },
    scrolledTo: (sourceLine) => {
      state.update((now) => (now.sourceLine === sourceLine ? now : { ...now, sourceLine }))
    },
    articlesScrolledTo: (top) => {
      state.update((now) =>
        now.top?.block === top.block && now.top.hidden === top.hidden ? now : { ...now, top },
      )
    },
    foldBin: (bin, open) => {
      state.update((now) => {
        const others = now.bins.filter((one) => one !== bin)
        return { ...now, bins: open ? [...others, bin] : others }
      })
    },
    look: (view) => {
      state.update((now) => ({ ...now, view: { ...now.view, ...view } }))
    },
    wish,
    onWish: (listener) => {
      wishes.add(listener)
      return () => wishes.delete(listener)
    },
    place: () => placeOf(state.get()),
  }
}

/** Always the same list, so that who shows what is picked is not drawn anew at every key. */
const NOBODY: SessionState['picked'] = []

/** As a page is seen that nobody has looked at yet. */
const USUAL_VIEW: SourceView = {
  mode: 'text',
  zoom: 'width',
  turn: 0,
  sheet: 0,
  x: 0.5,
  y: 0,
  colours: true,
}

const sameSpan = (a: SourceSpan | null, b: SourceSpan | null): boolean =>
  a?.from === b?.from && a?.to === b?.to

const articleToShow = (galley: Galley, wanted: ArticleId | null): ArticleId | null =>
  galley.articles.some((article) => article.id === wanted) ? wanted : (galley.articles[0]?.id ?? null)

function placeOf({ selection, article, sourceLine, top, bins, view }: SessionState): Place {
  return {
    article: selection?.focus.article ?? article,
    block: selection?.focus.block ?? null,
    anchor:
      selection && selection.anchor.block === selection.focus.block
        ? selection.anchor.offset
        : (selection?.focus.offset ?? 0),
    focus: selection?.focus.offset ?? 0,
    sourceLine,
    ...(top && { top }),
    ...(bins.length > 0 && { bins }),
    ...(view !== USUAL_VIEW && { view }),
  }
}

function selectionOf(galley: Galley, place: Place | null): SessionState['selection'] {
  const article = galley.articles.find((one) => one.id === place?.article)
  if (!place?.block || !article?.blocks.some((block) => block.id === place.block)) return null
  const at = (offset: number): Caret => ({ article: article.id, block: place.block ?? '', offset })
  return { anchor: at(place.anchor), focus: at(place.focus) }
}
