import { describe, expect, it } from 'vitest'
import type { LinePlace } from '../../source/line-place.ts'
import { linesOf } from '../../source/page.ts'
import { FixedPlaces, placesOf } from '../../structure/gaps.ts'
import { joinStrips } from '../../structure/setting.ts'
import { scriptOf } from '../../text/characters.ts'
import { stackLines } from '../../text/joining.ts'
import { vocabularyOf } from '../../text/joints/vocabulary.ts'
import { trimmed } from '../../text/traced.ts'
import { SURE } from '../fix.ts'
import { USUAL_STYLE } from '../house-style.ts'
import { printLines } from '../print-lines.ts'
import type { Example, Finding, Gap, Rule } from '../rule.ts'
import { RULES } from './index.ts'

const COPY: LinePlace = {
  sheet: 0,
  article: 0,
  role: 'copy',
  scale: 1,
  otherFace: false,
  runs: 'across',
  column: undefined,
  said: false,
  begins: undefined,
  joinedWord: undefined,
}

/** All lines of the example as one block of its kind. */
function gapsOf(text: string, example: Example): readonly Gap[] {
  if (!example.block) return []
  const lines = printLines(text, linesOf(text), [])
    .map(trimmed)
    .filter((line) => line.text !== '')
  const words = lines.map((line) => line.text)
  const setting = { source: text, script: scriptOf(text), vocabulary: vocabularyOf(words) }
  const block = example.block === 'verse' ? stackLines(lines) : joinStrips(lines, setting)
  return placesOf({ kind: example.block, text: block }, setting, new FixedPlaces([]), new Map()).gaps
}

function find(rule: Rule, example: Example): readonly Finding[] {
  const text = example.before
  const lines = printLines(text, linesOf(text), []).map((line, index) =>
    example.copies?.includes(index) ? { ...line, place: COPY } : line,
  )
  if (rule.stage === 'text') {
    const kind = example.block ?? 'paragraph'
    const blocks = lines.map((line) => ({ ...line, kind, script: scriptOf(line.text) }))
    return rule.find({ blocks, style: { ...USUAL_STYLE, ...example.style } })
  }
  return rule.find({ text, script: scriptOf(text), lines, gaps: gapsOf(text, example) })
}

/** The text after those of the rule's findings that are as sure as this. */
function applied(text: string, findings: readonly Finding[], surety: number): string {
  let out = ''
  let at = 0
  for (const { span, replacement, confidence } of [...findings].sort((a, b) => a.span.from - b.span.from)) {
    if (confidence < surety) continue
    expect(span.from).toBeGreaterThanOrEqual(at)
    expect(span.to).toBeGreaterThan(span.from)
    out += text.slice(at, span.from) + replacement
    at = span.to
  }
  return out + text.slice(at)
}

describe.each(RULES)('the rule $id', (rule) => {
  it('has an example of what it repairs and one of what it leaves alone', () => {
    expect(rule.examples.some(({ before, after, suggested = after }) => before !== suggested)).toBe(true)
    expect(rule.examples.some((example) => example.before === example.after)).toBe(true)
  })

  it.each(rule.examples.map((example) => [example.before, example] as const))(
    'reads %j as its example says',
    (_, example) => {
      const findings = find(rule, example)
      expect(applied(example.before, findings, SURE)).toBe(example.after)
      if (example.suggested !== undefined)
        expect(applied(example.before, findings, 0)).toBe(example.suggested)
    },
  )
})

describe('the registry of rules', () => {
  it('names every rule once', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length)
  })
})
