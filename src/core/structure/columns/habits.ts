import type { Script } from '../../text/characters.ts'
import { endsSentence } from '../../text/sentences.ts'
import type { StreamLine } from './stream.ts'

/** How this page is set, learned from the page itself before its lines are read. */
export interface Habits {
  readonly script: Script
  /** What blank lines mean: 0 nothing (there are none), 1 borders of blocks, 2 of torn columns as well, 3 of paragraphs. */
  readonly blanks: 0 | 1 | 2 | 3
  /** Share of paragraph ends that a blank line follows, 0 … 1. */
  readonly blankShare: number
  /** Columns were cut up by the reading order: a block may lack its start or its end. */
  readonly torn: boolean
  /** How first lines are set: 0 not known yet, 1 set in, 2 now so, now so, 3 flush. */
  readonly indent: 0 | 1 | 2 | 3
}

/** A gap is a blank line, or something that is no running text. */
export const hasGap = (line: StreamLine, next: StreamLine | undefined): boolean =>
  line.strip.gapAfter || next?.strip.gapBefore === true || line.between !== 'nothing'

const NEARBY = 4
/** A line is a paragraph's last without doubt when it is this much shorter than its neighbours. */
const CLEARLY_SHORT = 3

export function habitsOf(lines: readonly StreamLine[], script: Script, indent: Habits['indent']): Habits {
  let ends = 0
  let withBlank = 0
  let gaps = 0
  for (const [index, line] of lines.entries()) {
    if (index + 1 === lines.length) break
    const gap = hasGap(line, lines[index + 1])
    if (gap) gaps++
    if (!endsSentence(line.strip.text, script)) continue
    let widest = 0
    for (let near = Math.max(0, index - NEARBY); near <= Math.min(lines.length - 1, index + NEARBY); near++) {
      widest = Math.max(widest, lines[near].width)
    }
    if (line.width >= widest - CLEARLY_SHORT) continue
    ends++
    if (gap) withBlank++
  }
  const blankShare = ends > 0 ? withBlank / ends : 0
  const paragraphs = blankShare > 0.6
  const torn = !paragraphs && gaps > lines.length * 0.04
  return { script, blanks: paragraphs ? 3 : torn ? 2 : gaps > 0 ? 1 : 0, blankShare, torn, indent }
}

/** How a page sets its first lines, after a first reading counted those set in and those flush. */
export function indentHabit(indented: number, flush: number): Habits['indent'] {
  const share = (indented + 0.5) / (indented + flush + 1)
  return share > 0.8 ? 1 : share < 0.3 ? 3 : 2
}
