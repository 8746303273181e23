import { headlineOf, printBlock } from '#core/galley/print'
import type { Article, Galley } from '#core/galley/galley'
import type { Speak } from '#shared/language/index'

/** The headline, or for an article without one its opening words. */
export function articleName(speak: Speak, galley: Galley, article: Article): string {
  const headline = headlineOf(galley, article)
  if (headline) return headline
  const first = article.blocks.find((block) => block.kind !== 'byline' && block.kind !== 'dateline')
  const opening = first ? printBlock(galley, first).text.slice(0, 18) : ''
  return opening ? speak('desk:untitled', { opening }) : speak('desk:untitled-empty')
}

/** The quiet hue of the n-th article of a page, 1 … 8. */
export const hueOf = (index: number): number => (index % 8) + 1
