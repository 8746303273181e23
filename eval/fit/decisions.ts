import { detect } from '#core/fixes/detect'
import { resolve } from '#core/fixes/resolve'
import { pageOfText } from '#core/source/page'
import { readColumns } from '#core/structure/columns/read-columns'
import type { StreamLine } from '#core/structure/columns/stream'
import { streamOf } from '#core/structure/columns/stream'
import { itemsOf } from '#core/structure/items/items'
import { draftOf, tagSheet } from '#core/structure/read-sheet'
import { sheetsOf } from '#core/structure/sheets'
import type { Script } from '#core/text/characters'
import type { EvalPage } from '../score.ts'
import type { Decision, GoldSearch } from './oracle.ts'
import { Oracle } from './oracle.ts'
import { truthOf, unitsOf } from './truth.ts'

/** All questions that one text asks, answered by its ground truth. */
export function decisionsOf(
  page: string,
  text: string,
  gold: EvalPage,
): {
  readonly script: Script
  readonly decisions: readonly Decision[]
  readonly searches: readonly GoldSearch[]
} {
  const whole = pageOfText(page, page, '', text)
  const fixes = resolve(detect('characters', { text, script: 'han', lines: [], gaps: [] }))
  const decisions: Decision[] = []
  const searches: GoldSearch[] = []
  let script: Script = 'han'
  for (const lines of sheetsOf(text, whole.lines)) {
    const end = lines[lines.length - 1].span.to
    const inside = fixes.filter((fix) => fix.span.from >= lines[0].span.from && fix.span.from < end)
    const { tagged, setting } = tagSheet(text, lines, inside)
    ;({ script } = setting)
    const { passages, habits } = readColumns(streamOf(tagged, script), script)
    const units = unitsOf(gold, script)
    const strips = tagged.map(({ strip }) => ({ strip }) as StreamLine)
    const oracle = new Oracle(page, truthOf(strips, units, script), units, gold, script)
    draftOf(itemsOf(tagged, passages, setting), habits, setting, oracle.decide)
    decisions.push(...oracle.decisions)
    searches.push(...oracle.searches)
  }
  return { script, decisions, searches }
}
