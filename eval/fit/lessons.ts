import { detect } from '#core/fixes/detect'
import { resolve } from '#core/fixes/resolve'
import { pageOfText } from '#core/source/page'
import { learnedEvidence } from '#core/structure/columns/read-columns'
import { streamOf } from '#core/structure/columns/stream'
import { noWeights } from '#core/structure/columns/weights'
import { indentHabit } from '#core/structure/columns/habits'
import { FIRST } from '#core/structure/columns/roles'
import { tagSheet } from '#core/structure/read-sheet'
import { sheetsOf } from '#core/structure/sheets'
import type { Script } from '#core/text/characters'
import type { EvalPage } from '../score.ts'
import type { Lesson } from './perceptron.ts'
import { truthOf, unitsOf } from './truth.ts'
import type { TrueLine } from './truth.ts'
import type { StreamLine } from '#core/structure/columns/stream'

export interface ScriptLesson extends Lesson {
  readonly script: Script
}

/** The lessons of one text: its lines before and after the page's indent is known. */
export function lessonsOf(page: string, name: string, text: string, gold: EvalPage): readonly ScriptLesson[] {
  const whole = pageOfText(name, name, '', text)
  const fixes = resolve(detect('characters', { text, script: 'han', lines: [], gaps: [] }))
  return sheetsOf(text, whole.lines).flatMap((lines) => {
    const end = lines[lines.length - 1].span.to
    const inside = fixes.filter((fix) => fix.span.from >= lines[0].span.from && fix.span.from < end)
    const { tagged, setting } = tagSheet(text, lines, inside)
    const { script } = setting
    const stream = streamOf(tagged, script)
    if (stream.length < 4) return []
    const truth = truthOf(stream, unitsOf(gold, script), script)
    const evidence = learnedEvidence(stream, script, noWeights())
    const known = { ...evidence.habits, indent: trueIndent(stream, truth) }
    return [
      {
        page,
        name,
        script,
        truth,
        evidence: { ...evidence, habits: { ...evidence.habits, indent: 0 as const } },
      },
      { page, name, script, truth, evidence: { ...evidence, habits: known } },
    ]
  })
}

/** How the page really sets its first lines. */
function trueIndent(lines: readonly StreamLine[], truth: readonly TrueLine[]): 0 | 1 | 2 | 3 {
  let indented = 0
  let flush = 0
  for (const [index, { role }] of truth.entries()) {
    if (role !== FIRST || index + 2 >= lines.length || truth[index + 1].role !== 1) continue
    const lack = lines[index + 1].width - lines[index].width
    if (lack >= 1) indented++
    else flush++
  }
  return indentHabit(indented, flush)
}
