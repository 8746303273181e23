import type { Box } from '#core/source/page'

/** Whether the middle of the one lies inside the other. */
export function holdsMiddle(outer: Box, { left, top, width, height }: Box): boolean {
  const [x, y] = [left + width / 2 - outer.left, top + height / 2 - outer.top]
  return x >= 0 && y >= 0 && x < outer.width && y < outer.height
}
