import type { SourceLine } from '../../source/page.ts'
import type { SourceSpan } from '../../text/span.ts'
import type { ReadArticle, ReadFurniture } from '../reading.ts'

/**
 * Articles that the source itself names stay articles, though they are no more than a line that found no text to
 * stand over: what was set aside of them, because nobody knew why, becomes their headline.
 */
export function withSaidArticles(
  articles: readonly ReadArticle[],
  furniture: readonly ReadFurniture[],
  lines: readonly SourceLine[],
): { readonly articles: readonly ReadArticle[]; readonly furniture: readonly ReadFurniture[] } {
  const saidAt = (span: SourceSpan): number | undefined => {
    const place = lines.find((line) => line.span.from <= span.from && span.from < line.span.to)?.place
    return place?.said && place.article >= 0 ? place.article : undefined
  }
  if (!lines.some(({ place }) => place?.said)) return { articles, furniture }
  const known = new Set(
    articles.flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans.map((span) => saidAt(span)))),
  )
  const lonely = new Map<number, SourceSpan[]>()
  const rest = furniture.filter(({ span }) => {
    const article = saidAt(span)
    if (article === undefined || known.has(article)) return true
    lonely.set(article, [...(lonely.get(article) ?? []), span])
    return false
  })
  const own = [...lonely.values()].map((spans): ReadArticle => ({
    blocks: [{ kind: 'headline', spans }],
    bylines: [],
    section: '',
    confidence: 0.9,
  }))
  return { articles: [...articles, ...own], furniture: rest }
}
