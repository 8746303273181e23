import type { Box } from '#core/source/page'

/** A cell of the grid that is looked at, in heights of the type. */
const CELL = 0.2

/** White that runs straight through between boxes, and the boxes on its two sides: above and below, or left and right. */
export interface Gap<Item extends Box> {
  readonly width: number
  readonly parts: readonly [readonly Item[], readonly Item[]]
}

/** The widest white strip between boxes, lying or standing; its width is 0 where there is none. */
export function widestGap<Item extends Box>(boxes: readonly Item[], glyphHeight: number): Gap<Item> {
  const lying = gapAlong(boxes, glyphHeight, ({ top, height }) => [top, top + height])
  const standing = gapAlong(boxes, glyphHeight, ({ left, width }) => [left, left + width])
  const { width, at } = lying.width >= standing.width ? lying : standing
  const before = ({ left, top }: Box): boolean => (lying.width >= standing.width ? top < at : left < at)
  return { width, parts: [boxes.filter(before), boxes.filter((box) => !before(box))] }
}

/** The widest stretch that no box covers, seen from one side. */
function gapAlong(
  boxes: readonly Box[],
  glyphHeight: number,
  stretch: (box: Box) => readonly [number, number],
): { readonly at: number; readonly width: number } {
  const stretches = boxes.map(stretch)
  const start = stretches.reduce((least, [from]) => Math.min(least, from), Infinity)
  const end = stretches.reduce((most, [, to]) => Math.max(most, to), -Infinity)
  const cell = Math.max(1, CELL * glyphHeight)
  const covered = new Uint8Array(Math.ceil((end - start) / cell) + 1)
  for (const [from, to] of stretches)
    covered.fill(1, Math.floor((from - start) / cell), Math.ceil((to - start) / cell))
  let [best, bestEnd, empty] = [0, 0, 0]
  for (const [index, full] of covered.entries()) {
    empty = full ? 0 : empty + 1
    // Empty cells at the very end are the rest of the grid.
    if (empty <= best || index === covered.length - 1) continue
    best = empty
    bestEnd = index + 1
  }
  return { at: start + (bestEnd - best / 2) * cell, width: best * cell }
}

export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.left + box.width)
    bottom = Math.max(bottom, box.top + box.height)
  }
  return { left, top, width: right - left, height: bottom - top }
}
