import type { Reason } from '../fixes/fix.ts'
import { NEVER_FIRST, openMarks } from '../text/characters.ts'
import { endsSentence } from '../text/sentences.ts'
import type { Passage } from './columns/passage.ts'
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

export function seamsOf(passages: readonly Passage[], setting: Setting): Seams {
  const seams = new Map<number, SeamEvidence>()
  for (const { kind, lines, column } of passages) {
    if (kind === 'head') continue
    for (let index = 0; index + 1 < lines.length; index++) {
      const last = lines[index].strip.at.at(-1)
      if (last !== undefined)
        seams.set(last, evidenceOf(lines[index], lines[index + 1], column, index === 0, setting))
    }
  }
  return seams
}

function evidenceOf(
  line: StreamLine,
  next: StreamLine,
  column: number,
  first: boolean,
  setting: Setting,
): SeamEvidence {
  const [above, below] = [line.strip.text, next.strip.text]
  const ends = endsSentence(above, setting.script)
  const indent = first ? 2 : 0
  const full = column - indent - line.width - next.unit <= NEARLY_FULL
  const gap = hasGap(line, next)
  const reasons: Reason[] = []
  if (NEVER_FIRST.includes(below[0]) && !'—…'.includes(below[0])) reasons.push('closing-mark-follows')
  if (openMarks(above.slice(-200)).length > 0) reasons.push('open-quote')
  if (line.wordGoesOn) reasons.push('word-continues')
  if (!ends) reasons.push('no-sentence-end')
  if (full) reasons.push('line-is-full')
  if (ends) reasons.push('sentence-ends')
  return { confidence: confidenceOf(ends, full, gap), reasons }
}

/** Only a sentence end at a blank line, or in a line that is not full, leaves a doubt. */
function confidenceOf(ends: boolean, full: boolean, gap: boolean): number {
  if (!ends) return full ? 0.97 : gap ? 0.85 : 0.9
  if (full) return gap ? 0.81 : 0.93
  return gap ? 0.6 : 0.82
}
