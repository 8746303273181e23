import { squash } from '../../text/characters.ts'
import type { Finding, Rule, SceneLine } from '../rule.ts'

/** One pair alone must be this long: a refrain's line is shorter. */
const LONG_LINE = 14
/** Pairs in succession must come to this many characters … */
const LONG_RUN = 12
/** … and one of their lines must be this long, which lines of a song that are sung twice seldom are. */
const LONG_AMONG_RUN = 10

/** The lines that one pair takes up: `A A`, or `A`, `A B`, `B` where the extraction ran two pieces together. */
interface Pair {
  readonly first: number
  readonly lines: 2 | 3
}

const LETTERS = /[A-Za-z\u3400-\u9fff]/

function pairAt(lines: readonly SceneLine[], texts: readonly string[], index: number): Pair | undefined {
  const [first, second, third] = [texts[index], texts[index + 1], texts[index + 2]]
  if (!first || !second || !LETTERS.test(first) || !succeed(lines, index)) return undefined
  if (first === second) return { first: index, lines: 2 }
  const continued = second.startsWith(first) && /[\s\u3000]/.test(second[first.length] ?? '')
  if (continued && third && second.slice(first.length).trim() === third && succeed(lines, index + 1)) {
    return { first: index, lines: 3 }
  }
  return undefined
}

/** No blank line between a line and the next: one line end only. */
const succeed = (lines: readonly SceneLine[], index: number): boolean =>
  index + 1 < lines.length && lines[index + 1].span.from - lines[index].span.to <= 2

const startOfText = (line: SceneLine): number => line.text.length - line.text.trimStart().length
const endOfText = (line: SceneLine): number => line.at[line.text.trimEnd().length - 1] + 1

/** The second copy goes together with the line end before it, so what is left ends where the first copy ends. */
function removals(lines: readonly SceneLine[], pair: Pair, confidence: number): readonly Finding[] {
  const remove = (from: number, to: number): Finding => ({
    span: { from, to },
    replacement: '',
    reasons: ['printed-twice-line'],
    confidence,
  })
  const [kept, copy, last] = [lines[pair.first], lines[pair.first + 1], lines[pair.first + 2]]
  if (pair.lines === 2) return [remove(endOfText(kept), endOfText(copy))]
  const cut = startOfText(copy) + kept.text.trim().length
  return [remove(endOfText(kept), copy.at[cut - 1] + 1), remove(endOfText(copy), endOfText(last))]
}

function findRepeatedLines(lines: readonly SceneLine[]): readonly Finding[] {
  const texts = lines.map((line) => line.text.trim())
  const findings: Finding[] = []
  for (let index = 0; index < lines.length;) {
    const pairs: Pair[] = []
    let next = index
    for (let pair = pairAt(lines, texts, next); pair; pair = pairAt(lines, texts, next)) {
      pairs.push(pair)
      next += pair.lines
    }
    if (pairs.length > 0) {
      const confidence = confidenceOf(
        pairs.map((pair) => squash(texts[pair.first])),
        pairs,
      )
      if (confidence > 0) findings.push(...pairs.flatMap((pair) => removals(lines, pair, confidence)))
    }
    index = Math.max(next, index + 1)
  }
  return findings
}

function confidenceOf(texts: readonly string[], pairs: readonly Pair[]): number {
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  const longest = Math.max(...texts.map((text) => text.length))
  if (pairs.some((pair) => pair.lines === 3) && total >= LONG_RUN) return 0.93
  if (pairs.length >= 2 && total >= LONG_RUN && longest >= LONG_AMONG_RUN) return 0.92
  if (longest >= LONG_LINE) return 0.86
  return longest >= 4 ? 0.4 : 0
}

export const repeatedLine: Rule = {
  id: 'repeated-line',
  kind: 'duplicate',
  stage: 'lines',
  about: 'Shadowed type extracted line by line: the same line twice in succession.',
  examples: [
    {
      before:
        '连日来，湖湾市沧浪公园的晚桂开放，吸引不少\n连日来，湖湾市沧浪公园的晚桂开放，吸引不少\n市民打卡。\n市民打卡。',
      after: '连日来，湖湾市沧浪公园的晚桂开放，吸引不少\n市民打卡。',
    },
    {
      before: '图为小朋友在树下捡拾落花。\n图为小朋友在树下捡拾落花。 本报记者\n本报记者\n简直 摄',
      after: '图为小朋友在树下捡拾落花。 本报记者\n简直 摄',
    },
    { before: '过河吧\n过河吧\n对岸的灯\n对岸的灯', after: '过河吧\n过河吧\n对岸的灯\n对岸的灯' },
    { before: '快！\n快！', after: '快！\n快！' },
    { before: '太阳出来了\n太阳出来了', after: '太阳出来了\n太阳出来了' },
    { before: '人人\n人人', after: '人人\n人人' },
    { before: '0 0 0 0 0 0 0 0 0\n0 0 0 0 0 0 0 0 0', after: '0 0 0 0 0 0 0 0 0\n0 0 0 0 0 0 0 0 0' },
  ],
  find: (scene) => findRepeatedLines(scene.lines),
}
