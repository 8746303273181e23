import type { Reason } from '../fixes/fix.ts'
import { NEVER_FIRST, openMarks } from '../text/characters.ts'
import { endsSentence } from '../text/sentences.ts'
import type { Passage } from './columns/passage.ts'
import type { Habits } from './columns/habits.ts'
import { hasGap } from './columns/habits.ts'
import type { StreamLine } from './columns/stream.ts'
import type { Setting } from './setting.ts'

/** Why two lines were read as one paragraph, and how sure it is. */
export interface SeamEvidence {
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** The evidence by the source place of the last character of the upper line. */
export type Seams = ReadonlyMap<number, SeamEvidence>

/** A line lacks no more than this to be full, in ems. */
const NEARLY_FULL = 1
export function seamsOf(passages: readonly Passage[], habits: Habits, setting: Setting): Seams {
  const seams = new Map<number, SeamEvidence>()
  for (const { kind, lines, column } of passages) {
    if (kind === 'head') continue
    for (let index = 0; index + 1 < lines.length; index++) {
      const last = lines[index].strip.at.at(-1)
      if (last !== undefined)
        seams.set(
          last,
          evidenceOf(lines[index], lines[index + 1], { column, first: index === 0, habits, setting }),
        )
    }
  }
  return seams
}

interface SeamPlace {
  readonly column: number
  readonly first: boolean
  readonly habits: Habits
  readonly setting: Setting
}

function evidenceOf(line: StreamLine, next: StreamLine, place: SeamPlace): SeamEvidence {
  const { column, first, habits, setting } = place
  const [above, below] = [line.strip.text, next.strip.text]
  const ends = endsSentence(above, setting.script)
  const indent = first ? 2 : 0
  const full = column - indent - line.width - next.unit <= NEARLY_FULL
  const gap = hasGap(line, next)
  const reasons: Reason[] = []
  const told = next.strip.place?.begins === false
  if (told) reasons.push('source-says')
  if (NEVER_FIRST.includes(below[0]) && !'—…'.includes(below[0])) reasons.push('closing-mark-follows')
  if (openMarks(above.slice(-200)).length > 0) reasons.push('open-quote')
  if (line.wordGoesOn) reasons.push('word-continues')
  if (!ends) reasons.push('no-sentence-end')
  if (full) reasons.push('line-is-full')
  if (ends) reasons.push('sentence-ends')
  // Where first lines are set in, a line of full width begins no paragraph.
  const flush = setting.script === 'han' && habits.indent === 1 && next.width >= column - 1.3
  return { confidence: told ? 0.97 : confidenceOf(ends, full, gap, flush), reasons }
}

/** Only a sentence end at a blank line, or in a line that is not full, leaves a doubt. */
function confidenceOf(ends: boolean, full: boolean, gap: boolean, flush: boolean): number {
  if (!ends) return full ? 0.97 : gap ? 0.85 : 0.9
  if (full) return gap ? 0.81 : 0.93
  if (flush) return gap ? 0.82 : 0.9
  return gap ? 0.6 : 0.82
}
