import type { PrintLine } from './print-line.ts'
import { bottom, sharedWidth } from './printed-sheet.ts'

/** Type set solid: its base lines are as far apart as it is high, or a little less where they were measured. */
const SET_SOLID = 1.05
/** The line above is sought within so much of a line's own height. */
const REACH = 3
/** … and among so many lines before it: a broken file may have them all at one place. */
const LOOKED_AT = 200
/** Two boxes of one line share so much of its height, and are not one below the other. */
const BELOW = 0.5

/**
 * A size that was measured from a line's letters is too large where one of them was boxed badly. No type is larger
 * than the distance of its base line from that of the line above leaves room for.
 *
 * @param least the size of the body: what is no larger is left as it is
 */
export function withRoomForSizes(lines: readonly PrintLine[], least: number): readonly PrintLine[] {
  const byBottom = [...lines].sort((a, b) => bottom(a.box) - bottom(b.box))
  const sizes = new Map<PrintLine, number>()
  for (const [index, line] of byBottom.entries()) {
    if (line.runs === 'down' || line.size <= least) continue
    const room = roomOver(line, byBottom, index)
    if (room < line.size) sizes.set(line, Math.max(least, room))
  }
  return lines.map((line) => ({ ...line, size: sizes.get(line) ?? line.size }))
}

function roomOver(line: PrintLine, byBottom: readonly PrintLine[], index: number): number {
  const base = baseOf(line)
  for (
    let at = index - 1;
    at >= Math.max(0, index - LOOKED_AT) && base - bottom(byBottom[at].box) < REACH * line.size;
    at--
  ) {
    const above = byBottom[at]
    const room = SET_SOLID * (base - baseOf(above))
    if (above.runs === 'down' || room <= BELOW * line.size) continue
    if (sharedWidth(above.box, line.box) > 0.5 * line.box.width) return room
  }
  return Infinity
}

/** How much of an em hangs below the base line. */
const DESCENT = 0.12
const baseOf = ({ box, size }: PrintLine): number => bottom(box) - DESCENT * size
