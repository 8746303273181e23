import type { Fix } from '../../fixes/fix.ts'
import { SURE } from '../../fixes/fix.ts'
import type { SceneLine } from '../../fixes/rule.ts'
import { isBlank } from '../../text/characters.ts'
import { trimmed } from '../../text/traced.ts'
import type { Strip } from './strip.ts'

/** The page's lines that have something to read, with what their surroundings and fixes tell about them. */
export function stripsOf(lines: readonly SceneLine[], fixes: readonly Fix[]): readonly Strip[] {
  const marks = lineMarks(lines, fixes)
  const strips: Strip[] = []
  let gap = true
  for (const [number, line] of lines.entries()) {
    const text = trimmed(line)
    if (text.text === '') {
      // A line that a fix removed is no blank line.
      const removed = marks[number].doubled !== 'no' && line.span.to > line.span.from
      if (!removed) gap = true
      if (!removed && strips.length > 0)
        strips[strips.length - 1] = { ...strips[strips.length - 1], gapAfter: true }
      continue
    }
    const lead = line.text.slice(0, line.text.length - line.text.trimStart().length)
    strips.push({
      ...text,
      line: number,
      lastLine: number,
      gapBefore: gap,
      gapAfter: false,
      indented: /\u3000{2}|^ {4}/.test(lead) || (lead.startsWith('\u3000') && lead.length >= 2),
      centred: lead.length === 1 && isBlank(lead),
      letterSpaced: marks[number].spaced,
      doubled: marks[number].doubled,
      place: line.place,
    })
    gap = false
  }
  if (strips.length > 0) strips[strips.length - 1] = { ...strips[strips.length - 1], gapAfter: true }
  return withKeptCopiesMarked(strips, fixes)
}

interface LineMark {
  readonly doubled: Strip['doubled']
  readonly spaced: boolean
}

const DOUBLED_BY: Readonly<Record<string, Strip['doubled']>> = {
  'doubled-label': 'label',
  'repeated-line': 'line',
  'shadow-copy': 'run',
}

/** Which lines a sure duplicate or spacing fix touches; lines and fixes are both sorted. */
function lineMarks(lines: readonly SceneLine[], fixes: readonly Fix[]): readonly LineMark[] {
  const sure = fixes.filter((fix) => fix.confidence >= SURE && fix.kind !== 'character')
  let first = 0
  return lines.map(({ span }) => {
    while (first < sure.length && sure[first].span.to <= span.from) first++
    let doubled: Strip['doubled'] = 'no'
    let spaced = false
    for (let at = first; at < sure.length && sure[at].span.from < span.to; at++) {
      if (sure[at].kind === 'duplicate') doubled = DOUBLED_BY[sure[at].rule] ?? 'run'
      spaced ||= sure[at].kind === 'spacing'
    }
    return { doubled, spaced }
  })
}

/** The fix of a repeated line begins at the end of the copy that stays: that line is doubled, too. */
function withKeptCopiesMarked(strips: readonly Strip[], fixes: readonly Fix[]): readonly Strip[] {
  const starts = new Set(
    fixes
      .filter((fix) => (fix.rule === 'repeated-line' || fix.rule === 'shadow-copy') && fix.confidence >= SURE)
      .map((fix) => fix.span.from),
  )
  if (starts.size === 0) return strips
  return strips.map((strip) => {
    const end = (strip.at.at(-1) ?? -2) + 1
    return starts.has(end) ? { ...strip, doubled: 'line' as const } : strip
  })
}
