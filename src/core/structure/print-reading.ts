import { bareDateline } from '../export/dateline.ts'
import { SURE } from '../fixes/fix.ts'
import { printSpans } from '../fixes/print-spans.ts'
import type { SourceSpan } from '../text/span.ts'
import type { BlockKind, Byline, FurnitureKind, ReadArticle, Reading } from './reading.ts'

/** An article as text: what `galley-articles/1` says of it. */
export interface PrintedArticle {
  readonly kicker: string
  readonly headline: string
  readonly subheadline: string
  readonly section: string
  readonly bylines: readonly Byline[]
  readonly dateline: string
  readonly blocks: readonly { readonly kind: BlockKind; readonly text: string }[]
}

export interface PrintedReading {
  readonly articles: readonly PrintedArticle[]
  readonly unassigned: readonly { readonly kind: FurnitureKind; readonly text: string }[]
}

const HEADS: readonly BlockKind[] = ['kicker', 'headline', 'subheadline', 'byline', 'dateline']

/** A reading as text, with all its sure fixes applied: what one click makes of the page. */
export function printReading(source: string, reading: Reading): PrintedReading {
  const sure = reading.fixes.filter(({ confidence }) => confidence >= SURE)
  const print = (spans: readonly SourceSpan[]): string => printSpans(source, sure, spans).text
  const article = (read: ReadArticle): PrintedArticle => {
    const ofKind = (kind: BlockKind): string =>
      read.blocks.flatMap((block) => (block.kind === kind ? [print(block.spans)] : [])).join(' ')
    return {
      kicker: ofKind('kicker'),
      headline: ofKind('headline'),
      subheadline: ofKind('subheadline'),
      section: read.section,
      bylines: read.bylines,
      dateline: bareDateline(ofKind('dateline')),
      blocks: read.blocks
        .filter((block) => !HEADS.includes(block.kind))
        .map((block) => ({ kind: block.kind, text: print(block.spans) })),
    }
  }
  return {
    articles: reading.articles.map(article),
    unassigned: reading.furniture.map(({ kind, span }) => ({ kind, text: print([span]) })),
  }
}
