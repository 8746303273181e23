import type { Box } from '#core/source/page'
import { patchesOf, type Patch } from '../ink/patches.ts'

/** A place is in a line where the detector thinks so at least as much as this. */
const INK = 0.3
/** A patch is a line where the detector thinks so in the mean over its box. */
const LINE = 0.4
/** Patches lower or narrower than this, in pixels of the map, are dirt. */
const LEAST_SIDE = 3
/** The detector marks lines shrunk; a box is widened on all sides by its area over its circumference times this. */
const UNSHRINK = 1.6

/**
 * The boxes of lines in the detector's map (0 … 1 for each place, row after row), in places of the map.
 * The page lies straight by now, so that boxes with level sides hold one line each.
 */
export function linesInMap(map: Float32Array, width: number, height: number): readonly Box[] {
  const mask = Uint8Array.from(map, (value) => Number(value > INK))
  return patchesOf(mask, width, height)
    .filter((patch) => isLine(patch, map, width))
    .map((patch) => widened(patch, width, height))
}

function isLine({ left, top, right, bottom }: Patch, map: Float32Array, mapWidth: number): boolean {
  if (right - left < LEAST_SIDE || bottom - top < LEAST_SIDE) return false
  let sum = 0
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += map[y * mapWidth + x] ?? 0
  return sum / ((right - left) * (bottom - top)) >= LINE
}

function widened({ left, top, right, bottom }: Patch, mapWidth: number, mapHeight: number): Box {
  const [width, height] = [right - left, bottom - top]
  const margin = (width * height * UNSHRINK) / (2 * (width + height))
  const [fromX, fromY] = [Math.max(0, left - margin), Math.max(0, top - margin)]
  return {
    left: fromX,
    top: fromY,
    width: Math.min(mapWidth, right + margin) - fromX,
    height: Math.min(mapHeight, bottom + margin) - fromY,
  }
}
