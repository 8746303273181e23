import { isEmpty, united, type SourceSpan } from '../text/span.ts'
import { isTyped, type Block, type Galley, type Piece } from './galley.ts'
import { printBlock } from './print.ts'

/** Neighbours that belong together become one again, so that a fix across an old cut is in force once more. */
export function tidied(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    if (isTyped(piece) ? piece.typed === '' : isEmpty(piece)) continue
    const last = out.at(-1)
    if (last && isTyped(last) && isTyped(piece)) out[out.length - 1] = { typed: last.typed + piece.typed }
    else if (last && !isTyped(last) && !isTyped(piece) && last.to === piece.from) {
      out[out.length - 1] = { from: last.from, to: piece.to }
    } else out.push(piece)
  }
  return out
}

export const sourceSpans = (pieces: readonly Piece[]): readonly SourceSpan[] =>
  pieces.flatMap((piece) => (isTyped(piece) ? [] : [piece]))

export const typedOnly = (text: string): readonly Piece[] => (text === '' ? [] : [{ typed: text }])

/** A block cut in two at a place of its printed text. */
export interface Cut {
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
}

/**
 * Cuts a block's pieces at an offset of its printed text (0 … length).
 *
 *     printed   高 兴|兴 兴          what prints nothing (an elided copy, the blank end) goes to the right,
 *     source    高 兴 [兴] 兴 兴 ⏎   the blank beginning of a block to the left
 */
export function cut(galley: Galley, block: Block, offset: number): Cut {
  const { segments, text } = printBlock(galley, block)
  const left: Piece[] = []
  const right: Piece[] = []
  let leading = true
  for (const segment of segments) {
    leading &&= segment.kind === 'edge'
    const { print } = segment
    if (segment.kind === 'edge') {
      ;(leading ? left : right).push(segment.source)
      continue
    }
    const before = print.to <= offset && (print.from < print.to || print.to < offset)
    const after = print.from >= offset
    if (segment.kind === 'typed') {
      const typed = text.slice(print.from, print.to)
      const at = Math.min(Math.max(offset - print.from, 0), typed.length)
      left.push({ typed: typed.slice(0, at) })
      right.push({ typed: typed.slice(at) })
    } else if (before) left.push(segment.source)
    else if (after) right.push(segment.source)
    else if (segment.kind === 'source') {
      const at = segment.source.from + (offset - print.from)
      left.push({ from: segment.source.from, to: at })
      right.push({ from: at, to: segment.source.to })
    } else {
      // The cut runs through what a fix printed: the halves are typed from now on, and their source is removed.
      left.push({ typed: segment.fix.replacement.slice(0, offset - print.from) })
      right.push({ typed: segment.fix.replacement.slice(offset - print.from) })
    }
  }
  return { left: tidied(left), right: tidied(right) }
}

/** The galley with more source characters removed by hand. */
export const removing = (galley: Galley, spans: readonly SourceSpan[]): Galley =>
  spans.length === 0 ? galley : { ...galley, removed: united([...galley.removed, ...spans]) }
