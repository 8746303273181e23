import type { FixId } from '../fixes/fix.ts'
import { fixesInForce } from './fix-state.ts'
import { isTyped, type Article, type Galley } from './galley.ts'
import { printBlock } from './print.ts'

/**
 * An article as it was at one moment: what it read, and what it was made of, so that it can be had back pointing
 * into the source.
 */
export interface KeptArticle {
  readonly article: Article
  /** What each of its blocks printed. */
  readonly texts: readonly string[]
  /** The fixes that were in force in it. */
  readonly applied: readonly FixId[]
}

export const keptArticle = (galley: Galley, article: Article): KeptArticle => ({
  article,
  texts: article.blocks.map((block) => printBlock(galley, block).text),
  applied: article.blocks.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (isTyped(piece) ? [] : fixesInForce(galley, piece).map(({ id }) => id))),
  ),
})
