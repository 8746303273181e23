import type { SourceSpan } from '../../text/span.ts'
import { isBlank } from '../../text/characters.ts'
import type { SceneLine } from '../rule.ts'

/** The text of some lines without its blanks, and where each unit stands: in which line, at which unit of it. */
export interface Ink {
  readonly text: string
  readonly line: readonly number[]
  readonly unit: readonly number[]
}

/** The units of the lines `from` … `to` (exclusive) that `counts` lets pass, by default all that is not blank. */
export function inkOf(
  lines: readonly SceneLine[],
  from: number,
  to: number,
  counts: (unit: string) => boolean = (unit) => !isBlank(unit),
): Ink {
  let text = ''
  const line: number[] = []
  const unit: number[] = []
  for (let number = from; number < to; number++) {
    const printed = lines[number].text
    for (let at = 0; at < printed.length; at++) {
      if (!counts(printed[at])) continue
      text += printed[at]
      line.push(number)
      unit.push(at)
    }
  }
  return { text, line, unit }
}

/** The source behind the ink from `from` to `to` (exclusive), with all that stands between. Not for empty ranges. */
export const sourceOf = (lines: readonly SceneLine[], ink: Ink, from: number, to: number): SourceSpan => ({
  from: lines[ink.line[from]].at[ink.unit[from]],
  to: lines[ink.line[to - 1]].at[ink.unit[to - 1]] + 1,
})

/** Whether the ink at `place` follows the ink before it at once: no blank and no line's end between. */
export const touches = (ink: Ink, place: number): boolean =>
  place > 0 && ink.line[place] === ink.line[place - 1] && ink.unit[place] === ink.unit[place - 1] + 1
