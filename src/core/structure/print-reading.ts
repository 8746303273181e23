import { bareDateline } from '../export/dateline.ts'
import type { Fix } from '../fixes/fix.ts'
import { SURE } from '../fixes/fix.ts'
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

/** The source characters of spans as the sure fixes print them, without blanks at the outer edges. */
export function printSpans(source: string, fixes: readonly Fix[], spans: readonly SourceSpan[]): string {
  return spans
    .map((span) => printSpan(source, fixes, span))
    .join('')
    .trim()
}

function printSpan(source: string, fixes: readonly Fix[], span: SourceSpan): string {
  // As in the galley, the blanks behind a stretch belong to it, and so do the fixes among them.
  let to = span.to
  while (to < source.length && /\s/.test(source[to])) to++
  let text = ''
  let at = span.from
  for (let index = firstFrom(fixes, span.from); index < fixes.length && fixes[index].span.to <= to; index++) {
    const fix = fixes[index]
    if (fix.confidence < SURE) continue
    text += source.slice(at, fix.span.from) + fix.replacement
    at = fix.span.to
  }
  return text + source.slice(at, to)
}

function firstFrom(fixes: readonly Fix[], place: number): number {
  let low = 0
  let high = fixes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fixes[middle].span.from < place) low = middle + 1
    else high = middle
  }
  return low
}

/** A reading as text, with all its sure fixes applied: what one click makes of the page. */
export function printReading(source: string, reading: Reading): PrintedReading {
  const print = (spans: readonly SourceSpan[]): string => printSpans(source, reading.fixes, spans)
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
