import type { Script } from '../../text/characters.ts'
import { endsSentence } from '../../text/sentences.ts'
import type { StreamLine } from './stream.ts'

/** How this page is set, learned from the page itself before its lines are read. */
export interface Habits {
  readonly script: Script
  /** Blank lines part paragraphs; otherwise they part blocks only, or mean nothing. */
  readonly blanksPartParagraphs: boolean
  /** Share of paragraph ends that a blank line follows, 0 … 1. */
  readonly blankShare: number
  /** Columns were cut up by the reading order: a block may lack its start or its end. */
  readonly torn: boolean
  /** What it costs that a paragraph's first line is not set in. */
  readonly unindentedCost: number
}

/** Cost before the page has told how it indents. */
export const UNINDENTED_AT_FIRST = 0.8

/** A gap is a blank line, or something that is no running text. */
export const hasGap = (line: StreamLine, next: StreamLine | undefined): boolean =>
  line.strip.gapAfter || next?.strip.gapBefore === true || line.between !== 'nothing'

const NEARBY = 4
/** A line is a paragraph's last without doubt when it is this much shorter than its neighbours. */
const CLEARLY_SHORT = 3

export function habitsOf(lines: readonly StreamLine[], script: Script, unindentedCost: number): Habits {
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
  const blanksPartParagraphs = blankShare > 0.6
  const torn = !blanksPartParagraphs && gaps > lines.length * 0.04
  return {
    script,
    blanksPartParagraphs,
    blankShare,
    torn,
    unindentedCost: torn ? unindentedCost * 1.3 : unindentedCost,
  }
}

/** The cost of an unindented first line, after a first reading counted first lines with and without indent. */
export function unindentedCost(indented: number, flush: number, script: Script): number {
  if (script === 'latin') return 0.3
  const all = indented + flush
  if (indented >= 8 && indented / all > 0.85) return 3.5
  return Math.min(3.5, Math.max(0.5, -Math.log((flush + 0.5) / (all + 1))))
}
