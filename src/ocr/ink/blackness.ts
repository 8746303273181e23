import type { ScannedLine } from '#core/source/scanned-page'
import type { Picture } from '../picture/picture.ts'

/** Marks have much white around them, whatever face they are set in. */
const TELLING = /[\p{L}\p{N}]/u

/**
 * How black the letters and figures of a line are, 0 … 1: the share of ink in their boxes, which must be tight. One
 * face gives one share whatever its size; bold type and sans serif types give more.
 */
export function blacknessOf({ characters }: Pick<ScannedLine, 'characters'>, picture: Picture): number {
  let [ink, area] = [0, 0]
  for (const { text, box } of characters) {
    if (!TELLING.test(text)) continue
    const [left, top] = [Math.max(0, Math.round(box.left)), Math.max(0, Math.round(box.top))]
    const right = Math.min(picture.width, Math.round(box.left + box.width))
    const bottom = Math.min(picture.height, Math.round(box.top + box.height))
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) {
        ink += 255 - (picture.grey[y * picture.width + x] ?? 255)
        area++
      }
  }
  return area === 0 ? 0 : ink / area / 255
}
