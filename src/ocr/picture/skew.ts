import { histogram, inkThreshold } from './contrast.ts'
import type { Picture } from './picture.ts'
import { scaled } from './resize.ts'

/** Scans that lie more askew than this are not straightened: something else is wrong with them. */
const MOST_DEGREES = 4
/** A turn below this is not worth the blur that it costs. */
const LEAST_DEGREES = 0.12
const [COARSE, FINE] = [0.25, 0.05]
/** The picture is looked at so large, at most: enough to tell lines apart, and quick. */
const LONG_SIDE = 1200
/** Strips across the writing: lines of neighbouring columns need not stand level. */
const STRIPS = 4

/**
 * By how many degrees, clockwise, a picture must be turned so that its lines lie level; 0 when they do.
 *
 * The angle at which rows of ink and white rows differ most, looked for strip by strip, for level and for upright
 * writing alike.
 */
export function skewOf(picture: Picture): number {
  const small = scaled(picture, Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height)))
  const ink = inkOf(small)
  if (ink.x.length === 0) return 0
  const level = sharpest(ink.x, ink.y, small.width, small.height)
  // Upright writing: the same, with x and y exchanged; a turn is then seen the other way round.
  const upright = sharpest(ink.y, ink.x, small.height, small.width)
  const angle = level.gain >= upright.gain ? level.angle : -upright.angle
  return Math.abs(angle) < LEAST_DEGREES || Math.abs(angle) > MOST_DEGREES - COARSE ? 0 : angle
}

interface Ink {
  readonly x: Int32Array
  readonly y: Int32Array
}

function inkOf({ width, height, grey }: Picture): Ink {
  const threshold = inkThreshold(histogram({ width, height, grey }))
  const [x, y]: [number[], number[]] = [[], []]
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if ((grey[row * width + column] ?? 0) <= threshold) {
        x.push(column)
        y.push(row)
      }
  return { x: Int32Array.from(x), y: Int32Array.from(y) }
}

/** The angle where the profile is sharpest, and how much sharper it is there than without a turn. */
function sharpest(
  along: Int32Array,
  across: Int32Array,
  width: number,
  height: number,
): { readonly angle: number; readonly gain: number } {
  const sharpness = (degrees: number): number => profileSharpness(along, across, width, height, degrees)
  const best = (angles: readonly number[]): number =>
    angles.map((angle) => ({ angle, sharp: sharpness(angle) })).reduce((a, b) => (b.sharp > a.sharp ? b : a))
      .angle
  const around = (middle: number, reach: number, step: number): readonly number[] =>
    Array.from({ length: 2 * Math.round(reach / step) + 1 }, (_, index) => middle - reach + index * step)
  const coarse = best(around(0, MOST_DEGREES, COARSE))
  const fine = best(around(coarse, COARSE, FINE))
  const angle = Math.round(fine / FINE) * FINE
  return { angle: angle === 0 ? 0 : angle, gain: sharpness(angle) }
}

/**
 * Sum of squared differences between rows of ink, two rows at a time, the page sheared by the angle. Ink that falls
 * between two rows counts for both: otherwise no shear at all would look sharper than it is.
 */
function profileSharpness(
  along: Int32Array,
  across: Int32Array,
  width: number,
  height: number,
  degrees: number,
): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const margin = Math.ceil(Math.abs(slope) * width) + 2
  const rows = height + 2 * margin
  const counts = new Float32Array(rows * STRIPS)
  for (let index = 0; index < along.length; index++) {
    const place = along[index] ?? 0
    const exact = (across[index] ?? 0) + slope * place + margin
    const row = Math.floor(exact)
    const at = Math.min(STRIPS - 1, Math.floor((place * STRIPS) / width)) * rows + row
    counts[at] = (counts[at] ?? 0) + 1 - (exact - row)
    counts[at + 1] = (counts[at + 1] ?? 0) + exact - row
  }
  const two = (at: number): number => (counts[at] ?? 0) + (counts[at - 1] ?? 0)
  let sum = 0
  for (let at = 3; at < counts.length; at++) sum += (two(at) - two(at - 2)) ** 2
  return sum
}
