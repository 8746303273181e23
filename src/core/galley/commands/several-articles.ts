import { gaps, united, type SourceSpan } from '../../text/span.ts'
import { claims } from '../claims.ts'
import { articleOf, numbering, unchanged, withArticle, type Outcome } from '../edit.ts'
import {
  isTyped,
  type Article,
  type ArticleId,
  type Block,
  type Galley,
  type Piece,
  type Status,
} from '../galley.ts'
import { removing, sourceSpans } from '../pieces.ts'
import { mergeWithNextArticle } from './shape-articles.ts'

const chosenOf = (galley: Galley, ids: readonly ArticleId[]): readonly Article[] =>
  galley.articles.filter((article) => ids.includes(article.id))

/** Makes one article of several, in the order of the page, at the place of the first. */
export function mergeArticles(galley: Galley, ids: readonly ArticleId[]): Outcome {
  const chosen = chosenOf(galley, ids)
  const [first, ...others] = chosen
  if (!first || others.length === 0) return unchanged(galley)
  const together = galley.articles.flatMap((article) =>
    article === first ? chosen : chosen.includes(article) ? [] : [article],
  )
  return others.reduce<Outcome>((done) => mergeWithNextArticle(done.galley, first.id), {
    galley: { ...galley, articles: together },
    caret: null,
  })
}

/** Dissolves articles: their source text is unplaced again. */
export function dissolveArticles(galley: Galley, ids: readonly ArticleId[]): Outcome {
  const articles = galley.articles.filter((article) => !ids.includes(article.id))
  return articles.length === galley.articles.length
    ? unchanged(galley)
    : { galley: { ...galley, articles }, caret: null }
}

/** Throws articles away: their source text is removed. */
export function trashArticles(galley: Galley, ids: readonly ArticleId[]): Outcome {
  const source = chosenOf(galley, ids).flatMap(({ blocks }) =>
    blocks.flatMap(({ pieces }) => sourceSpans(pieces)),
  )
  const dissolved = dissolveArticles(galley, ids)
  return dissolved.galley === galley ? dissolved : { galley: removing(dissolved.galley, source), caret: null }
}

/**
 * Brings a dissolved article back as it was, at a place in the page's order. Source text that has found another
 * place in the meantime stays there; a block of which nothing is left does not come back.
 */
export function restoreArticle(galley: Galley, article: Article, index: number): Outcome {
  if (articleOf(galley, article.id)) return unchanged(galley)
  const taken = united(
    claims(galley)
      .filter((claim) => claim.place.kind !== 'unplaced')
      .map((claim) => claim.span),
  )
  const used = new Set(galley.articles.flatMap((one) => one.blocks.map((block) => block.id)))
  const ids = numbering(galley)
  const free = (piece: Piece): readonly Piece[] => (isTyped(piece) ? [piece] : gaps(piece, taken))
  const blocks = article.blocks.flatMap((block): Block[] => {
    const pieces = block.pieces.flatMap(free)
    const lost = pieces.length === 0 || (pieces.every(isTyped) && !block.pieces.every(isTyped))
    return lost ? [] : [{ ...block, id: used.has(block.id) ? ids.block() : block.id, pieces }]
  })
  if (blocks.length === 0) return unchanged(galley)
  const same = blocks.every((block, at) => sameBlock(block, article.blocks[at]))
  const back = same && blocks.length === article.blocks.length ? article : { ...article, blocks }
  const articles = [...galley.articles.slice(0, index), back, ...galley.articles.slice(index)]
  return {
    galley: ids.done({ ...galley, articles }),
    caret: { article: back.id, block: back.blocks[0].id, offset: 0 },
  }
}

const sameBlock = (block: Block, before: Block | undefined): boolean =>
  block.id === before?.id &&
  block.pieces.length === before.pieces.length &&
  block.pieces.every((piece, at) => samePiece(piece, before.pieces[at]))

const samePiece = (piece: Piece, before: Piece): boolean =>
  isTyped(piece) || isTyped(before)
    ? piece === before
    : (piece satisfies SourceSpan).from === before.from && piece.to === before.to

/** Puts articles, in their order, before the one at `index` (the number of articles: at the end). */
export function placeArticles(galley: Galley, ids: readonly ArticleId[], index: number): Outcome {
  const chosen = chosenOf(galley, ids)
  const before = galley.articles.slice(0, index).filter((article) => !chosen.includes(article))
  const behind = galley.articles.slice(index).filter((article) => !chosen.includes(article))
  const articles = [...before, ...chosen, ...behind]
  return articles.every((article, at) => article === galley.articles[at])
    ? unchanged(galley)
    : { galley: { ...galley, articles }, caret: null }
}

/** Moves articles one place up (-1) or down (1); several go together, as a group behind or before their neighbour. */
export function shiftArticles(galley: Galley, ids: readonly ArticleId[], by: -1 | 1): Outcome {
  const at = galley.articles.flatMap((article, index) => (ids.includes(article.id) ? [index] : []))
  const [first, last] = [at.at(0), at.at(-1)]
  if (first === undefined || last === undefined) return unchanged(galley)
  const index = by < 0 ? Math.max(0, first - 1) : Math.min(galley.articles.length, last + 2)
  return placeArticles(galley, ids, index)
}

const describedAll = (
  galley: Galley,
  ids: readonly ArticleId[],
  change: (article: Article) => Article,
): Outcome => {
  const state = chosenOf(galley, ids).reduce((now, article) => {
    const changed = change(article)
    return changed === article ? now : withArticle(now, article.id, [changed])
  }, galley)
  return { galley: state, caret: null }
}

export const setSections = (galley: Galley, ids: readonly ArticleId[], section: string): Outcome =>
  describedAll(galley, ids, (article) =>
    article.section === section.trim() ? article : { ...article, section: section.trim() },
  )

export const setStatuses = (galley: Galley, ids: readonly ArticleId[], status: Status): Outcome =>
  describedAll(galley, ids, (article) => (article.status === status ? article : { ...article, status }))
