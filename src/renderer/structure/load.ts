import type { Selected } from '#core/galley/commands/take-out'
import type { ArticleId, BlockId, Galley } from '#core/galley/galley'
import { printBlock, printSource } from '#core/galley/print'
import type { SourceSpan } from '#core/text/span'

/** What a hand carries: whole blocks, selected text, source text without an article, or articles. */
export type Load =
  | { readonly kind: 'blocks'; readonly blocks: readonly BlockId[] }
  | { readonly kind: 'text'; readonly selected: Selected }
  | { readonly kind: 'source'; readonly span: SourceSpan }
  | { readonly kind: 'articles'; readonly articles: readonly ArticleId[] }

/** The first words of what is carried, so that one sees what one has in hand. */
export function wordsOf(galley: Galley, load: Exclude<Load, { kind: 'articles' }>): string {
  switch (load.kind) {
    case 'source':
      return printSource(galley, load.span).text.trim().slice(0, 60)
    case 'blocks':
      return blockWords(galley, load.blocks[0])
    case 'text': {
      const { anchor, focus } = load.selected
      if (anchor.block !== focus.block || anchor.offset === focus.offset)
        return blockWords(galley, anchor.block)
      const [from, to] = [Math.min(anchor.offset, focus.offset), Math.max(anchor.offset, focus.offset)]
      return textOfBlock(galley, anchor.block).slice(from, to).slice(0, 60)
    }
  }
}

const blockWords = (galley: Galley, id: BlockId | undefined) => textOfBlock(galley, id).slice(0, 60)

function textOfBlock(galley: Galley, id: BlockId | undefined): string {
  const block = galley.articles.flatMap(({ blocks }) => blocks).find((one) => one.id === id)
  return block ? printBlock(galley, block).text : ''
}
