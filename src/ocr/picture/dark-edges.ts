import type { Box } from '#core/source/page'
import { histogram, inkThreshold } from './contrast.ts'
import type { Picture } from './picture.ts'

/** A row or column of which more than this is dark is the scanner's lid, not print. */
const DARK = 0.7
/** At most this share of a side is taken off on each side. */
const MOST = 0.12

/** The paper of a scan, without dark strips at its edges, where the scanner saw beyond the page. */
export function paperOf(picture: Picture): Box {
  const { width, height, grey } = picture
  const threshold = inkThreshold(histogram(picture))
  const isDark = (count: number, at: (index: number) => number): boolean => {
    let dark = 0
    for (let index = 0; index < count; index++) if ((grey[at(index)] ?? 0) <= threshold) dark++
    return dark > DARK * count
  }
  const darkRow = (y: number): boolean => isDark(width, (x) => y * width + x)
  const darkColumn = (x: number): boolean => isDark(height, (y) => y * width + x)
  const strip = (most: number, dark: (index: number) => boolean): number => {
    let [taken, index] = [0, 0]
    // A white line between two dark ones does not end the strip.
    for (; index < Math.min(most, taken + 4); index++) if (dark(index)) taken = index + 1
    return taken
  }
  const [top, left] = [strip(height * MOST, darkRow), strip(width * MOST, darkColumn)]
  const bottom = strip(height * MOST, (index) => darkRow(height - 1 - index))
  const right = strip(width * MOST, (index) => darkColumn(width - 1 - index))
  return { left, top, width: width - left - right, height: height - top - bottom }
}
