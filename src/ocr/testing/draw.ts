import type { Box } from '#core/source/page'
import { blankPicture, type Picture } from '../picture/picture.ts'

/** White paper with black boxes on it, for tests. */
export function drawn(width: number, height: number, boxes: readonly Box[]): Picture {
  const picture = blankPicture(width, height)
  for (const box of boxes)
    for (let y = box.top; y < box.top + box.height; y++)
      picture.grey.fill(0, y * width + box.left, y * width + box.left + box.width)
  return picture
}

export const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  width,
  height,
})

/** Rows of squares, as a column of Chinese text looks from afar. */
export const squares = (
  left: number,
  top: number,
  columns: number,
  rows: number,
  size: number,
): readonly Box[] =>
  Array.from({ length: columns * rows }, (_, index) =>
    box(
      left + (index % columns) * (size + 3),
      top + Math.floor(index / columns) * Math.round(size * 1.7),
      size,
      size,
    ),
  )
