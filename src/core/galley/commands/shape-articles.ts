import type { BlockKind, FurnitureKind } from '../../structure/reading.ts'
import type { SourceSpan } from '../../text/span.ts'
import { unplaced } from '../claims.ts'
import {
  articleOf,
  articleOfBlock,
  emptyArticle,
  numbering,
  touched,
  unchanged,
  withArticle,
  type Outcome,
} from '../edit.ts'
import type { Article, ArticleId, Block, BlockId, Furniture, Galley } from '../galley.ts'
import { fixesInForce } from '../fix-state.ts'
import { sourceSpans } from '../pieces.ts'

const at = (article: Article, block: Block | undefined): Outcome['caret'] =>
  block ? { article: article.id, block: block.id, offset: 0 } : null

export function setBlockKind(galley: Galley, id: BlockId, kind: BlockKind): Outcome {
  const article = articleOfBlock(galley, id)
  if (!article || article.blocks.some((block) => block.id === id && block.kind === kind))
    return unchanged(galley)
  const blocks = article.blocks.map((block) => (block.id === id ? { ...block, kind } : block))
  return { galley: withArticle(galley, article.id, [touched({ ...article, blocks })]), caret: null }
}

/** The blocks from this one on become an article of their own, right behind. */
export function splitArticle(galley: Galley, from: BlockId): Outcome {
  const article = articleOfBlock(galley, from)
  const index = article?.blocks.findIndex((block) => block.id === from) ?? 0
  if (!article || index === 0) return unchanged(galley)
  const ids = numbering(galley)
  const second = emptyArticle(ids.article(), article.blocks.slice(index))
  const first = touched({ ...article, blocks: article.blocks.slice(0, index) })
  return {
    galley: ids.done(withArticle(galley, article.id, [first, { ...second, section: article.section }])),
    caret: at(second, second.blocks[0]),
  }
}

/** Puts the next article's blocks behind this one's; section and bylines add up. */
export function mergeWithNextArticle(galley: Galley, id: ArticleId): Outcome {
  const index = galley.articles.findIndex((article) => article.id === id)
  const [first, second] = galley.articles.slice(index, index + 2)
  if (index < 0 || !second) return unchanged(galley)
  const names = new Set(first.bylines.map((byline) => byline.name))
  const merged = touched({
    ...first,
    blocks: [...first.blocks, ...second.blocks],
    section: first.section || second.section,
    bylines: [...first.bylines, ...second.bylines.filter((byline) => !names.has(byline.name))],
    note: [first.note, second.note].filter(Boolean).join('\n'),
  })
  const state = withArticle(withArticle(galley, second.id, []), first.id, [merged])
  return { galley: state, caret: at(merged, second.blocks[0] ?? first.blocks[0]) }
}

/**
 * Moves blocks, in their order on the desk, to before the block at `index` of an article (its length: to the end).
 * An article that loses its last block is gone; its blocks are not.
 */
export function moveBlocks(
  galley: Galley,
  moved: readonly BlockId[],
  target: ArticleId,
  index: number,
): Outcome {
  const wanted = new Set(moved)
  const blocks = galley.articles.flatMap((article) => article.blocks.filter((block) => wanted.has(block.id)))
  const goal = articleOf(galley, target)
  if (blocks.length === 0 || !goal) return unchanged(galley)
  const place = goal.blocks.slice(0, index).filter((block) => !wanted.has(block.id)).length
  const rest = goal.blocks.filter((block) => !wanted.has(block.id))
  const inPlace = [...rest.slice(0, place), ...blocks, ...rest.slice(place)]
  if (inPlace.length === goal.blocks.length && inPlace.every((block, at) => block === goal.blocks[at]))
    return unchanged(galley)
  const articles = galley.articles.flatMap((article): Article[] => {
    if (article.id === target) return [touched({ ...article, blocks: inPlace })]
    const left = article.blocks.filter((block) => !wanted.has(block.id))
    if (left.length === article.blocks.length) return [article]
    return left.length === 0 ? [] : [touched({ ...article, blocks: left })]
  })
  return { galley: { ...galley, articles }, caret: { article: target, block: blocks[0].id, offset: 0 } }
}

/** Makes an article of blocks, behind the article that had the first of them. */
export function newArticleOf(galley: Galley, moved: readonly BlockId[]): Outcome {
  const first = moved[0] === undefined ? undefined : articleOfBlock(galley, moved[0])
  // A whole article is one already.
  if (!first || first.blocks.every((block) => moved.includes(block.id))) return unchanged(galley)
  const ids = numbering(galley)
  const article = emptyArticle(ids.article(), [])
  const opened = ids.done(withArticle(galley, first.id, [first, article]))
  return moveBlocks(opened, moved, article.id, 0)
}

/** Moves an article by so many places up (negative) or down in the order of the page. */
export function moveArticle(galley: Galley, id: ArticleId, by: number): Outcome {
  const from = galley.articles.findIndex((article) => article.id === id)
  const to = Math.min(Math.max(from + by, 0), galley.articles.length - 1)
  if (from < 0 || from === to) return unchanged(galley)
  const articles = galley.articles.filter((article) => article.id !== id)
  articles.splice(to, 0, galley.articles[from])
  return { galley: { ...galley, articles }, caret: null }
}

const withFurniture = (galley: Galley, more: readonly Furniture[]): Galley => ({
  ...galley,
  furniture: [...galley.furniture, ...more].sort((a, b) => a.span.from - b.span.from),
})

/** Takes blocks out of their article; their source text becomes furniture. What was typed in them goes with them. */
export function setAside(galley: Galley, set: readonly BlockId[], kind: FurnitureKind): Outcome {
  const wanted = new Set(set)
  const spans = galley.articles.flatMap((article) =>
    article.blocks.filter((block) => wanted.has(block.id)).flatMap((block) => sourceSpans(block.pieces)),
  )
  const articles = galley.articles.flatMap((article): Article[] => {
    const rest = article.blocks.filter((block) => !wanted.has(block.id))
    if (rest.length === article.blocks.length) return [article]
    return rest.length === 0 ? [] : [touched({ ...article, blocks: rest })]
  })
  if (
    articles.length === galley.articles.length &&
    articles.every((article, n) => article === galley.articles[n])
  ) {
    return unchanged(galley)
  }
  const state = withFurniture(
    { ...galley, articles },
    spans.map((span) => ({ kind, span })),
  )
  return { galley: state, caret: null }
}

/** Sets text aside that was never placed. */
export function setSourceAside(galley: Galley, span: SourceSpan, kind: FurnitureKind): Outcome {
  const free = unplaced(galley).some((open) => open.from <= span.from && span.to <= open.to)
  if (!free || span.from >= span.to) return unchanged(galley)
  return { galley: withFurniture(galley, [{ kind, span }]), caret: null }
}

/** Puts what was set aside, or what was never placed, at the end of an article, or into a new one (`null`). */
export const placeSource = (galley: Galley, span: SourceSpan, target: ArticleId | null): Outcome =>
  placeSourceAs(galley, span, target, 'paragraph', () => Infinity)

/**
 * Puts it there as blocks of a kind, before the block at the place that `placeIn` tells of the article
 * (its length or more: at the end).
 */
export function placeSourceAs(
  galley: Galley,
  span: SourceSpan,
  target: ArticleId | null,
  kind: BlockKind,
  placeIn: (article: Article) => number,
): Outcome {
  const free =
    galley.furniture.some(
      (furniture) => furniture.span.from === span.from && furniture.span.to === span.to,
    ) || unplaced(galley).some((open) => open.from <= span.from && span.to <= open.to)
  if (!free || span.from >= span.to) return unchanged(galley)
  const ids = numbering(galley)
  const blocks = paragraphs(galley, span).map((part): Block => ({
    id: ids.block(),
    kind,
    pieces: [part],
  }))
  const furniture = galley.furniture.filter((other) => other.span.from !== span.from)
  const rest = furniture.length === galley.furniture.length ? galley : { ...galley, furniture }
  const goal = target === null ? undefined : articleOf(galley, target)
  const article = goal
    ? touched({ ...goal, blocks: goal.blocks.toSpliced(placeIn(goal), 0, ...blocks) })
    : emptyArticle(ids.article(), blocks)
  const placed = goal
    ? withArticle(rest, goal.id, [article])
    : { ...rest, articles: [...rest.articles, article] }
  return { galley: ids.done(placed), caret: at(article, blocks[0]) }
}

/** Parts source text at the line ends that no applied fix joins; blank lines go with the paragraph before them. */
function paragraphs(galley: Galley, span: SourceSpan): readonly SourceSpan[] {
  const text = galley.page.text.slice(span.from, span.to)
  const fixed = fixesInForce(galley, span)
  const breaks = [...text.matchAll(/\s*[\n\r\f]\s*/gu)]
    .map((match) => ({ from: span.from + match.index, to: span.from + match.index + match[0].length }))
    .filter((blank) => !fixed.some((fix) => fix.span.from < blank.to && blank.from < fix.span.to))
    .filter((blank) => blank.from > span.from && blank.to < span.to)
  const starts = [span.from, ...breaks.map((blank) => blank.to)]
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? span.to }))
}

/** Dissolves an article: its source text is unplaced again. */
export function dissolveArticle(galley: Galley, id: ArticleId): Outcome {
  return articleOf(galley, id) ? { galley: withArticle(galley, id, []), caret: null } : unchanged(galley)
}
