import type { SourceLine } from '../source/page.ts'
import type { SourceSpan } from '../text/span.ts'
import { cellsOf } from './cells.ts'

/** A stretch of a line between wide gaps. Places across are in cells. */
export interface LinePart {
  /** From its first to behind its last character that is no blank. */
  readonly ink: SourceSpan
  readonly text: string
  /** In cells from the line's beginning. */
  readonly start: number
  readonly end: number
}

/** In cells: fewer blanks stand inside a line of running text, too. */
const GAP = 2
/** Behind a sentence's end typewriters set two blanks. */
const SENTENCE_GAP = 3

/** The parts of a line that wide gaps part; a blank line has none, most lines have one. */
export function linePartsOf(text: string, { span }: SourceLine): readonly LinePart[] {
  const parts: LinePart[] = []
  let across = 0
  let open: { from: number; start: number } | null = null
  let end = { at: span.from, across: 0 }
  for (let at = span.from; at < span.to;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const cells = cellsOf(character)
    if (!/\s/u.test(character)) {
      const gap = across - end.across
      if (open && gap >= (/[.?!]/.test(text[end.at - 1] ?? '') ? SENTENCE_GAP : GAP)) {
        parts.push(partOf(text, open, end))
        open = null
      }
      open ??= { from: at, start: across }
      end = { at: at + character.length, across: across + cells }
    }
    across += cells
    at += character.length
  }
  if (open) parts.push(partOf(text, open, end))
  return parts
}

const partOf = (
  text: string,
  { from, start }: { readonly from: number; readonly start: number },
  end: { readonly at: number; readonly across: number },
): LinePart => ({ ink: { from, to: end.at }, text: text.slice(from, end.at), start, end: end.across })
