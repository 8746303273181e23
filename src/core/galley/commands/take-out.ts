import type { BlockKind, FurnitureKind } from '../../structure/reading.ts'
import { without } from '../../text/span.ts'
import {
  articleOf,
  articleOfBlock,
  numbering,
  touched,
  unchanged,
  withArticle,
  type Outcome,
} from '../edit.ts'
import type { Article, ArticleId, Block, BlockId, Galley } from '../galley.ts'
import { cut, removing, sourceSpans } from '../pieces.ts'
import { printBlock } from '../print.ts'
import { moveBlocks, newArticleOf, setAside, setBlockKind } from './shape-articles.ts'

/** A place in the text of the article that a selection lies in. */
interface Point {
  readonly block: BlockId
  readonly offset: number
}

/** A selection within one article; its ends may be in any order, and may be one place: then it means the whole block. */
export interface Selected {
  readonly article: ArticleId
  readonly anchor: Point
  readonly focus: Point
}

/** Where blocks are to go; a place is before the block at `index`, `null` means where their kind belongs. */
export type Goal =
  | { readonly kind: 'article'; readonly article: ArticleId; readonly index: number | null }
  | { readonly kind: 'new' }

const RANK: { readonly [Kind in BlockKind]?: number } = {
  kicker: 0,
  headline: 1,
  subheadline: 2,
  byline: 3,
  dateline: 4,
}

/** Where a block of this kind belongs in an article: among its heads in the order of print, anything else at the end. */
export function placeOfKind(article: Article, kind: BlockKind): number {
  const rank = RANK[kind]
  if (rank === undefined) return article.blocks.length
  const body = article.blocks.findIndex((block) => RANK[block.kind] === undefined)
  const heads = article.blocks.slice(0, body < 0 ? article.blocks.length : body)
  const later = heads.findIndex((block) => (RANK[block.kind] ?? 0) > rank)
  return later < 0 ? heads.length : later
}

/**
 * The blocks that a selection means, whole: those that it runs through, or the one that the caret stands in.
 * An end that only touches a block does not mean it.
 */
export function blocksMeant(galley: Galley, { article: id, anchor, focus }: Selected): readonly BlockId[] {
  return ordered(galley, { article: id, anchor, focus })?.blocks.map((block) => block.id) ?? []
}

interface Ordered {
  readonly blocks: readonly Block[]
  readonly from: number
  readonly to: number
}

/** The selection as blocks in their order, with the offset where it begins in the first and ends in the last. */
function ordered(galley: Galley, { article: id, anchor, focus }: Selected): Ordered | null {
  const article = articleOf(galley, id)
  const index = (point: Point) => article?.blocks.findIndex((block) => block.id === point.block) ?? -1
  const [a, b] = [index(anchor), index(focus)]
  if (!article || a < 0 || b < 0) return null
  const backwards = b < a || (a === b && focus.offset < anchor.offset)
  const [start, end] = backwards ? [focus, anchor] : [anchor, focus]
  let [first, last] = backwards ? [b, a] : [a, b]
  const length = (at: number) => printBlock(galley, article.blocks[at]).text.length
  let [from, to] = [start.offset, end.offset]
  if (first < last && from >= length(first)) [first, from] = [first + 1, 0]
  if (first < last && to === 0) [last, to] = [last - 1, length(last - 1)]
  if (first === last && from >= to) [from, to] = [0, length(first)]
  return { blocks: article.blocks.slice(first, last + 1), from, to }
}

/**
 * Cuts a selection free, so that it fills whole blocks, and tells which. What is left of a block on either side
 * stays a block of the same kind; the part before keeps the block's id.
 */
export function cutFree(
  galley: Galley,
  selected: Selected,
): { readonly galley: Galley; readonly blocks: readonly BlockId[] } {
  const found = ordered(galley, selected)
  const last = found?.blocks.at(-1)
  if (!found || !last) return { galley, blocks: [] }
  // The end first: what is before it keeps its offsets.
  const ended = splitQuietly(galley, last.id, found.to)
  const begun = splitQuietly(ended.galley, found.blocks[0].id, found.from)
  const ids = found.blocks.map((block) => block.id)
  return { galley: begun.galley, blocks: begun.second ? [begun.second, ...ids.slice(1)] : ids }
}

/** Splits a block in two of its kind; at its edges nothing is split. */
function splitQuietly(
  galley: Galley,
  id: BlockId,
  offset: number,
): { readonly galley: Galley; readonly second: BlockId | null } {
  const article = articleOfBlock(galley, id)
  const block = article?.blocks.find((one) => one.id === id)
  if (!article || !block) return { galley, second: null }
  const { text } = printBlock(galley, block)
  const inside = /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset - 1 : offset
  if (inside <= 0 || inside >= text.length) return { galley, second: null }
  const { left, right } = cut(galley, block, inside)
  const ids = numbering(galley)
  const second = { ...block, id: ids.block(), pieces: right }
  const blocks = article.blocks.flatMap((one) =>
    one === block ? [{ ...block, pieces: left }, second] : [one],
  )
  // The cut may run through what a fix printed; its source is then removed by hand.
  const gone = without(sourceSpans(block.pieces), [...sourceSpans(left), ...sourceSpans(right)])
  const state = removing(withArticle(galley, article.id, [touched({ ...article, blocks })]), gone)
  return { galley: ids.done(state), second: second.id }
}

/** Moves blocks to an article or into a new one; with a kind, all of them become it. One step of undo. */
export function sendBlocks(
  galley: Galley,
  moved: readonly BlockId[],
  goal: Goal,
  kind: BlockKind | null,
): Outcome {
  const named = kind
    ? moved.reduce((state, block) => setBlockKind(state, block, kind).galley, galley)
    : galley
  if (goal.kind === 'new') return newArticleOf(named, moved)
  const article = articleOf(named, goal.article)
  if (!article) return unchanged(galley)
  const first = named.articles.flatMap(({ blocks }) => blocks).find((block) => moved.includes(block.id))
  if (!first) return unchanged(galley)
  // Where their kind belongs among the others, and then again counted with them.
  const others = article.blocks.filter((block) => !moved.includes(block.id))
  const place =
    goal.index ?? indexBehind(article, others, placeOfKind({ ...article, blocks: others }, first.kind))
  const sent = moveBlocks(named, moved, article.id, place)
  return sent.galley === galley ? unchanged(galley) : sent
}

const indexBehind = (article: Article, others: readonly Block[], place: number): number =>
  place === 0 ? 0 : article.blocks.indexOf(others[place - 1]) + 1

/** Moves a selection, cut free of its blocks, to an article or into a new one. */
export function sendText(galley: Galley, selected: Selected, goal: Goal, kind: BlockKind | null): Outcome {
  const free = cutFree(galley, selected)
  const sent = sendBlocks(free.galley, free.blocks, goal, kind)
  return sent.galley === free.galley ? unchanged(galley) : sent
}

/** Makes a selection, cut free of its blocks, blocks of a kind: so a sub-heading leaves the paragraph it is glued to. */
export function makeKind(galley: Galley, selected: Selected, kind: BlockKind): Outcome {
  const free = cutFree(galley, selected)
  const state = free.blocks.reduce((now, block) => setBlockKind(now, block, kind).galley, free.galley)
  if (state === galley) return unchanged(galley)
  const first = free.blocks.at(0)
  // Where nothing was cut the selection stands as it is.
  const stays = free.galley === galley || first === undefined
  return { galley: state, caret: stays ? null : { article: selected.article, block: first, offset: 0 } }
}

/** Sets a selection, cut free of its blocks, aside as furniture. */
export function setTextAside(galley: Galley, selected: Selected, kind: FurnitureKind): Outcome {
  const free = cutFree(galley, selected)
  const aside = setAside(free.galley, free.blocks, kind)
  return aside.galley === free.galley ? unchanged(galley) : aside
}

/**
 * Moves the blocks that a selection means one place up (-1) or down (1), and at an article's edge over into its
 * neighbour: on the desk the articles stand below one another as one column.
 */
export function shiftBlocks(galley: Galley, selected: Selected, by: -1 | 1): Outcome {
  const ids = blocksMeant(galley, selected)
  const at = galley.articles.findIndex((article) => article.id === selected.article)
  const article = galley.articles[at]
  if (!article || ids.length === 0) return unchanged(galley)
  const first = article.blocks.findIndex((block) => block.id === ids[0])
  const behind = first + ids.length
  if (by < 0 && first > 0) return moveBlocks(galley, ids, article.id, first - 1)
  if (by > 0 && behind < article.blocks.length) return moveBlocks(galley, ids, article.id, behind + 1)
  const neighbour = galley.articles[at + by]
  if (!neighbour) return unchanged(galley)
  return moveBlocks(galley, ids, neighbour.id, by < 0 ? neighbour.blocks.length : 0)
}
