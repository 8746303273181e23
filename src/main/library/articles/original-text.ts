import { isTyped } from '#core/galley/galley'
import type { ArticleId, Galley } from '#core/galley/galley'
import { printBlock, type Printed } from '#core/galley/print'
import { gaps, united } from '#core/text/span'
import type { SourceSpan } from '#core/text/span'
import { BLOCK_END, indexed, isCharacterAt } from '../search/words.ts'

/** So much of what is printed is kept on either side, in UTF-16 units: a phrase is found in which one word was mended. */
const BESIDE = 24
/** More than that to the end of a word is none. */
const LONGEST_WORD = 30

/**
 * What of a page's text stands in no print of its articles: what a fix reads otherwise, what a hand removed or wrote
 * anew, furniture, what is unplaced. Together with the articles it holds every word that the page came with, so that
 * an article is found by any of them.
 *
 * A reading that another one stands for is none of it. What lies between two articles belongs to the one before it. An article that prints all of its own is not named.
 *
 *     source   石桥林的夜校      article   石桥村的夜校      original   石桥林的夜校
 */
export function originalTexts(galley: Galley): ReadonlyMap<ArticleId, string> {
  const { text } = galley.page
  const own = new Map(galley.articles.map(({ id }) => [id, { all: [], unprinted: [] } as Own]))
  const placed: { readonly span: SourceSpan; readonly of: Own }[] = []
  for (const { id, blocks } of galley.articles) {
    const of = own.get(id)
    if (!of) continue
    for (const block of blocks) {
      for (const piece of block.pieces) if (!isTyped(piece)) placed.push({ span: piece, of })
      of.unprinted.push(...readOtherwise(text, printBlock(galley, block)))
    }
  }
  placed.sort((one, other) => one.span.from - other.span.from)
  for (const { span, of } of placed) of.all.push(span)

  let next = 0
  let before = placed[0]?.of ?? [...own.values()][0]
  const read = united([...placed.map(({ span }) => span), ...galley.superseded])
  for (const gap of gaps({ from: 0, to: text.length }, read)) {
    for (let one = placed[next]; one && one.span.from < gap.from; one = placed[++next]) before = one.of
    if (!before || !WRITTEN.test(textIn(text, gap))) continue
    before.all.push(gap)
    before.unprinted.push(gap)
  }
  return new Map(
    [...own].flatMap(([id, { all, unprinted }]) => {
      if (unprinted.length === 0) return []
      const stretches = widened(text, united(unprinted), united(all))
      return [[id, stretches.map((span) => textIn(text, span).trim()).join(BLOCK_END)] as const]
    }),
  )
}

/** Of one article: its part of the source, and what of that it does not print. */
interface Own {
  readonly all: SourceSpan[]
  readonly unprinted: SourceSpan[]
}

const WRITTEN = /[\p{L}\p{N}]/u

const textIn = (text: string, { from, to }: SourceSpan): string => text.slice(from, to)

/** A print is the same object as long as nothing about it changes: most of a page at most saves. */
const known = new WeakMap<Printed, readonly SourceSpan[]>()

/** Where fixes print other words. Most of them are ends of lines and marks, which nobody can ask for. */
function readOtherwise(text: string, printed: Printed): readonly SourceSpan[] {
  const before = known.get(printed)
  if (before) return before
  const spans = printed.segments.flatMap((segment) => {
    if (segment.kind !== 'fixed') return []
    const source = textIn(text, segment.source)
    const differs = WRITTEN.test(source) && indexed(source) !== indexed(segment.fix.replacement)
    return differs ? [segment.source] : []
  })
  known.set(printed, spans)
  return spans
}

/** Each span with what stands beside it, but no further than the article's own stretch that it lies in. */
function widened(
  text: string,
  spans: readonly SourceSpan[],
  own: readonly SourceSpan[],
): readonly SourceSpan[] {
  let at = 0
  const wide = spans.map((span): SourceSpan => {
    while ((own[at]?.to ?? span.to) < span.to) at++
    const around = own[at] ?? span
    return {
      from: Math.max(around.from, wordEdge(text, span.from - BESIDE, -1)),
      to: Math.min(around.to, wordEdge(text, span.to + BESIDE, 1)),
    }
  })
  return united(wide)
}

/** Out to where no word is cut, and no character of two units. */
function wordEdge(text: string, wanted: number, way: -1 | 1): number {
  let at = wanted
  for (let step = 0; step < LONGEST_WORD && isInWord(text, at); step++) at += way
  return at
}

function isInWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  if ((text.codePointAt(at - 1) ?? 0) > 0xffff) return true
  if (isCharacterAt(text, at) || isCharacterAt(text, at - 1)) return false
  return WRITTEN.test(text.charAt(at - 1)) && WRITTEN.test(text.charAt(at))
}
