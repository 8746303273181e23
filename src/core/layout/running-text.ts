import type { PrintLine } from './print-line.ts'
import { bottom, right } from './printed-sheet.ts'

/** In ems: where lines of one text begin and end, as nearly as this; a first line is set in by no more than that. */
const EDGE = 0.6
const INDENT = 2.4
/** Base lines of one text are no farther apart, by the larger type. */
const LEADING = 1.6

/** A line fills its column, and the next one stands right below it: so lines of one text do, and few of a head. */
export function goesOn({ box, size }: PrintLine, next: PrintLine, em: number): boolean {
  const leading = bottom(next.box) - bottom(box)
  const inset = Math.abs(next.box.left - box.left)
  return (
    leading > 0 &&
    leading <= LEADING * Math.max(size, next.size) &&
    inset <= INDENT * em &&
    right(box) >= right(next.box) - EDGE * em &&
    (inset <= EDGE * em || right(box) <= right(next.box) + EDGE * em)
  )
}

/** So many lines that go on are a text, be its type up to so much larger than the body's. */
const TEXT = { lines: 5, size: 1.6 }
/** So many lines in the order of their tops are looked through for the next one of a column. */
const NEXT = 40

/** Stories and leads that are set in somewhat larger type than the body, and the lines of all others. */
export function linesOfTexts(lines: readonly PrintLine[], em: number): ReadonlySet<PrintLine> {
  const byTop = lines.filter(({ runs }) => runs === 'across').sort((a, b) => a.box.top - b.box.top)
  const below = new Map<PrintLine, PrintLine>()
  const hasAbove = new Set<PrintLine>()
  for (const [index, line] of byTop.entries()) {
    const next = byTop
      .slice(index + 1, index + NEXT)
      .find((other) => other.box.top > line.box.top + 0.5 * em && goesOn(line, other, em))
    if (!next || hasAbove.has(next)) continue
    below.set(line, next)
    hasAbove.add(next)
  }
  const found = new Set<PrintLine>()
  for (const first of byTop) {
    if (hasAbove.has(first)) continue
    const chain = [first]
    for (let next = below.get(first); next; next = below.get(next)) chain.push(next)
    if (chain.length < TEXT.lines) continue
    for (const line of chain) if (line.size < TEXT.size * em) found.add(line)
  }
  return found
}
