import {
  dissolveArticles,
  mergeArticles,
  placeArticles,
  restoreArticle,
  setSections,
  setStatuses,
  shiftArticles,
} from '#core/galley/commands/several-articles'
import {
  mergeWithNextArticle,
  placeSourceAs,
  setAside,
  setSourceAside,
  splitArticle,
} from '#core/galley/commands/shape-articles'
import {
  blocksMeant,
  cutFree,
  makeKind,
  placeOfKind,
  sendBlocks,
  sendText,
  setTextAside,
  shiftBlocks,
  type Goal,
  type Selected,
} from '#core/galley/commands/take-out'
import { BLOCK_BREAK, replaceText } from '#core/galley/commands/replace-text'
import { articleOf, articleOfBlock, unchanged, type Outcome } from '#core/galley/edit'
import { isProtected, type ArticleId, type BlockId, type Galley, type Status } from '#core/galley/galley'
import { printBlock, wantsBlank } from '#core/galley/print'
import type { BlockKind } from '#core/structure/reading'
import type { DeskCommand } from '#shared/contract'
import type { Speak } from '#shared/language/index'
import type { CommandName } from '../desk/command-names.ts'
import type { Session, SessionState } from '../desk/session.ts'
import { articleName } from '../outline/article-name.ts'
import { dissolvedArticles } from './dissolved.ts'
import type { Load } from './load.ts'

/** What a deed on the structure says when it is done; `null` where the deed speaks for itself. */
export type Words = (speak: Speak) => string

/** A session and the voice that tells what was done on it. */
export interface Hand {
  readonly session: Session
  readonly tell: (words: Words, done: boolean) => void
}

type Saying = (speak: Speak, galley: Galley) => string

/** Does a command and says what it did, or that there was nothing to do. */
function does(
  { session, tell }: Hand,
  name: CommandName,
  command: (galley: Galley) => Outcome,
  said: Saying,
  otherwise: Words = (speak) => speak('structure:said-nothing-changed'),
): boolean {
  const done = session.perform(name, command)
  const { galley, kept } = session.state.get()
  // What is finished has said so itself.
  if (!done && kept.length > 0) return false
  tell(done ? (speak) => said(speak, galley) : otherwise, done)
  return done
}

const nameOf = (speak: Speak, galley: Galley, id: ArticleId | null | undefined): string => {
  const article = id ? articleOf(galley, id) : undefined
  return article ? articleName(speak, galley, article) : ''
}

/** The selection as the commands take it; `null` where no caret stands in a text. */
export function selectedIn({ selection, galley }: SessionState): Selected | null {
  if (!selection || selection.anchor.article !== selection.focus.article) return null
  const selected = { article: selection.focus.article, anchor: selection.anchor, focus: selection.focus }
  return blocksMeant(galley, selected).length === 0 ? null : selected
}

/** The articles that outline and slip speak of: those picked together, or the one that is shown. */
export function pickedIn({ galley, picked, article }: SessionState): readonly ArticleId[] {
  const several = galley.articles.filter(({ id }) => picked.includes(id)).map(({ id }) => id)
  if (several.length > 1) return several
  return article && articleOf(galley, article) ? [article] : []
}

/** Carries a load to an article, a place in it, or a new one. */
export function send(hand: Hand, load: Load, goal: Goal, kind: BlockKind | null): void {
  const { session } = hand
  const before = session.state.get().galley
  const count =
    load.kind === 'blocks'
      ? load.blocks.length
      : load.kind === 'text'
        ? blocksMeant(before, load.selected).length
        : 1
  const said: Saying = (speak, galley) => {
    // A new article is the one that was not there before.
    const made = galley.articles.find(({ id }) => !articleOf(before, id))
    const article = nameOf(speak, galley, goal.kind === 'new' ? made?.id : goal.article)
    if (goal.kind === 'new') return speak('structure:said-new', { count, article })
    return load.kind === 'source'
      ? speak('structure:said-placed', { article })
      : speak('structure:said-sent', { count, article })
  }
  const name = goal.kind === 'new' ? 'new-article' : 'move-block'
  switch (load.kind) {
    case 'blocks':
      does(hand, name, (galley) => sendBlocks(galley, load.blocks, goal, kind), said)
      return
    case 'text':
      does(hand, name, (galley) => sendText(galley, load.selected, goal, kind), said)
      return
    case 'source':
      does(
        hand,
        'place',
        (galley) =>
          placeSourceAs(
            galley,
            load.span,
            goal.kind === 'new' ? null : goal.article,
            kind ?? 'paragraph',
            (article) =>
              (goal.kind === 'new' ? null : goal.index) ?? placeOfKind(article, kind ?? 'paragraph'),
          ),
        said,
      )
      return
    case 'articles':
      return
    default:
      load satisfies never
  }
}

/** Takes a load out of its article, or out of what is unplaced, as furniture. */
export function putAside(hand: Hand, load: Load): void {
  const said: Saying = (speak) => speak('structure:said-aside')
  const command = (galley: Galley): Outcome => {
    switch (load.kind) {
      case 'blocks':
        return setAside(galley, load.blocks, 'furniture')
      case 'text':
        return setTextAside(galley, load.selected, 'furniture')
      case 'source':
        return setSourceAside(galley, load.span, 'furniture')
      case 'articles':
        return unchanged(galley)
    }
  }
  does(hand, 'set-aside', command, said)
}

/** Makes the block, or the selected words cut free, a block of another kind. */
export function changeKind(hand: Hand, selected: Selected, kind: BlockKind): void {
  const { session } = hand
  const count = blocksMeant(session.state.get().galley, selected).length
  does(
    hand,
    'block-kind',
    (galley) => makeKind(galley, selected, kind),
    (speak) => speak('structure:said-kind', { count, kind: speak(`desk:kind-${kind}`) }),
  )
}

/** The selection that means one whole block. */
export const wholeBlock = (galley: Galley, block: BlockId): Selected | null => {
  const article = articleOfBlock(galley, block)
  const end = { block, offset: 0 }
  return article ? { article: article.id, anchor: end, focus: end } : null
}

function shift(hand: Hand, selected: Selected, by: -1 | 1): void {
  const { session } = hand
  const before = session.state.get()
  const ids = blocksMeant(before.galley, selected)
  const said: Saying = (speak, galley) => {
    const article = articleOfBlock(galley, ids[0] ?? '')
    return speak(by < 0 ? 'structure:said-up' : 'structure:said-down', {
      article: nameOf(speak, galley, article?.id),
      at: 1 + (article?.blocks.findIndex((block) => block.id === ids[0]) ?? 0),
      count: article?.blocks.length ?? 0,
    })
  }
  const further: Words = (speak) => speak('structure:said-no-move')
  const done = does(hand, 'move-block', (galley) => shiftBlocks(galley, selected, by), said, further)
  const now = articleOfBlock(session.state.get().galley, ids[0] ?? '')
  if (!done || !now) return
  // The selection goes along, so that the next press moves the same blocks on.
  const [anchor, focus] = [selected.anchor, selected.focus].map((point) =>
    ids.includes(point.block) ? point : { block: ids.at(-1) ?? '', offset: 0 },
  )
  if (!anchor || !focus) return
  const [from, to] = [
    { ...anchor, article: now.id },
    { ...focus, article: now.id },
  ]
  session.select(from, to)
  session.wish({ kind: 'caret', anchor: from, caret: to, focus: true })
}

/** Moves articles in the outline by one place. */
export function shiftPicked(hand: Hand, ids: readonly ArticleId[], by: -1 | 1): void {
  does(
    hand,
    'move-article',
    (galley) => shiftArticles(galley, ids, by),
    (speak, galley) =>
      speak(by < 0 ? 'structure:said-articles-up' : 'structure:said-articles-down', {
        count: ids.length,
        at: 1 + galley.articles.findIndex(({ id }) => ids.includes(id)),
      }),
    (speak) => speak('structure:said-no-move'),
  )
}

/** Puts articles before the one at `index`. */
export function orderArticles(hand: Hand, ids: readonly ArticleId[], index: number): void {
  const from = hand.session.state.get().galley.articles.findIndex(({ id }) => ids.includes(id))
  does(
    hand,
    'move-article',
    (galley) => placeArticles(galley, ids, index),
    (speak, galley) => {
      const at = galley.articles.findIndex(({ id }) => ids.includes(id))
      return speak(at < from ? 'structure:said-articles-up' : 'structure:said-articles-down', {
        count: ids.length,
        at: at + 1,
      })
    },
  )
}

/** Merges several articles, or one with the next. */
export function mergePicked(hand: Hand, ids: readonly ArticleId[]): void {
  const [first] = ids
  if (first === undefined) return
  does(
    hand,
    'merge-article',
    (galley) => (ids.length > 1 ? mergeArticles(galley, ids) : mergeWithNextArticle(galley, first)),
    (speak, galley) =>
      speak('structure:said-merged', {
        count: Math.max(2, ids.length),
        article: nameOf(speak, galley, ids.find((id) => articleOf(galley, id)) ?? first),
      }),
  )
}

/** Finished articles are passed over where several are meant, unless all of them are. */
function passingOver(hand: Hand, all: readonly ArticleId[]) {
  const { galley } = hand.session.state.get()
  const free = all.filter((id) => galley.articles.some((one) => one.id === id && !isProtected(one)))
  const ids = free.length > 0 ? free : all
  const passed = all.length - ids.length
  const also = (speak: Speak) => (passed > 0 ? speak('protection:passed', { count: passed }) : '')
  return { ids, also }
}

export function dissolvePicked(hand: Hand, all: readonly ArticleId[]): void {
  const { ids, also } = passingOver(hand, all)
  does(
    hand,
    'dissolve-article',
    (galley) => dissolveArticles(galley, ids),
    (speak) => speak('structure:said-dissolved', { count: ids.length }) + also(speak),
  )
}

/** Brings a dissolved article back, the last one unless another is named. */
export function restore(hand: Hand, id: ArticleId | null): void {
  const { history, galley } = hand.session.state.get()
  const all = dissolvedArticles(history, galley)
  const wanted = id === null ? all[0] : all.find(({ article }) => article.id === id)
  if (!wanted) {
    hand.tell((speak) => speak('structure:said-no-restore'), false)
    return
  }
  does(
    hand,
    'restore-article',
    (now) => restoreArticle(now, wanted.article, wanted.index),
    (speak, now) => speak('structure:said-restored', { article: nameOf(speak, now, wanted.article.id) }),
  )
}

export function sectionPicked(hand: Hand, all: readonly ArticleId[], section: string): void {
  const name = section.trim()
  const { ids, also } = passingOver(hand, all)
  does(
    hand,
    'section',
    (galley) => setSections(galley, ids, name),
    (speak) =>
      speak(name === '' ? 'structure:said-no-section' : 'structure:said-section', {
        count: ids.length,
        section: name,
      }) + also(speak),
  )
}

export function statusPicked(hand: Hand, ids: readonly ArticleId[], status: Status): void {
  does(
    hand,
    'status',
    (galley) => setStatuses(galley, ids, status),
    (speak) => speak('structure:said-status', { count: ids.length, status: speak(`desk:status-${status}`) }),
  )
}

/** The picked articles become finished, or all go back to editing when the shown one was finished. */
export function finishPicked(hand: Hand): void {
  const state = hand.session.state.get()
  const picked = pickedIn(state)
  const shown = state.article ? articleOf(state.galley, state.article) : undefined
  if (!shown) return
  if (isProtected(shown)) reopenPicked(hand)
  // What is exported is finished already.
  else statusPicked(hand, passingOver(hand, picked).ids, 'finished')
}

/** Lets finished and exported articles be edited again. */
export function reopenPicked(hand: Hand): void {
  const state = hand.session.state.get()
  const picked = pickedIn(state)
  const ids = state.galley.articles
    .filter((one) => picked.includes(one.id) && isProtected(one))
    .map(({ id }) => id)
  does(
    hand,
    'status',
    (galley) => setStatuses(galley, ids, 'editing'),
    (speak) => speak('protection:said-reopened', { count: ids.length }),
    (speak) => speak('protection:said-open-already'),
  )
}

/** The commands of structure that a key, a menu or the palette asks for. */
export const SHAPING = [
  'split-block',
  'merge-with-next',
  'split-article',
  'block-kind',
  'move-up',
  'move-down',
  'move-to',
  'new-article',
  'set-aside',
  'merge-article',
  'dissolve-article',
  'restore-article',
] as const satisfies readonly DeskCommand[]
export type Shaping = (typeof SHAPING)[number]

/** Does one of them where the keyboard is: on the picked articles in the outline, else on the block at the caret. */
export function shape(hand: Hand, command: Shaping, inOutline: boolean): void {
  const { session, tell } = hand
  const state = session.state.get()
  const picked = pickedIn(state)
  switch (command) {
    case 'merge-article':
      mergePicked(hand, picked)
      return
    case 'dissolve-article':
      if (picked.length > 0) dissolvePicked(hand, picked)
      return
    case 'restore-article':
      restore(hand, null)
      return
    case 'move-up':
    case 'move-down':
      if (inOutline) {
        shiftPicked(hand, picked, command === 'move-up' ? -1 : 1)
        return
      }
      break
    case 'split-block':
    case 'merge-with-next':
    case 'split-article':
    case 'block-kind':
    case 'move-to':
    case 'new-article':
    case 'set-aside':
      break
    default:
      command satisfies never
  }
  const selected = selectedIn(state)
  if (!selected) {
    tell((speak) => speak('structure:said-nothing-here'), false)
    return
  }
  shapeText(hand, command, selected)
}

function shapeText(
  hand: Hand,
  command: Exclude<Shaping, 'merge-article' | 'dissolve-article' | 'restore-article'>,
  selected: Selected,
): void {
  const { session } = hand
  switch (command) {
    case 'move-up':
    case 'move-down':
      shift(hand, selected, command === 'move-up' ? -1 : 1)
      return
    case 'block-kind':
      session.wish({ kind: 'block-menu' })
      return
    case 'move-to':
      session.wish({ kind: 'move-to', load: { kind: 'text', selected } })
      return
    case 'new-article':
      send(hand, { kind: 'text', selected }, { kind: 'new' }, null)
      return
    case 'set-aside':
      putAside(hand, { kind: 'text', selected })
      return
    case 'split-block':
      does(
        hand,
        'split-block',
        (galley) => splitAt(galley, selected),
        (speak) => speak('structure:said-split-block'),
      )
      return
    case 'merge-with-next':
      does(
        hand,
        'merge-block',
        (galley) => mergedWithNext(galley, selected),
        (speak) => speak('structure:said-merge-block'),
      )
      return
    case 'split-article':
      does(
        hand,
        'split-article',
        (galley) => splitArticle(galley, selected.focus.block),
        (speak, galley) =>
          speak('structure:said-split-article', {
            article: nameOf(speak, galley, articleOfBlock(galley, selected.focus.block)?.id),
          }),
      )
      return
    default:
      command satisfies never
  }
}

/** At the caret; a selection is cut free at both its ends. */
function splitAt(galley: Galley, selected: Selected): Outcome {
  const { anchor, focus } = selected
  if (anchor.block !== focus.block || anchor.offset !== focus.offset) {
    const free = cutFree(galley, selected)
    const block = free.blocks[0]
    return { galley: free.galley, caret: block ? { article: selected.article, block, offset: 0 } : null }
  }
  const firstBlock = blockIndex(galley, selected)
  if (firstBlock < 0) return unchanged(galley)
  const { offset } = focus
  const edit = { article: selected.article, firstBlock, count: 1, from: offset, to: offset }
  return replaceText(galley, { ...edit, insert: BLOCK_BREAK })
}

function mergedWithNext(galley: Galley, selected: Selected): Outcome {
  const firstBlock = blockIndex(galley, selected)
  const blocks = articleOf(galley, selected.article)?.blocks.slice(firstBlock, firstBlock + 2) ?? []
  const [first, second] = blocks.map((block) => printBlock(galley, block).text)
  if (firstBlock < 0 || first === undefined || second === undefined) return unchanged(galley)
  return replaceText(galley, {
    article: selected.article,
    firstBlock,
    count: 2,
    from: first.length,
    to: first.length + BLOCK_BREAK.length,
    insert: wantsBlank(first, second) ? ' ' : '',
  })
}

const blockIndex = (galley: Galley, { article, focus }: Selected): number =>
  articleOf(galley, article)?.blocks.findIndex((block) => block.id === focus.block) ?? -1
