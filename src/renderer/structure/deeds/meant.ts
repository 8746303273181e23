import { blocksMeant, type Selected } from '#core/galley/commands/take-out'
import { articleOf, articleOfBlock } from '#core/galley/edit'
import type { ArticleId, BlockId, Galley } from '#core/galley/galley'
import type { SessionState } from '../../desk/session.ts'

/** The selection as the commands take it; `null` where no caret stands in a text. */
export function selectedIn({ selection, galley }: SessionState): Selected | null {
  if (!selection || selection.anchor.article !== selection.focus.article) return null
  const selected = { article: selection.focus.article, anchor: selection.anchor, focus: selection.focus }
  return blocksMeant(galley, selected).length === 0 ? null : selected
}

/** The selection that means one whole block. */
export const wholeBlock = (galley: Galley, block: BlockId): Selected | null => {
  const article = articleOfBlock(galley, block)
  const end = { block, offset: 0 }
  return article ? { article: article.id, anchor: end, focus: end } : null
}

/** The articles that outline and slip speak of: those picked together, or the one that is shown. */
export function pickedIn({ galley, picked, article }: SessionState): readonly ArticleId[] {
  const several = galley.articles.filter(({ id }) => picked.includes(id)).map(({ id }) => id)
  if (several.length > 1) return several
  return article && articleOf(galley, article) ? [article] : []
}
