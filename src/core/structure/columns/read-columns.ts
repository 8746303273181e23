import type { Script } from '../../text/characters.ts'
import { candidatesOf } from './candidates.ts'
import type { Habits } from './habits.ts'
import { habitsOf, UNINDENTED_AT_FIRST, unindentedCost } from './habits.ts'
import { bestPath } from './best-path.ts'
import type { LineReading } from './best-path.ts'
import type { Passage } from './passage.ts'
import type { StreamLine } from './stream.ts'

export interface ColumnReading {
  readonly passages: readonly Passage[]
  readonly habits: Habits
}

/**
 * Reads running text as paragraphs and head lines. Twice: the first reading tells how the page indents, the
 * second knows it.
 */
export function readColumns(lines: readonly StreamLine[], script: Script): ColumnReading {
  const first = habitsOf(lines, script, UNINDENTED_AT_FIRST)
  if (lines.length === 0) return { passages: [], habits: first }
  const candidates = candidatesOf(lines, script)
  const learned = habitsOf(lines, script, indentCost(bestPath(lines, candidates, first), script))
  return { passages: passagesOf(bestPath(lines, candidates, learned)), habits: learned }
}

function indentCost(readings: readonly LineReading[], script: Script): number {
  let indented = 0
  let flush = 0
  for (const passage of passagesOf(readings)) {
    const line = passage.lines[0]
    if (passage.kind === 'head' || passage.lines.length < 2 || passage.startsTorn) continue
    const lack = passage.column - line.width
    if (lack >= 1.3) indented++
    else if (lack < 0.7) flush++
  }
  return unindentedCost(indented, flush, script)
}

function passagesOf(readings: readonly LineReading[]): readonly Passage[] {
  const passages: Passage[] = []
  let open = false
  for (const { line, role, column, torn } of readings) {
    const last = passages.at(-1)
    if (role === 'head') {
      passages.push({ kind: 'head', lines: [line], column: 0, startsTorn: false, endsTorn: false })
      open = false
      continue
    }
    const begins = role === 'first' || role === 'single' || torn || !open || !last
    const startsTorn = role === 'middle' || role === 'last'
    const endsTorn = role === 'first' || role === 'middle'
    if (begins) passages.push({ kind: 'text', lines: [line], column, startsTorn, endsTorn })
    else passages[passages.length - 1] = { ...last, lines: [...last.lines, line], endsTorn }
    open = endsTorn
  }
  return passages
}
