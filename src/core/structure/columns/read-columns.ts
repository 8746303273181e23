import type { Script } from '../../text/characters.ts'
import { endsSentence } from '../../text/sentences.ts'
import type { Evidence, Nudge, PathPoint } from './best-path.ts'
import { bestPath, evidenceOf, NO_NUDGE } from './best-path.ts'
import { candidatesOf } from './candidates.ts'
import type { Habits } from './habits.ts'
import { habitsOf, indentHabit } from './habits.ts'
import { pageFactsOf } from './page-facts.ts'
import type { Passage } from './passage.ts'
import { FIRST, HEAD, MIDDLE, STEP, VERSE, VERSE_ON } from './roles.ts'
import { lineNudges } from '../places/line-nudges.ts'
import type { StreamLine } from './stream.ts'
import type { Weights } from './weights.ts'
import { WEIGHTS } from './weights.ts'

export interface ColumnReading {
  readonly passages: readonly Passage[]
  readonly habits: Habits
}

/** Reads running text as paragraphs, head lines and verse. */
export function readColumns(lines: readonly StreamLine[], script: Script): ColumnReading {
  if (lines.length === 0) return { passages: [], habits: habitsOf(lines, script, 0) }
  const evidence = learnedEvidence(lines, script, WEIGHTS[script])
  const points = bestPath(
    evidence,
    WEIGHTS[script],
    both(withoutWraps(lines, script), lineNudges(lines, script)),
  )
  return { passages: withoutHeadsAlone(passagesOf(evidence, points)), habits: evidence.habits }
}

/** Where no paragraph is, lines in succession are no head, which would be joined to one: they are of a poem, a list. */
function withoutHeadsAlone(passages: readonly Passage[]): readonly Passage[] {
  if (passages.some(({ kind }) => kind === 'text')) return passages
  const out: Passage[] = []
  let run: Passage[] = []
  const close = (): void => {
    if (run.length > 1) out.push({ ...run[0], kind: 'verse', lines: run.flatMap(({ lines }) => lines) })
    else out.push(...run)
    run = []
  }
  for (const passage of passages) {
    if (passage.kind === 'head') run.push(passage)
    if (passage.kind !== 'head' || passage.lines[0].strip.gapAfter) close()
    if (passage.kind !== 'head') out.push(passage)
  }
  close()
  return out
}

/** In ems. No newspaper sets a column as wide: a sentence that ends there ends its paragraph, too. */
const WIDEST_COLUMN = 66
const NEVER = -1e6

const both = (a: Nudge, b: Nudge): Nudge => ({
  role: (index, role) => a.role(index, role) + b.role(index, role),
  torn: (index) => a.torn(index) + b.torn(index),
})

function withoutWraps(lines: readonly StreamLine[], script: Script): Nudge {
  const unwrapped = lines.map(({ width, strip }) => width > WIDEST_COLUMN && endsSentence(strip.text, script))
  const role = (index: number, role: number): number =>
    unwrapped[index] && (role === FIRST || role === MIDDLE) ? NEVER : 0
  return { ...NO_NUDGE, role }
}

/** What the second reading goes by: the first one has told how the page sets its first lines. */
export function learnedEvidence(lines: readonly StreamLine[], script: Script, weights: Weights): Evidence {
  const facts = pageFactsOf(lines, script)
  const candidates = candidatesOf(lines, script)
  const first = evidenceOf(lines, candidates, facts, habitsOf(lines, script, 0))
  const indent = indentOfPage(passagesOf(first, bestPath(first, weights, NO_NUDGE)))
  const habits = habitsOf(lines, script, indent)
  return { ...first, habits }
}

function indentOfPage(passages: readonly Passage[]): Habits['indent'] {
  let indented = 0
  let flush = 0
  for (const passage of passages) {
    const line = passage.lines[0]
    if (passage.kind !== 'text' || passage.lines.length < 2 || passage.startsTorn) continue
    const lack = passage.column - line.width
    if (lack >= 1.3) indented++
    else if (lack < 0.7) flush++
  }
  return indentHabit(indented, flush)
}

function areOfTwoArticles(above: StreamLine | undefined, line: StreamLine): boolean {
  const [one, other] = [above?.strip.place?.article, line.strip.place?.article]
  return one !== undefined && other !== undefined && one !== other
}

const TORN_STEPS: readonly number[] = [
  STEP['torn-start'],
  STEP['torn-both'],
  STEP['head-torn'],
  STEP['verse-torn'],
]

function passagesOf(evidence: Evidence, points: readonly PathPoint[]): readonly Passage[] {
  const passages: Passage[] = []
  for (const [index, { role, column, step }] of points.entries()) {
    const line = evidence.lines[index]
    // What the sheet shows as two articles is never one paragraph.
    const apart = areOfTwoArticles(evidence.lines[index - 1], line)
    const above = apart ? undefined : passages.at(-1)
    if (role === HEAD) {
      passages.push({ kind: 'head', lines: [line], column: 0, startsTorn: false, endsTorn: false })
    } else if (role === VERSE || role === VERSE_ON) {
      if (role === VERSE_ON && above?.kind === 'verse')
        passages[passages.length - 1] = { ...above, lines: [...above.lines, line] }
      else passages.push({ kind: 'verse', lines: [line], column: 0, startsTorn: false, endsTorn: false })
    } else {
      const width = evidence.candidates[column].width
      const begins = role === FIRST || role > 2
      const endsTorn = role === FIRST || role === MIDDLE
      const torn = !begins && (index === 0 || apart || TORN_STEPS.includes(step))
      if (begins || torn || above?.kind !== 'text')
        passages.push({ kind: 'text', lines: [line], column: width, startsTorn: !begins, endsTorn })
      else passages[passages.length - 1] = { ...above, lines: [...above.lines, line], endsTorn }
    }
  }
  return passages
}
