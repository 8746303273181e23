import type { Box } from '#core/source/page'
import { around, widestGap } from './gaps.ts'
import { holdsMiddle } from './holds-middle.ts'
import type { Ink } from './ink.ts'

/** A part of a page that is read for itself: cut where there is so much white that no line can cross it. */
const GAP = 1.6
/** What is smaller than this, in squares of the type's height, is not cut any more. */
const LEAST_AREA = 150

/**
 * The regions of a page, from top to bottom and left to right: the page is cut in two at its widest white strip,
 * lying or standing, and so on (recursive XY cut). Every patch lies in one region.
 *
 * @param letters patches of ink without rules and pictures
 */
export const regionsOf = (letters: readonly Box[], glyphHeight: number): readonly Box[] =>
  letters.length === 0 ? [] : cut(letters, glyphHeight).map(around)

function cut(boxes: readonly Box[], glyph: number): readonly (readonly Box[])[] {
  const whole = around(boxes)
  if (whole.width * whole.height < LEAST_AREA * glyph * glyph) return [boxes]
  const gap = widestGap(boxes, glyph)
  if (gap.width < GAP * glyph) return [boxes]
  return gap.parts.flatMap((part) => cut(part, glyph))
}

/** A line may reach this far out of its region, in heights of the type; what goes beyond may be a neighbour's. */
const OVERHANG = 0.4
/** More of a line than this is not cut off: then the regions are wrong, and the line is right. */
const MOST_CUT = 0.2

/**
 * Each line with the region that its middle lies in, or is nearest to, and cut to it: the detector likes to reach
 * into the next column. Lines without ink of letters in them are dirt and left out, and so are regions without lines.
 */
export function linesByRegion(
  regions: readonly Box[],
  lines: readonly Box[],
  ink: Pick<Ink, 'letters' | 'pictures'>,
  glyphHeight: number,
): readonly { readonly box: Box; readonly lines: readonly Box[] }[] {
  const found = new Map<Box, Box[]>()
  for (const line of lines) {
    // White letters on a dark ground are no patches; the ground is a picture.
    if (
      !ink.letters.some((letter) => holdsMiddle(line, letter)) &&
      !ink.pictures.some((ground) => holdsMiddle(ground, line))
    )
      continue
    const region = nearest(line, regions) ?? line
    const own = line.height >= HEAD * glyphHeight ? line : cutTo(line, region, OVERHANG * glyphHeight)
    found.set(region, [...(found.get(region) ?? []), own])
  }
  const known = regions.filter((region) => found.has(region))
  const own = [...found.keys()].filter((region) => !regions.includes(region))
  return [...known, ...own].map((box) => ({ box, lines: found.get(box) ?? [] }))
}

/** Type so many times larger than the body's is spaced wider than the white that parts regions. */
const HEAD = 2

/** A line without what reaches out of the left and right sides of its region. */
function cutTo(line: Box, region: Box, overhang: number): Box {
  const left = Math.max(line.left, region.left - overhang)
  const width = Math.min(line.left + line.width, region.left + region.width + overhang) - left
  return width < (1 - MOST_CUT) * line.width ? line : { ...line, left, width }
}

function nearest(line: Box, regions: readonly Box[]): Box | undefined {
  const [x, y] = [line.left + line.width / 2, line.top + line.height / 2]
  const distance = ({ left, top, width, height }: Box): number =>
    Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height))
  return regions.reduce<Box | undefined>(
    (best, region) => (best === undefined || distance(region) < distance(best) ? region : best),
    undefined,
  )
}
