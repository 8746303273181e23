import { findIn, fold, type Folded, type Found, type Likeness } from '../text/find.ts'
import { findAcross } from '../text/find-across.ts'
import type { PrintSpan, SourceSpan } from '../text/span.ts'
import type { Article, ArticleId, BlockId, Galley } from './galley.ts'
import type { Page } from '../source/page.ts'
import type { Caret } from './edit.ts'
import { claimAt } from './claims.ts'
import { printBlock, type Printed } from './print.ts'

/** A place in an article's text. */
export interface ArticleHit {
  readonly article: ArticleId
  /** Where it begins. */
  readonly block: BlockId
  readonly span: PrintSpan
  /** How it goes on in the next blocks; empty unless it runs over a block's end. */
  readonly further: readonly { readonly block: BlockId; readonly span: PrintSpan }[]
}

/** One thing found: in an article with the source it came from, or in the source alone (set aside, removed, unplaced). */
export interface Hit {
  readonly source: SourceSpan | null
  readonly article: ArticleHit | null
}

/** What a search found. `hits` are what one steps through: each article's text in turn, then what no article prints. */
export interface Finding {
  readonly hits: readonly Hit[]
  /** Every place in the source, in order. */
  readonly source: readonly SourceSpan[]
  readonly articles: readonly ArticleHit[]
}

type Folds = WeakMap<Page | Printed, Folded>
const folds: Readonly<Record<Likeness, Folds>> = { alike: new WeakMap(), exact: new WeakMap() }

function foldOnce(key: Page | Printed, likeness: Likeness): Folded {
  const known = folds[likeness].get(key)
  if (known) return known
  const made = fold(key.text, likeness)
  folds[likeness].set(key, made)
  return made
}

/** What is looked for, and how like it what is found must be. */
export interface Sought {
  readonly query: string
  readonly likeness: Likeness
}

/** Looks through source and articles at once, over the ends of lines and blocks. */
export function findInGalley(galley: Galley, { query, likeness }: Sought): Finding {
  const source: readonly SourceSpan[] = findIn(foldOnce(galley.page, likeness), query)
  const found = galley.articles.flatMap((article) => findInArticle(galley, article, { query, likeness }))
  const printed = found
    .flatMap((hit) => (hit.source ? [hit.source] : []))
    .sort((one, other) => one.from - other.from)
  const alone = source
    .filter((span) => !touchesAny(printed, span))
    .map((span): Hit => ({
      source: span,
      article: null,
    }))
  return {
    hits: [...found, ...alone],
    source,
    articles: found.flatMap((hit) => (hit.article ? [hit.article] : [])),
  }
}

function findInArticle(galley: Galley, article: Article, { query, likeness }: Sought): readonly Hit[] {
  const blocks = article.blocks.map((block) => ({ block, printed: printBlock(galley, block) }))
  const folded = blocks.map(({ printed }) => foldOnce(printed, likeness))
  const within = folded.map((one) => findIn(one, query))
  const across = findAcross(folded, query).filter(({ parts }) =>
    // What is marked already is not found a second time.
    parts.every(({ text, from, to }) => within[text]?.every((one) => one.to <= from || to <= one.from)),
  )
  const hitOf = (parts: readonly (Found & { readonly text: number })[]): readonly Hit[] => {
    const stretches = parts.flatMap(({ text, from, to }) => {
      const one = blocks[text]
      return one ? [{ ...one, span: { from, to } }] : []
    })
    const [first, ...rest] = stretches.map(({ block, span }) => ({ block: block.id, span }))
    if (!first) return []
    const sources = stretches.flatMap(({ printed, span }) => sourceOfPrint(printed, span) ?? [])
    return [{ source: sources[0] ?? null, article: { article: article.id, ...first, further: rest } }]
  }
  return within.flatMap((spans, text) => [
    ...spans.flatMap((span) => hitOf([{ text, ...span }])),
    ...across.filter(({ parts }) => parts[0]?.text === text).flatMap(({ parts }) => hitOf(parts)),
  ])
}

/** `spans` are sorted by where they begin. */
function touchesAny(spans: readonly SourceSpan[], wanted: SourceSpan): boolean {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? 0) < wanted.to) low = middle + 1
    else high = middle
  }
  // Spans may be nested when a block's pieces stand out of order: a few before it are looked at, too.
  return spans.slice(Math.max(0, low - 4), low).some((span) => span.to > wanted.from)
}

/** From the first to the last source character of a stretch of print; `null` when a hand typed all of it. */
function sourceOfPrint(printed: Printed, { from, to }: Found): SourceSpan | null {
  let [first, last] = [Infinity, -1]
  for (const segment of printed.segments) {
    if (segment.kind === 'typed' || segment.kind === 'edge') continue
    const { print, source } = segment
    if (print.to <= from || print.from >= to) continue
    const exact = segment.kind === 'source'
    first = Math.min(first, exact ? source.from + Math.max(0, from - print.from) : source.from)
    last = Math.max(last, exact ? source.to - Math.max(0, print.to - to) : source.to)
  }
  return last < 0 ? null : { from: first, to: last }
}

/** Where a source character is printed; for one that prints nothing, where it would stand. `null`: in no article. */
export function caretOfSource(galley: Galley, at: number): Caret | null {
  const claim = claimAt(galley, at)
  if (claim?.place.kind !== 'article') return null
  const { article, block } = claim.place
  let offset = 0
  for (const segment of printBlock(galley, block).segments) {
    if (segment.kind === 'typed' || segment.source.from > at) continue
    const inside = segment.kind === 'source' && at < segment.source.to
    if (inside) return caret(segment.print.from + at - segment.source.from)
    if (segment.source.to > at) return caret(segment.print.from)
    offset = segment.print.to
  }
  return caret(offset)

  function caret(place: number): Caret {
    return { article: article.id, block: block.id, offset: place }
  }
}
