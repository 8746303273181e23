import type { SourceLine } from '../source/page.ts'
import type { SourceSpan } from '../text/span.ts'

/** A stretch of a line between wide gaps. Places across are in cells: a Chinese character is two wide, a letter one. */
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
const TAB = 8
/** Behind a sentence's end typewriters set two blanks. */
const SENTENCE_GAP = 3

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026]/

const cellsOf = (character: string): number => {
  if (character === '\t') return TAB
  return WIDE.test(character) || character > '\uffff' ? 2 : 1
}

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
