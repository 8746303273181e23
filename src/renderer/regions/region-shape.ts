import type { Box } from '#core/source/page'
import type { Region } from '#core/source/region'

/** A sheet in its own measure. */
export interface Measure {
  readonly width: number
  readonly height: number
}

/** The edges and corners that a region is taken by: letters for the compass, north is up. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof HANDLES)[number]

/** No region is smaller, in parts of its sheet: it could not be seen nor taken hold of. */
export const LEAST = 0.008

/** A region in parts of its sheet. */
export const shareOf = ({ box }: Region, { width, height }: Measure): Box => ({
  left: box.left / width,
  top: box.top / height,
  width: box.width / width,
  height: box.height / height,
})

export const inMeasureOf = (share: Box, { width, height }: Measure): Box => ({
  left: share.left * width,
  top: share.top * height,
  width: share.width * width,
  height: share.height * height,
})

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The box between two points, in parts of the sheet; as much of it as lies on the sheet. */
export function between(a: readonly [number, number], b: readonly [number, number]): Box {
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])].map((x) => within(x, 0, 1)) as [
    number,
    number,
  ]
  const [top, low] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])].map((y) => within(y, 0, 1)) as [
    number,
    number,
  ]
  return { left, top, width: right - left, height: low - top }
}

/** Moved by so much, and kept on the sheet. */
export const movedBy = (box: Box, dx: number, dy: number): Box => ({
  ...box,
  left: within(box.left + dx, 0, Math.max(0, 1 - box.width)),
  top: within(box.top + dy, 0, Math.max(0, 1 - box.height)),
})

/** With one edge or corner moved by so much; never turned inside out. */
export function resizedBy(box: Box, handle: Handle, dx: number, dy: number): Box {
  let [left, top, right, low] = [box.left, box.top, box.left + box.width, box.top + box.height]
  if (handle.includes('w')) left = within(left + dx, 0, right - LEAST)
  if (handle.includes('e')) right = within(right + dx, left + LEAST, 1)
  if (handle.includes('n')) top = within(top + dy, 0, low - LEAST)
  if (handle.includes('s')) low = within(low + dy, top + LEAST, 1)
  return { left, top, width: right - left, height: low - top }
}
