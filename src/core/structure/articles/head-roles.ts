import { openMarks } from '../../text/characters.ts'
import { widthOf } from '../../text/widths.ts'
import { wordSpans } from '../../text/words.ts'
import type { HeadLine } from '../items/item.ts'
import type { Setting } from '../setting.ts'

/** A head told apart: 引题, 主题, 副题. The score says how well the lines fit these roles. */
export interface Heads {
  readonly kicker: readonly HeadLine[]
  readonly headline: readonly HeadLine[]
  readonly subheadline: readonly HeadLine[]
  readonly score: number
}

const NO_HEADS: Heads = { kicker: [], headline: [], subheadline: [], score: 0 }
const MOST_HEADLINE_LINES = 3
const MOST_SUBHEADLINE_LINES = 2

const CAPITALS = /^[^a-z]+$/

/** The best way to read the head lines of one article as kicker, headline and subheadline. */
export function rolesOf(lines: readonly HeadLine[], setting: Setting): Heads {
  if (lines.length === 0) return NO_HEADS
  let best: Heads | undefined
  for (let kicker = 0; kicker <= 1 && kicker < lines.length; kicker++) {
    for (let headline = 1; headline <= MOST_HEADLINE_LINES && kicker + headline <= lines.length; headline++) {
      const rest = lines.length - kicker - headline
      if (rest > MOST_SUBHEADLINE_LINES) continue
      const split: Split = { lines, kicker, headline, rest }
      const score = setting.script === 'latin' ? latinScore(split) : chineseScore(split)
      if (!best || score > best.score) {
        best = {
          score,
          kicker: lines.slice(0, kicker),
          headline: lines.slice(kicker, kicker + headline),
          subheadline: lines.slice(kicker + headline),
        }
      }
    }
  }
  return best ?? { kicker: [], headline: lines.slice(0, 1), subheadline: lines.slice(1), score: 0 }
}

interface Split {
  readonly lines: readonly HeadLine[]
  readonly kicker: number
  readonly headline: number
  readonly rest: number
}

function latinScore({ lines, kicker, headline, rest }: Split): number {
  const texts = lines.map((line) => line.text.text)
  const widths = texts.map((text) => widthOf(text, 'latin'))
  let score = 0
  if (kicker === 1) score += CAPITALS.test(texts[0]) ? 2.5 : -1.5
  else if (lines.length > 1 && CAPITALS.test(texts[0]) && texts[0].length < 24) score -= 1
  if (headline > 1) {
    const own = widths.slice(kicker, kicker + headline)
    score += own.every((width) => width < own[0] * 1.45 && width > own[0] * 0.35) ? 1 : -1.5
    if (headline > 2) score -= 0.4
    const capitals = texts.slice(kicker + 1, kicker + headline).some((text) => CAPITALS.test(text))
    if (capitals && /[a-z]/.test(texts[kicker])) score -= 3.5
  }
  if (rest > 0) {
    score += widths[kicker + headline] > widths[kicker] * 1.35 ? 1.2 : -0.8
    if (rest === 2) score -= 0.2
  }
  return score
}

function chineseScore({ lines, kicker, headline, rest }: Split): number {
  const texts = lines.map((line) => line.text.text)
  const widths = texts.map((text) => widthOf(text, 'han'))
  let score = kicker === 1 ? kickerScore(lines, widths) : 0
  const own = texts.slice(kicker, kicker + headline)
  if (headline === 1 && lines.length > 1 && own[0].length <= 3) score -= 1
  if (headline > 1)
    score += overLinesScore(lines.slice(kicker, kicker + headline), widths.slice(kicker, kicker + headline))
  for (let index = kicker + headline; index < kicker + headline + rest; index++) {
    if (lines[index].letterSpaced) score -= 3
    score += widths[index] >= 8 ? 0.4 : -1
    if (texts[index].startsWith('——')) score += 1
    if (widths[index] >= widths[kicker] * 0.9) score += 0.3
    if (index > kicker + headline) score -= 0.6
  }
  return score
}

function kickerScore(lines: readonly HeadLine[], widths: readonly number[]): number {
  const [first] = lines
  const length = first.text.text.length
  let score = -1
  if (length <= 5) score = 1.6
  else if (length <= 8 && lines.length >= 3) score = 0.7
  else if (lines.length >= 3 && widths[0] >= widths[1] * 0.5 && length <= 20) score = 0.35
  if (first.letterSpaced) score -= 3
  if (first.gapAfter) score += 0.5
  if (first.text.text.endsWith('，')) score -= 2
  return score
}

/** How well lines fit together as one headline over several lines. */
function overLinesScore(lines: readonly HeadLine[], widths: readonly number[]): number {
  const texts = lines.map((line) => line.text.text)
  const [first, second] = lines
  let score = widths.every((width) => width <= 9.5) ? 0.9 : -1
  if (/[，、：]$/.test(texts[0])) score += 1.5
  if (wordSpans(texts[0], texts[1]) || openMarks(texts[0]).length > 0) score += 0.5
  const spaced = lines.some((line) => line.letterSpaced)
  if (spaced && widths.every((width) => width <= 12) && (first.letterSpaced || widths[0] > 6)) score += 1.2
  if (!first.letterSpaced && second.letterSpaced && widths[0] <= 5) score -= 1
  if (first.gapAfter) score -= 1
  if (/[的和与及在]$/.test(texts[0])) score += 0.6
  if (lines.length > 2) score -= 1
  return score
}
