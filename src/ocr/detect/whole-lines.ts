import type { Box } from '#core/source/page'
import { around } from '../ink/gaps.ts'
import { holdsMiddle } from '../ink/holds-middle.ts'
import { runsDown } from '../line-reader.ts'

/** In heights of the line: a mark or a letter this near its end is its own. Body type has neighbours to mind. */
const NEAR = { head: 0.9, body: 0.5 }
/** A line is a head's from this many heights of the body's type on, as the detector boxes it. */
const HEAD = 2
/** A box of no more than this, by the height of the line beside it, holds a mark and no line. */
const MARK = 0.6

/**
 * Lines with all of their ink. In large type the detector now and then leaves out the last letter or a comma, and
 * finds “ and ” by themselves, as lines of their own.
 *
 * @param letters patches of ink that may be letters
 * @param glyphHeight how high the body's type is
 */
export function wholeLines(
  lines: readonly Box[],
  letters: readonly Box[],
  glyphHeight: number,
): readonly Box[] {
  const across = lines.filter((line) => !runsDown(line))
  const hosts = new Map(lines.map((line) => [line, hostOf(line, across, glyphHeight)]))
  const joined = lines
    .filter((line) => hosts.get(line) === undefined)
    .map((line) => around([line, ...lines.filter((mark) => hosts.get(mark) === line)]))
  return overStrayInk(joined, letters, glyphHeight)
}

/** The line that a mark which was found by itself stands in. */
function hostOf(mark: Box, lines: readonly Box[], glyphHeight: number): Box | undefined {
  return lines.find(
    (line) =>
      line !== mark &&
      mark.height <= MARK * line.height &&
      mark.width <= line.height &&
      isBeside(line, mark, glyphHeight),
  )
}

/** The nearest ink first: what is grown over reaches to the next. */
function overStrayInk(lines: readonly Box[], letters: readonly Box[], glyphHeight: number): readonly Box[] {
  const grown = [...lines]
  let stray = letters.filter((letter) => !lines.some((line) => holdsMiddle(line, letter)))
  for (let found = true; found;) {
    found = false
    for (const letter of stray) {
      const index = grown.findIndex((line) => !runsDown(line) && isBeside(line, letter, glyphHeight))
      const line = grown[index]
      if (line === undefined) continue
      const left = Math.min(line.left, letter.left)
      grown[index] = {
        ...line,
        left,
        width: Math.max(line.left + line.width, letter.left + letter.width) - left,
      }
      stray = stray.filter((other) => other !== letter)
      found = true
      break
    }
  }
  return grown
}

/** In the line's row and near one of its ends. */
function isBeside(line: Box, ink: Box, glyphHeight: number): boolean {
  const near = line.height >= HEAD * glyphHeight ? NEAR.head : NEAR.body
  const gap = Math.max(line.left - ink.left - ink.width, ink.left - line.left - line.width)
  return gap <= near * line.height && ink.top >= line.top && ink.top + ink.height <= line.top + line.height
}
