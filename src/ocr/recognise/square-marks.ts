import type { Box } from '#core/source/page'
import { around } from '../ink/gaps.ts'
import type { ReadLine } from '../line-reader.ts'
import type { Picture } from '../picture/picture.ts'

/** In heights of the line's ink: □ is a square of this size at least. The mouth (口) in other characters is smaller. */
const LEAST = 0.68
const SQUARE = 1.2
/** The middle of the square, without its frame, is as light as paper. */
const FRAME = 0.25
const PAPER = 215
/** What is hollow, too, and was read. */
const HOLLOW = /[口囗□0OoDQ〇○◇]/

/**
 * The hollow squares (□ 本报记者 …) that stand before bylines in Chinese newspapers, which the recogniser passes over
 * in silence. Only an empty square as large as a character is taken for one, where no hollow character was read.
 *
 * @param letters patches of ink
 */
export function squaresIn(
  line: ReadLine,
  letters: readonly Box[],
  picture: Picture,
  glyphHeight: number,
): readonly Box[] {
  if (line.runs === 'down') return []
  return letters.filter(
    (patch) =>
      Math.min(patch.width, patch.height) >= LEAST * glyphHeight &&
      Math.max(patch.width, patch.height) <= SQUARE * Math.min(patch.width, patch.height) &&
      !line.characters.some(({ text, box }) => HOLLOW.test(text) && sharesMiddle(box, patch)) &&
      isHollow(patch, picture),
  )
}

const middleOf = ({ left, width }: Box): number => left + width / 2
const sharesMiddle = (box: Box, patch: Box): boolean =>
  middleOf(patch) >= box.left && middleOf(patch) < box.left + box.width

function isHollow(patch: Box, picture: Picture): boolean {
  const [x, y] = [patch.left + FRAME * patch.width, patch.top + FRAME * patch.height]
  const [width, height] = [(1 - 2 * FRAME) * patch.width, (1 - 2 * FRAME) * patch.height]
  for (let row = Math.round(y); row < y + height; row++)
    for (let column = Math.round(x); column < x + width; column++)
      if ((picture.grey[row * picture.width + column] ?? 255) < PAPER) return false
  return true
}

/** A line with squares put in where they stand. */
export function withSquares(line: ReadLine, squares: readonly Box[]): ReadLine {
  return squares.reduce((before, box): ReadLine => {
    const found = before.characters.findIndex((character) => middleOf(character.box) > middleOf(box))
    const index = found < 0 ? before.characters.length : found
    // Blanks have no character of their own.
    let at = 0
    let place = 0
    for (const letter of before.text) {
      if (letter.trim() !== '' && at++ === index) break
      place += letter.length
    }
    return {
      ...before,
      box: around([before.box, box]),
      text: `${before.text.slice(0, place)}□${before.text.slice(place)}`,
      characters: before.characters.toSpliced(index, 0, { text: '□', box, confidence: 1 }),
    }
  }, line)
}
