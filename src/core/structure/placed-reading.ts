import type { Fix } from '../fixes/fix.ts'
import type { SourceSpan } from '../text/span.ts'
import type { Reading } from './reading.ts'

/**
 * A reading of a text that was made from another one, with every place in it told as one of the other's.
 *
 * @param back a span as spans of the other text, in the order of reading
 * @param fixes those of the reading as they are in the other text
 */
export function placedReading(
  { articles, furniture }: Reading,
  back: (span: SourceSpan) => readonly SourceSpan[],
  fixes: readonly Fix[],
): Reading {
  return {
    fixes,
    articles: articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block) => ({ ...block, spans: block.spans.flatMap(back) })),
    })),
    furniture: furniture
      .flatMap(({ span, ...rest }) => back(span).map((part) => ({ ...rest, span: part })))
      .sort((a, b) => a.span.from - b.span.from),
  }
}

/** Ids name their place. */
export const movedFix = (fix: Fix, span: SourceSpan, replacement = fix.replacement): Fix => ({
  ...fix,
  id: `${fix.rule}@${span.from}-${span.to}`,
  span: { from: span.from, to: span.to },
  replacement,
})
