import { linesOf, type Page, type SourceLine } from '../source/page.ts'
import { isBlank } from '../text/characters.ts'
import type { SourceSpan } from '../text/span.ts'
import { partsInOrder, type Rearrangement } from './rearrangement.ts'

/** A page as if it had come in another order, and where each of its characters is on the page as it came. */
export interface ReorderedPage {
  readonly page: Page
  /**
   * A stretch of the reordered text as the stretches of the source that it is, in the order of reading; those that
   * touch are one. A line end that was put between two parts is the blanks between them.
   */
  readonly toSource: (span: SourceSpan) => readonly SourceSpan[]
}

/**
 * One part in both texts. `ink` is how many characters stand before the blanks at its end; in the reordered text a
 * line end follows them.
 *
 *     source     他的眼里有光   她走过石桥↵       gap = the blanks, or the line end
 *     reordered  他的眼里有光↵ … 她走过石桥↵
 */
interface Part {
  readonly at: number
  readonly from: number
  readonly ink: number
  readonly to: number
}

/** The page read in another order. Without any rearrangement it is the page itself. */
export function reorderedPage(page: Page, taken: readonly Rearrangement[]): ReorderedPage {
  if (taken.length === 0) return { page, toSource: (span) => [span] }
  const { text } = page
  const pieces: string[] = []
  const parts: Part[] = []
  let at = 0
  const columns = taken.filter(({ kind }) => kind === 'columns').map(({ span }) => span)
  // A page that ended the file, and one before it that did not, end alike.
  const pageEnds = new Set(
    text.includes('\f')
      ? taken.flatMap((one) => (one.kind === 'pages' ? one.parts.map(({ to }) => to) : []))
      : [],
  )
  for (const { from, to } of partsInOrder(text.length, taken)) {
    const isColumn = columns.some((span) => span.from <= from && to <= span.to)
    const ink = isColumn ? inkOf(text, from, to) : to - from
    const mark = pageEnds.has(to) && text[to - 1] !== '\f' ? '\f' : ''
    const piece = isColumn ? `${text.slice(from, from + ink)}\n` : text.slice(from, to)
    // What stays as it came may end in the middle of a line; what follows begins one.
    const ended = (/[\n\r\f]$/.test(piece) || mark !== '' ? piece : `${piece}\n`) + mark
    parts.push({ at, from, ink, to })
    pieces.push(ended)
    at += ended.length
  }
  const reordered = pieces.join('')
  return {
    page: { ...page, text: reordered, lines: linesIn(reordered, page, parts) },
    toSource: (span) => sourceOf(span, parts),
  }
}

function inkOf(text: string, from: number, to: number): number {
  let end = to
  while (end > from && isBlank(text[end - 1] ?? '')) end--
  return end - from
}

/** Lines keep what the printed sheet tells of them when all of a line is one part. */
function linesIn(reordered: string, page: Page, parts: readonly Part[]): readonly SourceLine[] {
  const lines = linesOf(reordered)
  if (!page.sheets) return lines
  const byStart = new Map(page.lines.map((line) => [line.span.from, line]))
  return lines.map((line) => {
    const [source] = sourceOf(line.span, parts)
    const known = source && byStart.get(source.from)
    return known && known.span.to <= source.to ? { ...known, span: line.span } : line
  })
}

function sourceOf({ from, to }: SourceSpan, parts: readonly Part[]): readonly SourceSpan[] {
  const found: SourceSpan[] = []
  for (let index = partAt(parts, from); index < parts.length; index++) {
    const part = parts[index]
    if (part === undefined || part.at >= to) break
    const start = placeIn(part, from)
    const end = placeIn(part, to)
    if (end <= start) continue
    const last = found.at(-1)
    if (last?.to === start) found[found.length - 1] = { from: last.from, to: end }
    else found.push({ from: start, to: end })
  }
  return found
}

/** Where a place of the reordered text is in a part: the line end stands for all blanks at the part's end. */
function placeIn(part: Part, place: number): number {
  const offset = place - part.at
  if (offset <= 0) return part.from
  return offset <= part.ink ? part.from + offset : part.to
}

function partAt(parts: readonly Part[], place: number): number {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((parts[middle]?.at ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
