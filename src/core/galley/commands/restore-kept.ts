import { edits } from '../../compare/differences.ts'
import { gaps, isEmpty, overlaps, united, without, type SourceSpan } from '../../text/span.ts'
import type { Page } from '../../source/page.ts'
import { stretchOf } from '../../source/rereading.ts'
import { articleOf, numbering, withArticle, type Outcome } from '../edit.ts'
import { fixesTouching, stateOf } from '../fix-state.ts'
import {
  isTyped,
  type Article,
  type Block,
  type Furniture,
  type Galley,
  type Piece,
  type Rulings,
} from '../galley.ts'
import type { KeptArticle } from '../kept-article.ts'
import { sourceSpans, tidied, typedOnly } from '../pieces.ts'
import { printBlock, type Segment } from '../print.ts'

/**
 * Makes an article read again as it was kept, in its place on the page, or at the end when it is gone from there.
 *
 * Its source text comes back from wherever it is now, but not out of other articles: what these have is typed once
 * more. Source that the article has now and had not then is unplaced, or removed again where it was removed then; of two
 * readings of the same print only the one that it had then stands. Fixes inside it are decided as they were. The restored article is in editing.
 */
export function restoreKept(galley: Galley, kept: KeptArticle): Outcome {
  const { id } = kept.article
  const present = articleOf(galley, id)
  const others = galley.articles.filter((article) => article.id !== id)
  const taken = united(others.flatMap(sourceOf))
  const pieces = kept.article.blocks.map((block) =>
    block.pieces.flatMap((piece): readonly Piece[] => (isTyped(piece) ? [piece] : gaps(piece, taken))),
  )
  const rulings = decidedAsThen(galley, kept, pieces.flatMap(sourceSpans))
  const state: Galley = { ...galley, rulings }
  const used = new Set(others.flatMap(({ blocks }) => blocks.map((block) => block.id)))
  const ids = numbering(galley)
  const blocks = kept.article.blocks.map((block, index) => ({
    ...block,
    id: used.has(block.id) ? ids.block() : block.id,
    pieces: reading(state, { ...block, pieces: pieces[index] }, kept.texts[index] ?? ''),
  }))
  const article: Article = { ...kept.article, blocks, status: 'editing' }
  const placed = present
    ? withArticle(state, id, [article])
    : { ...state, articles: [...state.articles, article] }
  const restored = ids.done(withSource(placed, article, present, pieces.flatMap(sourceSpans)))
  const first = blocks.at(0)
  return { galley: restored, caret: first ? { article: id, block: first.id, offset: 0 } : null }
}

const sourceOf = (article: Article): readonly SourceSpan[] =>
  article.blocks.flatMap(({ pieces }) => sourceSpans(pieces))

function decidedAsThen(galley: Galley, { applied }: KeptArticle, source: readonly SourceSpan[]): Rulings {
  const then = new Set(applied)
  const decisions = { ...galley.rulings.decisions }
  let changed = false
  for (const span of source) {
    for (const fix of fixesTouching(galley.fixes, span)) {
      const isIn = stateOf(galley.rulings, fix) === 'applied'
      const isWhole = span.from <= fix.span.from && fix.span.to <= span.to
      if (!isWhole || isIn === then.has(fix.id)) continue
      decisions[fix.id] = isIn ? 'rejected' : 'applied'
      changed = true
    }
  }
  return changed ? { ...galley.rulings, decisions } : galley.rulings
}

/** Pieces that print `expected`: what the block prints now where it agrees, typed where it does not. */
function reading(galley: Galley, block: Block, expected: string): readonly Piece[] {
  const { text, segments } = printBlock(galley, block)
  if (text === expected) return block.pieces
  let at = 0
  const pieces = edits(text, expected).flatMap((part): readonly Piece[] => {
    if (part.kind === 'inserted') return typedOnly(part.text)
    const from = at
    at += part.text.length
    return part.kind === 'same' ? segments.flatMap((segment) => pieceOf(segment, text, from, at)) : []
  })
  const tidy = tidied(pieces)
  // Blanks of the source that come to stand at the block's edge would not print.
  return printBlock(galley, { ...block, pieces: tidy }).text === expected ? tidy : typedOnly(expected)
}

/** What prints the characters `from` … `to` of a block's text, as far as this segment does. */
function pieceOf(segment: Segment, text: string, from: number, to: number): readonly Piece[] {
  const { print } = segment
  if (isEmpty(print)) {
    // Prints nothing: goes with the character before it.
    const goesWith = from < print.from && print.from <= to
    return goesWith && segment.kind !== 'typed' ? [segment.source] : []
  }
  const [start, end] = [Math.max(from, print.from), Math.min(to, print.to)]
  if (start >= end) return []
  if (segment.kind === 'source') {
    const shift = segment.source.from - print.from
    return [{ from: start + shift, to: end + shift }]
  }
  const isWhole = start === print.from && end === print.to
  return segment.kind === 'typed' || !isWhole ? typedOnly(text.slice(start, end)) : [segment.source]
}

/** Settles where the source is now that the article or its earlier state had. */
function withSource(
  galley: Galley,
  article: Article,
  present: Article | undefined,
  claimed: readonly SourceSpan[],
): Galley {
  const own = united(sourceOf(article))
  const unprinted = without(claimed, own)
  const left = present ? without(sourceOf(present), [...own, ...unprinted]) : []
  const settled = united([...own, ...unprinted])
  const otherReadings = readingsBeside(galley.page, settled)
  const reread = left.flatMap((span) => without([span], without([span], otherReadings)))
  const cutOut = without(left, reread).filter((span) =>
    article.blocks.some((block) => liesInside(block, span)),
  )
  return {
    ...galley,
    removed: united([...without(galley.removed, own), ...unprinted, ...cutOut]),
    superseded: united([...without(galley.superseded, settled), ...reread]),
    furniture: galley.furniture.some(({ span }) => settled.some((other) => overlaps(span, other)))
      ? galley.furniture.flatMap(({ kind, span }): readonly Furniture[] =>
          gaps(span, settled).map((rest) => ({ kind, span: rest })),
        )
      : galley.furniture,
  }
}

/** Lines that were read otherwise before or since, of the print of these: only one reading can stand. */
function readingsBeside(page: Page, settled: readonly SourceSpan[]): readonly SourceSpan[] {
  const stands = (span: SourceSpan): boolean => settled.some((other) => overlaps(other, span))
  return (page.rereadings ?? []).flatMap(({ lines }) =>
    lines.flatMap(({ line, instead }): readonly SourceSpan[] => {
      if (instead === null) return []
      const [read, old] = [stretchOf(page, line), stretchOf(page, instead)]
      return [...(stands(old) ? [read] : []), ...(stands(read) ? [old] : [])]
    }),
  )
}

/** True for source between two pieces of a block that follow one another there: a hand took it out. */
function liesInside({ pieces }: Block, span: SourceSpan): boolean {
  const source = sourceSpans(pieces)
  return source.some((piece, at) => {
    const next = source.at(at + 1)
    return at + 1 < source.length && next !== undefined && piece.to <= span.from && span.to <= next.from
  })
}
