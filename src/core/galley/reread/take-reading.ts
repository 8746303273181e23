import type { ReadOptions } from '../../read-page.ts'
import type { FixId } from '../../fixes/fix.ts'
import { stretchOf } from '../../source/rereading.ts'
import { movedFix } from '../../structure/placed-reading.ts'
import { isEmpty, overlaps, united, without, type SourceSpan } from '../../text/span.ts'
import { claimAt } from '../claims.ts'
import { touched, type Outcome } from '../edit.ts'
import { fixesTouching } from '../fix-state.ts'
import { isProtected, isTyped, type Article, type Block, type Galley, type Piece } from '../galley.ts'
import { tidied } from '../pieces.ts'
import type { TakenRow } from './growth.ts'
import { claimsOn, piecesOfLine } from './line-by-hand.ts'
import { mappedClaims, seamAt, seamsOf } from './mapped-line.ts'
import { readGalley } from './text-in-force.ts'

/**
 * Puts lines that were read again in the place of the old ones. The page has grown by them already; they are
 * superseded until now, and the old ones are from now on.
 *
 * What holds of an old line's characters holds of the new ones that were read in their place: they stand in the same
 * block, are set aside or removed by hand as those were, and what was typed between them stays there. Fixes of the new
 * lines are found among all that is in force; a decision goes over to the same fix at the same place.
 */
export function takeReading(galley: Galley, rows: readonly TakenRow[], options: ReadOptions): Outcome {
  const taken = rows.reduce(takeRow, galley)
  return { galley: withFixesOf(taken, rows, options), caret: null }
}

function takeRow(galley: Galley, taken: TakenRow): Galley {
  const { row, choice, line } = taken
  const { page } = galley
  const read = line === null ? null : stretchOf(page, line)
  if (row.kind === 'added') return read ? inserted(galley, read, taken) : galley
  const old = stretchOf(page, row.old.line)
  const state = choice === 'bare' ? withoutHand(galley, old) : galley
  return replaced(state, old, read ?? { from: old.to, to: old.to })
}

/** The same state with another stretch in the place of one. */
function replaced(galley: Galley, old: SourceSpan, read: SourceSpan): Galley {
  const { text } = galley.page
  const mapped = mappedClaims(text, { old, read }, claimsOn(galley, old))
  const exchanged = (span: SourceSpan): readonly SourceSpan[] => {
    if (!overlaps(span, old)) return [span]
    const here = mapped.get(Math.max(span.from, old.from)) ?? { from: read.from, to: read.from }
    return [
      { from: span.from, to: Math.max(span.from, Math.min(span.to, old.from)) },
      here,
      { from: Math.min(span.to, Math.max(span.from, old.to)), to: span.to },
    ].filter((part) => !isEmpty(part))
  }
  const inPieces = (piece: Piece): readonly Piece[] => (isTyped(piece) ? [piece] : exchanged(piece))
  return {
    ...galley,
    articles: withBlocks(galley.articles, (block) =>
      block.pieces.some((piece) => !isTyped(piece) && overlaps(piece, old))
        ? { ...block, pieces: tidied(block.pieces.flatMap(inPieces)) }
        : block,
    ),
    furniture: galley.furniture.some(({ span }) => overlaps(span, old))
      ? galley.furniture
          .flatMap(({ kind, span }) => exchanged(span).map((part) => ({ kind, span: part })))
          .sort((a, b) => a.span.from - b.span.from)
      : galley.furniture,
    removed: galley.removed.some((span) => overlaps(span, old))
      ? united(galley.removed.flatMap(exchanged))
      : galley.removed,
    superseded: united([...without(galley.superseded, [read]), old]),
  }
}

/** Articles with their blocks changed; a block of which nothing is left goes, and an article of no block. */
function withBlocks(articles: readonly Article[], change: (block: Block) => Block): readonly Article[] {
  let any = false
  const after = articles.flatMap((article): readonly Article[] => {
    const blocks = article.blocks.flatMap((block): readonly Block[] => {
      const now = change(block)
      return now === block ? [block] : now.pieces.length === 0 ? [] : [now]
    })
    if (blocks.length === article.blocks.length && blocks.every((block, at) => block === article.blocks[at]))
      return [article]
    any = true
    return blocks.length === 0 ? [] : [touched({ ...article, blocks })]
  })
  return any ? after : articles
}

/** Without what a hand took out of a line or typed into it. */
function withoutHand(galley: Galley, line: SourceSpan): Galley {
  const here = claimsOn(galley, line)
  const home = here.find(({ place }) => place.kind === 'article')?.place
  // Nothing of it is in any block: there is no place where it could come back.
  if (home?.kind !== 'article') return galley
  const back = here.filter(({ place }) => place.kind === 'removed').map(({ span }) => span)
  const articles = withBlocks(galley.articles, (block) => {
    const own = piecesOfLine(block, line)
    const comesBack = block === home.block ? back : []
    if (comesBack.length === 0 && !block.pieces.some((piece, at) => isTyped(piece) && own[at])) return block
    const pieces = block.pieces.filter((piece, at) => !(isTyped(piece) && own[at]))
    return { ...block, pieces: tidied(comesBack.reduce(comeBack, pieces)) }
  })
  return { ...galley, articles, removed: without(galley.removed, back) }
}

/** Where it was: behind the nearest characters before it. */
function comeBack(pieces: readonly Piece[], span: SourceSpan): readonly Piece[] {
  const starts = pieces.map((piece) => (isTyped(piece) ? -1 : piece.from))
  const before = starts.findLastIndex((from) => from >= 0 && from < span.from && span.from - from < NEAR)
  const behind = starts.findIndex((from) => from > span.from)
  const at = before >= 0 ? before + 1 : behind >= 0 ? behind : pieces.length
  return [...pieces.slice(0, at), span, ...pieces.slice(at)]
}

/** Far more than a line has. */
const NEAR = 10_000

/**
 * A line that only the new reading has goes where the line above it is, or else before the line below it; where neither
 * is in an article, or set aside, it is unplaced.
 */
function inserted(galley: Galley, read: SourceSpan, { above, below }: TakenRow): Galley {
  const { page } = galley
  const free: Galley = { ...galley, superseded: without(galley.superseded, [read]) }
  const near = above ?? below
  const span = near === null ? undefined : page.lines[near]?.span
  const place = span && lastInk(galley, span)?.place
  if (near === null || !place) return free
  if (place.kind === 'furniture') {
    const kind = galley.furniture[place.index]?.kind ?? 'unknown'
    const furniture = [...galley.furniture, { kind, span: read }].sort((a, b) => a.span.from - b.span.from)
    return { ...free, furniture }
  }
  if (place.kind !== 'article' || isProtected(place.article)) return free
  const { from, to } = stretchOf(page, near)
  const into = (block: Block): Block =>
    block === place.block
      ? { ...block, pieces: putAt(block.pieces, above === null ? from : to, read) }
      : block
  return { ...free, articles: withBlocks(free.articles, into) }
}

function lastInk(galley: Galley, { from, to }: SourceSpan) {
  const { length } = galley.page.text.slice(from, to).trimEnd()
  return length === 0 ? null : claimAt(galley, from + length - 1)
}

/** At a place between two lines of a block; where the place itself is not in it, behind what stands last before it. */
function putAt(pieces: readonly Piece[], at: number, read: SourceSpan): readonly Piece[] {
  const last = pieces.findLastIndex((piece) => !isTyped(piece) && piece.from < at && at - piece.from < NEAR)
  const piece = pieces[last]
  if (!piece || isTyped(piece)) return tidied([read, ...pieces])
  const cut = Math.min(piece.to, at)
  const halves = [{ from: piece.from, to: cut }, read, { from: cut, to: piece.to }]
  return tidied([...pieces.slice(0, last), ...halves, ...pieces.slice(last + 1)])
}

/** With the fixes that are found in the new lines, decided as those of the old ones were. */
function withFixesOf(galley: Galley, rows: readonly TakenRow[], options: ReadOptions): Galley {
  const { page } = galley
  const spans = rows.flatMap(({ line }) => (line === null ? [] : [stretchOf(page, line)]))
  if (spans.length === 0) return galley
  const found = readGalley(galley, options).fixes.filter(({ span }) =>
    spans.some(({ from, to }) => from <= span.from && span.to <= to),
  )
  const ids = new Set(found.map(({ id }) => id))
  const { decisions } = galley.rulings
  const goOver: Record<FixId, (typeof decisions)[FixId]> = {}
  for (const { row, line } of rows) {
    if (row.kind === 'added' || line === null) continue
    const [old, read] = [stretchOf(page, row.old.line), stretchOf(page, line)]
    const seams = seamsOf(row.old.text, page.text.slice(read.from, read.to).replace(/\n$/, ''))
    const place = (offset: number, side: 'first' | 'last'): number =>
      offset >= old.to ? read.to : read.from + seamAt(seams, offset - old.from)[side]
    for (const fix of fixesTouching(galley.fixes, old)) {
      const decision = decisions[fix.id]
      if (decision === undefined || fix.span.from < old.from || fix.span.to > old.to) continue
      const { id } = movedFix(fix, { from: place(fix.span.from, 'last'), to: place(fix.span.to, 'first') })
      if (ids.has(id)) goOver[id] = decision
    }
  }
  const before = galley.fixes.filter(({ span }) => !spans.some((other) => overlaps(span, other)))
  return {
    ...galley,
    fixes: [...before, ...found].sort((a, b) => a.span.from - b.span.from),
    rulings:
      Object.keys(goOver).length === 0
        ? galley.rulings
        : { ...galley.rulings, decisions: { ...decisions, ...goOver } },
  }
}
