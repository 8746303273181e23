import type { Box } from '../source/page.ts'
import type { Script } from '../text/characters.ts'
import { initialsAmong } from './initials.ts'
import type { PrintLine } from './print-line.ts'
import { bottom, right, sharedWidth } from './printed-sheet.ts'
import type { BodyType } from './type-sizes.ts'
import { headSize, isMeasured } from './type-sizes.ts'

/** How a line is known as one of a head. */
export type HeadKind =
  /** Its type is as large as heads are. */
  | 'large'
  /** Capitals, centred in the column and apart from the line above: so heads are set where one size must do. */
  | 'capitals'

/**
 * The lines of heads; the large initial of a text is none. Where sizes were measured from letters, they alone do not
 * tell: there capitals are heads, too.
 *
 * @param texts lines that are known to be text, however large they are
 */
export function headsAmong(
  lines: readonly PrintLine[],
  body: BodyType,
  { script, texts }: { readonly script: Script; readonly texts: ReadonlySet<PrintLine> },
): ReadonlyMap<PrintLine, HeadKind> {
  const initials = initialsAmong(lines, body.size)
  const heads = new Map<PrintLine, HeadKind>()
  const across = lines.filter((line) => line.runs === 'across')
  for (const line of across)
    if (line.size >= headSize(body) * body.size && !initials.has(line) && !texts.has(line))
      heads.set(line, 'large')
  if (!isMeasured(body) || script !== 'latin') return heads
  const byTop = across.sort((a, b) => a.box.top - b.box.top)
  for (const [index, line] of byTop.entries())
    if (!heads.has(line) && isCapitals(line.text) && standsApart(line, byTop, index, body.size))
      heads.set(line, 'capitals')
  return heads
}

/** So many letters tell; an OCR engine takes one in a dozen for a small one. */
const FEWEST_LETTERS = 5
const SMALL_LETTERS = 0.08

/** EXPOSITION DE TURIN, but not (PAR FIL SPÉCIAL). */
function isCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '').length
  const small = text.replace(/\P{Ll}/gu, '').length
  return letters >= FEWEST_LETTERS && small <= SMALL_LETTERS * letters && !/^\s*[([]/.test(text)
}

/** In ems: how far below the line above capitals stand, and from both edges of their column, which is nearly alike. */
const APART = 0.6
const INSET = 0.8
const ALIKE = 1.2

function standsApart(line: PrintLine, byTop: readonly PrintLine[], index: number, em: number): boolean {
  const above = neighbours(line, byTop, index, -1, em)
  const below = neighbours(line, byTop, index, 1, em)
  if (below.length === 0) return false
  if (above.length > 0 && line.box.top - bottom(above[0]) < APART * em) return false
  const near = [...above, ...below]
  const inset = line.box.left - edgeOf(near.map(({ left }) => left))
  const room = -edgeOf(near.map((box) => -right(box))) - right(line.box)
  return Math.min(inset, room) >= INSET * em && Math.abs(inset - room) <= ALIKE * em
}

/**
 * So many lines above and below, no farther off than this, tell where a line's column is; a few may stick out. No more
 * than `lookedAt` are looked through for them: a broken file may have all lines at one place.
 */
const REACH = { lines: 6, ems: 12, sticksOut: 2, lookedAt: 200 }

/** The boxes of the lines above, or below, in the same column, the nearest first. */
function neighbours(
  { box }: PrintLine,
  byTop: readonly PrintLine[],
  index: number,
  step: 1 | -1,
  em: number,
): readonly Box[] {
  const found: Box[] = []
  const most = Math.min(REACH.lookedAt, step > 0 ? byTop.length - 1 - index : index)
  for (let steps = 1; steps <= most && found.length < REACH.lines; steps++) {
    const other = byTop[index + step * steps].box
    const off = Math.abs(other.top - box.top)
    if (off > REACH.ems * em) break
    if (off > 0.5 * box.height && sharedWidth(other, box) > 0.5 * Math.min(other.width, box.width))
      found.push(other)
  }
  return found
}

/** The outermost edge but for the few that stick out. */
const edgeOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.min(REACH.sticksOut, values.length - 1)]
