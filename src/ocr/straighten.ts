import type { Box } from '#core/source/page'
import { paperOf } from './picture/dark-edges.ts'
import { strengthened } from './picture/contrast.ts'
import { crop, type Picture } from './picture/picture.ts'
import { skewOf } from './picture/skew.ts'
import { turn } from './picture/turn.ts'

/** A scan made ready to be read: straight, strong, without the scanner's dark edges. */
export interface Straightened {
  readonly turnedBy: number
  /** Which part of the straightened picture `picture` is. */
  readonly part: Box
  readonly picture: Picture
}

/**
 * @param area the only part to be read, in pixels of the straightened picture; null: all of it
 * @param turnedBy degrees clockwise that are already known, so that areas of one page fit together; null: find out
 */
export function straighten(picture: Picture, area: Box | null, turnedBy: number | null): Straightened {
  const degrees = turnedBy ?? skewOf(picture)
  const straight = degrees === 0 ? picture : turn(picture, degrees)
  const part = area === null ? paperOf(straight) : inside(area, straight)
  return { turnedBy: degrees, part, picture: strengthened(crop(straight, part)) }
}

/** An area in whole pixels, without what lies outside the picture. */
function inside(area: Box, { width, height }: Picture): Box {
  const left = Math.min(width, Math.max(0, Math.floor(area.left)))
  const top = Math.min(height, Math.max(0, Math.floor(area.top)))
  return {
    left,
    top,
    width: Math.max(0, Math.min(width, Math.ceil(area.left + area.width)) - left),
    height: Math.max(0, Math.min(height, Math.ceil(area.top + area.height)) - top),
  }
}
