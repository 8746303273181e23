import type { Script } from './characters.ts'
import { jointOf } from './joints/index.ts'
import type { Vocabulary } from './joints/vocabulary.ts'
import type { Traced } from './traced.ts'
import { INSERTED, slice } from './traced.ts'

/** A joint is judged by no more than this of what stands before it. */
export const JOINT_REACH = 80

/** Several lines as one text. `soft` tells whether a line ended with a soft hyphen. */
export function joinLines(
  lines: readonly Traced[],
  script: Script,
  vocabulary: Vocabulary,
  soft: (line: Traced) => boolean,
): Traced {
  let text = ''
  // A word may run over three lines: mother- / in- / law.
  let tail = ''
  const at: number[] = []
  for (const [index, line] of lines.entries()) {
    let part: Traced = line
    let inserted = ''
    if (index + 1 < lines.length) {
      const left = tail + line.text + (soft(line) ? '\u00ad' : '')
      const joint = jointOf(left, lines[index + 1].text, script, vocabulary)
      if (joint.dropped > 0) part = slice(line, 0, line.text.length - joint.dropped)
      inserted = joint.inserted
    }
    text += part.text + inserted
    tail = (tail + part.text + inserted).slice(-JOINT_REACH)
    for (const place of part.at) at.push(place)
    for (let unit = 0; unit < inserted.length; unit++) at.push(INSERTED)
  }
  return { text, at }
}

/** Lines that keep their ends: a stanza, a signature, the rows of a table. */
export function stackLines(lines: readonly Traced[]): Traced {
  let text = ''
  const at: number[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      text += '\n'
      at.push(INSERTED)
    }
    text += line.text
    for (const place of line.at) at.push(place)
  }
  return { text, at }
}
