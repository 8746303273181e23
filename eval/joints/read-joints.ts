import { detect } from '#core/fixes/detect'
import type { Fix } from '#core/fixes/fix'
import { SURE } from '#core/fixes/fix'
import { printLines } from '#core/fixes/print-lines'
import { firstFrom } from '#core/fixes/print-spans'
import { resolve } from '#core/fixes/resolve'
import { linesOf } from '#core/source/page'
import { FixedPlaces, placesOf } from '#core/structure/gaps'
import { joinStrips } from '#core/structure/setting'
import type { Setting } from '#core/structure/setting'
import { vocabularyOf } from '#core/text/joints/vocabulary'
import { trimmed } from '#core/text/traced'
import type { PrintedSheet } from './printed-sheet.ts'

/** What is printed at a joint by the sure fixes alone, and by the suggestions too. */
export interface ReadJoint {
  readonly deed: string
  readonly suggested: string
}

/** The sheet's joints as the engine prints them when it is told which lines make a paragraph. */
export function readJoints(sheet: PrintedSheet): readonly ReadJoint[] {
  const { text, script } = sheet
  const characters = resolve([...detect('characters', { text, script, lines: [], gaps: [] })])
  const lines = printLines(text, linesOf(text), characters)
  const strips = lines.map(trimmed)
  const setting: Setting = {
    source: text,
    script,
    vocabulary: vocabularyOf(strips.map((strip) => strip.text)),
  }
  const fixed = new FixedPlaces(characters)
  const gaps = sheet.paragraphs.flatMap(
    ({ from, to }) =>
      placesOf(
        { kind: 'paragraph', text: joinStrips(strips.slice(from, to), setting) },
        setting,
        fixed,
        new Map(),
      ).gaps,
  )
  const claims = [
    ...characters.map((fix) => ({ fix, rank: 0 })),
    ...detect('blocks', { text, script, lines, gaps }).map((claim) => ({ ...claim, rank: claim.rank + 1 })),
  ]
  const fixes = resolve(claims)
  return sheet.joints.map(({ from, to }) => ({
    deed: printedBetween(text, fixes, from, to, SURE),
    suggested: printedBetween(text, fixes, from, to, 0),
  }))
}

function printedBetween(
  text: string,
  fixes: readonly Fix[],
  from: number,
  to: number,
  surety: number,
): string {
  let out = ''
  let at = from
  for (let index = firstFrom(fixes, from); index < fixes.length && fixes[index].span.from < to; index++) {
    const { span, replacement, confidence } = fixes[index]
    if (confidence < surety) continue
    out += text.slice(at, span.from) + replacement
    at = span.to
  }
  return out + text.slice(Math.min(at, to), to)
}
