import type { Box } from '../source/page.ts'
import type { PrintLine } from './print-line.ts'
import { bottom, right, sharedWidth } from './printed-sheet.ts'
import type { BodyType } from './type-sizes.ts'
import { headSize, otherSize } from './type-sizes.ts'

/** In ems: a caption's first line stands this close under its picture, its lines this close together. */
const UNDER = 1.8
const TOGETHER = 1

/** The lines under pictures that are set otherwise than the text: by size, by face, or as a shadow. */
export function captionsUnder(
  pictures: readonly Box[],
  lines: readonly PrintLine[],
  body: BodyType,
): ReadonlySet<PrintLine> {
  const captions = new Set<PrintLine>()
  const set = (line: PrintLine): boolean =>
    Math.abs(line.size / body.size - 1) > otherSize(body) ||
    line.face !== body.face ||
    line.bold !== body.bold ||
    line.shadows.length > 0
  for (const picture of pictures) {
    const below = lines
      .filter(
        (line) =>
          line.runs === 'across' &&
          line.size < headSize(body) * body.size &&
          line.box.top >= bottom(picture) - 0.3 * body.size &&
          sharedWidth(line.box, picture) > 0.7 * line.box.width &&
          right(line.box) <= right(picture) + 2 * body.size,
      )
      .sort((a, b) => a.box.top - b.box.top)
    let end = bottom(picture)
    let reach = UNDER
    let style: PrintLine | undefined
    for (const line of below) {
      if (line.box.top - end > reach * body.size || !set(line)) break
      if (style && Math.abs(style.size / line.size - 1) > otherSize(body)) break
      style ??= line
      captions.add(line)
      end = Math.max(end, bottom(line.box))
      reach = TOGETHER
    }
  }
  return captions
}
