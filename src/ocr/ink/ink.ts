import type { Box } from '#core/source/page'
import { histogram, inkThreshold } from '../picture/contrast.ts'
import type { Picture } from '../picture/picture.ts'
import { scaled } from '../picture/resize.ts'
import { patchesOf, type Patch } from './patches.ts'

/** What a page shows before a letter of it is read. Boxes are in pixels of the picture. */
export interface Ink {
  /**
   * How high the type of the body is, in pixels: a Chinese character, or an English letter with its ascender.
   * Undefined where there is hardly any writing.
   */
  readonly glyphHeight: number | undefined
  /** Patches of ink that may be letters or parts of them. */
  readonly letters: readonly Box[]
  /** Ruled lines, as thin boxes. */
  readonly rules: readonly Box[]
  /** Photographs, drawings and grounds. */
  readonly pictures: readonly Box[]
}

/** Pictures of more pixels are looked at smaller: type is still some pixels high then. */
const MOST_PIXELS = 6_000_000
/** Patches lower than this are dots and dirt; in pixels of the picture looked at. */
const LEAST_HEIGHT = 4
/** Letters are not more than this many times longer than thick. */
const LONGEST_LETTER = 3
/** Fewer letters than this say nothing about the type. */
const FEWEST_LETTERS = 10
/** A rule is at least so long and at most so thick, in heights of the body's type. */
const RULE = { long: 4, thick: 0.5 }
/** What is larger than this in both directions, in heights of the body's type, is no letter of any headline. */
const PICTURE = 8

export function inkOf(picture: Picture): Ink {
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (picture.width * picture.height)))
  const small = scale < 1 ? scaled(picture, scale) : picture
  const threshold = inkThreshold(histogram(small))
  const mask = small.grey.map((grey) => Number(grey <= threshold))
  const patches = patchesOf(mask, small.width, small.height)
  const glyph = glyphHeightOf(patches)
  const boxOf = ({ left, top, right, bottom }: Patch): Box => ({
    left: left / scale,
    top: top / scale,
    width: (right - left) / scale,
    height: (bottom - top) / scale,
  })
  const kinds = { letter: [] as Box[], rule: [] as Box[], picture: [] as Box[] }
  for (const patch of patches) kinds[kindOf(patch, glyph ?? small.height / 100)].push(boxOf(patch))
  return {
    glyphHeight: glyph === undefined ? undefined : glyph / scale,
    letters: kinds.letter,
    rules: kinds.rule,
    pictures: kinds.picture,
  }
}

/**
 * Patches count by their height, for the body has by far the most of them. The parts of a Chinese character that do
 * not touch are patches of their own and lower; so the upper quartile is taken.
 */
function glyphHeightOf(patches: readonly Patch[]): number | undefined {
  const heights = patches
    .map(({ left, right, top, bottom }) => ({ width: right - left, height: bottom - top }))
    .filter(
      ({ width, height }) =>
        height >= LEAST_HEIGHT && width < height * LONGEST_LETTER && height < width * LONGEST_LETTER,
    )
    .map(({ height }) => height)
    .sort((a, b) => a - b)
  return heights.length < FEWEST_LETTERS ? undefined : heights[Math.floor(heights.length * 0.75)]
}

function kindOf({ left, top, right, bottom }: Patch, glyph: number): 'letter' | 'rule' | 'picture' {
  const [short, long] = [right - left, bottom - top].sort((a, b) => a - b) as [number, number]
  if (long >= RULE.long * glyph && short <= RULE.thick * glyph) return 'rule'
  return short >= PICTURE * glyph ? 'picture' : 'letter'
}
