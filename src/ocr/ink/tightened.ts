import type { Box } from '#core/source/page'
import type { ScannedCharacter } from '#core/source/scanned-page'
import type { ReadLine } from '../line-reader.ts'
import { around } from './gaps.ts'
import { holdsMiddle } from './holds-middle.ts'

/** A patch that shares less than this with a character's place, by the smaller of the two, is its neighbour's. */
const OWN = 0.35
const LARGEST = 1.1

/**
 * A line with boxes as tight as its ink. The detector widens its boxes as it pleases, and the recogniser knows
 * where a character stands along its line, but not how high it is; indents and sizes of type are told by the ink.
 * A line that no patch lies in (white letters on a dark ground) stays as it was.
 *
 * @param own the patches of ink that lie in it
 */
export function tightened(line: ReadLine, own: readonly Box[]): ReadLine {
  if (own.length === 0) return line
  return { ...line, box: around(own), characters: line.characters.map((each) => tight(each, line, own)) }
}

/** The patches of ink that lie in a line. */
export const lettersIn = (line: ReadLine, letters: readonly Box[]): readonly Box[] =>
  letters.filter((letter) => holdsMiddle(line.box, letter) && isNoLarger(letter, line))

/** Along its line a character keeps to its place: touching letters are one patch. */
function tight(character: ScannedCharacter, { runs }: ReadLine, letters: readonly Box[]): ScannedCharacter {
  const { box } = character
  const along = (one: Box): readonly [number, number] =>
    runs === 'across' ? [one.left, one.left + one.width] : [one.top, one.top + one.height]
  const [from, to] = along(box)
  const own = letters.filter((letter) => {
    const [start, end] = along(letter)
    return Math.min(end, to) - Math.max(start, from) > OWN * Math.min(end - start, to - from)
  })
  if (own.length === 0) return character
  const ink = around(own)
  const [start, end] = along(ink)
  const [first, last] = [Math.max(start, from), Math.min(end, to)]
  return {
    ...character,
    box:
      runs === 'across'
        ? { ...ink, left: first, width: last - first }
        : { ...ink, top: first, height: last - first },
  }
}

/** A rule or a piece of a picture that runs through a line is higher than all of it. */
const isNoLarger = ({ width, height }: Box, { box, runs }: ReadLine): boolean =>
  runs === 'across' ? height <= LARGEST * box.height : width <= LARGEST * box.width
