import { overlaps, isEmpty, type SourceSpan } from '../../text/span.ts'
import { claims, type Claim } from '../claims.ts'
import { isProtected, isTyped, type Block, type Galley, type Piece } from '../galley.ts'
import { printBlock } from '../print.ts'

const common = (a: SourceSpan, b: SourceSpan): SourceSpan => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
})

/** Where the characters of a stretch are, in source order; the spans tile it. */
export const claimsOn = (galley: Galley, stretch: SourceSpan): readonly Claim[] =>
  claims(galley)
    .filter(({ span }) => overlaps(span, stretch))
    .map(({ span, place }) => ({ span: common(span, stretch), place }))

/**
 * Which pieces of a block are a line's: its characters, and what was typed between, before or behind them.
 *
 * What was typed behind a character of the line is the line's; so is what was typed before its first character that
 * is left, where the line has lost one there. Words between two whole lines are nobody's.
 */
export function piecesOfLine(block: Block, line: SourceSpan): readonly boolean[] {
  const { pieces } = block
  const own = (piece: Piece | undefined): boolean =>
    piece !== undefined && !isTyped(piece) && overlaps(piece, line)
  return pieces.map((piece, at) => {
    if (!isTyped(piece)) return own(piece)
    const before = pieces.slice(0, at).findLast((other) => !isTyped(other))
    if (before && !isTyped(before) && before.to > line.from && before.to <= line.to) {
      // Behind the end mark a new line has begun.
      if (before.to < line.to) return true
      const next = pieces.slice(at + 1).find((other) => !isTyped(other))
      return next === undefined
    }
    const next = pieces.slice(at + 1).find((other) => !isTyped(other))
    return next !== undefined && !isTyped(next) && next.from > line.from && next.from < line.to
  })
}

export interface LineNow {
  /** A hand took something out of it or typed into it. */
  readonly byHand: boolean
  /** Something of it stands in a finished article, which nothing may change. */
  readonly isKept: boolean
  /** What it reads in its articles, or where it is in none, as it came. */
  readonly text: string
}

/** What has become of a line of the source. @param line with its end mark */
export function lineNow(galley: Galley, line: SourceSpan): LineNow {
  const here = claimsOn(galley, line)
  const blocks = [...new Set(here.flatMap(({ place }) => (place.kind === 'article' ? [place.block] : [])))]
  const cuts = here.filter(
    ({ span, place }) => place.kind === 'removed' && galley.page.text.slice(span.from, span.to).trim() !== '',
  )
  let typed = false
  const texts = blocks.map((block) => {
    const own = piecesOfLine(block, line)
    const pieces = block.pieces.flatMap((piece, at): readonly Piece[] => {
      if (!own[at]) return []
      if (isTyped(piece)) {
        typed = true
        return [piece]
      }
      const part = common(piece, line)
      return isEmpty(part) ? [] : [part]
    })
    return printBlock(galley, { ...block, pieces }).text
  })
  const asItCame = galley.page.text.slice(line.from, line.to).replace(/[\r\n\f]+$/, '')
  return {
    byHand: typed || cuts.length > 0,
    isKept: here.some(({ place }) => place.kind === 'article' && isProtected(place.article)),
    text: blocks.length > 0 ? texts.join('') : cuts.length > 0 ? '' : asItCame,
  }
}
