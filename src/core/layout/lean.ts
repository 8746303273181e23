import type { Box } from '../source/page.ts'

/** What leans more, to the side by its height, is another matter. */
const MOST = 0.03
const STEPS = 24
/** Left edges are counted in strips as wide as this, in ems. */
const STRIP = 0.4
/** The edges must fall together so much better than upright for a lean to be believed. */
const CLEARER = 1.15

/**
 * How far the columns of a sheet lean to the side, by their height: scans that nobody straightened have no upright
 * gutter. 0.01 means that what is 100 lower begins 1 farther to the right.
 *
 * @param boxes of lines
 */
export function leanOf(boxes: readonly Box[], em: number): number {
  let [best, most] = [0, CLEARER * sharpness(boxes, 0, STRIP * em)]
  for (let step = -STEPS; step <= STEPS; step++) {
    const lean = (step / STEPS) * MOST
    const found = sharpness(boxes, lean, STRIP * em)
    if (found > most) [best, most] = [lean, found]
  }
  return best
}

/** High where many lines begin at few places. A line between two strips counts for both. */
function sharpness(boxes: readonly Box[], lean: number, strip: number): number {
  const strips = new Map<number, number>()
  const add = (index: number, count: number): void => {
    strips.set(index, (strips.get(index) ?? 0) + count)
  }
  for (const { left, top } of boxes) {
    const place = (left - lean * top) / strip
    const index = Math.floor(place)
    add(index, 1 - (place - index))
    add(index + 1, place - index)
  }
  return [...strips.values()].reduce((sum, count) => sum + count * count, 0)
}

/** Where a box would stand if its sheet did not lean; one that is tall, as a rule is, becomes as narrow as it was. */
export function straightened({ left, top, width, height }: Box, lean: number): Box {
  const narrow = Math.max(Math.min(width, 1), width - Math.abs(lean) * height)
  const middle = left + width / 2 - lean * (top + height / 2)
  return { left: middle - narrow / 2, top, width: narrow, height }
}
