import type { Content } from './content.ts'
import type { Counts } from './counts.ts'
import { beyond, countsOf, sumOf } from './counts.ts'
import type { PrintedArticle } from './printed-article.ts'
import { printedTexts } from './printed-article.ts'

/** What a variant lacks of the printed page, and what it has that is not printed there. */
export interface Proof {
  readonly missing: Counts
  readonly extra: Counts
}

/** Every character that is printed on the page, as often as a reader sees it. */
export function printedCounts(content: Content, articles: readonly PrintedArticle[]): Counts {
  const apart = content.unassigned
    .filter((_, index) => content.layout.unassigned[index].pos !== 'article')
    .map((piece) => piece.text)
  return countsOf(...articles.flatMap(printedTexts), ...apart)
}

/** Characters that are drawn twice where captions have a shadow. */
export const shadowCounts = (content: Content, articles: readonly PrintedArticle[]): Counts =>
  content.layout.overlay
    ? countsOf(...articles.flatMap((article) => article.captions.map((block) => block.text)))
    : new Map()

export function prove(text: string, printed: Counts, allowed: Counts): Proof {
  const found = countsOf(text)
  return { missing: beyond(printed, found), extra: beyond(found, sumOf(printed, allowed)) }
}

export const isClean = ({ missing, extra }: Proof): boolean => missing.size === 0 && extra.size === 0

const list = (counts: Counts): string =>
  [...counts].map(([c, number]) => (number > 1 ? `${c}×${number}` : c)).join(' ')

export const proofLine = ({ missing, extra }: Proof): string =>
  [missing.size > 0 ? `missing ${list(missing)}` : '', extra.size > 0 ? `extra ${list(extra)}` : '']
    .filter((part) => part !== '')
    .join('; ') || 'complete'

/**
 * Ground truth whose characters are not printed in its article: a mistake in the content.
 * Openings may be printed in another order or with words between, so the characters count, not the stretch.
 */
export function unprinted(content: Content, articles: readonly PrintedArticle[]): readonly string[] {
  return content.articles.flatMap((gold, index) => {
    const printed = countsOf(...printedTexts(articles[index]))
    const texts = [
      gold.kicker,
      gold.headline,
      gold.subheadline,
      gold.dateline,
      ...gold.blocks.map((block) => block.text),
      ...gold.bylines.flatMap((byline) => [byline.name, byline.title]),
    ]
    return texts
      .filter((text) => [...countsOf(text).keys()].some((character) => !printed.has(character)))
      .map((text) => `${articles[index].id}: ${text}`)
  })
}
