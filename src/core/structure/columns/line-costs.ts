import { countHan, openMarks } from '../../text/characters.ts'
import { endsHalfSentence, endsSentence, LATIN_CREDIT } from '../../text/sentences.ts'
import type { Candidate } from './candidates.ts'
import type { Habits } from './habits.ts'
import type { StreamLine } from './stream.ts'

/**
 * What it costs to read one line in one role. Costs are like negative log likelihoods: a difference of one makes
 * a reading about a third as likely.
 *
 *   first    begins a paragraph and fills the column (or is set in by the indent and fills the rest)
 *   middle   fills the column
 *   last     ends the paragraph, is shorter or as wide as the column
 *   single   first and last at once
 */
export const ROLES = ['first', 'middle', 'last', 'single'] as const
export type LineRole = (typeof ROLES)[number]

export interface LineFacts {
  readonly line: StreamLine
  readonly endsSentence: boolean
  readonly endsHalf: boolean
  readonly salutes: boolean
  /** Width of what the next line begins with: what would have had to fit. */
  readonly nextUnit: number
  readonly ascii: boolean
  readonly neverStarts: boolean
  readonly capitals: boolean
  readonly hangs: boolean
}

/** No head line is longer. */
const LONGEST_HEAD = 200

/** Particles that never begin a paragraph. */
const NEVER_STARTS = /^[的了着吗呢吧们]/

export function factsOf(lines: readonly StreamLine[], index: number, habits: Habits): LineFacts {
  const line = lines[index]
  const { text } = line.strip
  const next = lines[index + 1]
  const latin = habits.script === 'latin'
  const blank = latin && !text.endsWith('-') ? 0.25 : 0
  return {
    line,
    endsSentence:
      endsSentence(text, habits.script) || (latin && index > 0 && endsCredit(lines[index - 1], text)),
    endsHalf: endsHalfSentence(text),
    salutes: text.length <= 40 && (SALUTATION.test(text) || LABELLED.test(text)),
    nextUnit: next ? next.unit + blank : 1,
    ascii: latin || /[\x21-\x7e]/.test(text),
    neverStarts: !latin && NEVER_STARTS.test(text),
    capitals:
      latin && text.length <= LONGEST_HEAD && /^[^a-z]+$/.test(text) && /[A-Z]{3,} |^[A-Z]{5,}$/.test(text),
    hangs: /[，。、；：！？”’）》]$/.test(text),
  }
}

/** The second line of a picture's credit: … Marisol Vega/The Harbor | Ledger */
const endsCredit = (above: StreamLine, text: string): boolean =>
  text.length <= 30 &&
  above.strip.text.includes('/') &&
  LATIN_CREDIT.test(`${above.strip.text.slice(-120)} ${text}`)

/** A line in capitals is a head, whatever its width. */
const CAPITALS_IN_TEXT = 8

const indentOf = (habits: Habits): number => (habits.script === 'latin' ? 1.4 : 2)
const slack = (width: number, habits: Habits): number =>
  habits.script === 'latin' ? 0.02 * width + 0.3 : 0.6
/** How far a line may overrun its column: in Chinese half-width punctuation at its end may hang. */
const overrun = (width: number, facts: LineFacts, habits: Habits): number =>
  habits.script === 'latin' ? 0.03 * width + 0.2 : facts.hangs ? 1.3 : 0.6

export function costOf(role: LineRole, facts: LineFacts, candidate: Candidate, habits: Habits): number {
  if (facts.capitals) return CAPITALS_IN_TEXT
  const latin = habits.script === 'latin'
  const { width } = candidate
  const { line } = facts
  const indent = indentOf(habits)
  const rare = rarity(candidate.support)
  const lack = width - line.width - facts.nextUnit
  const starts = facts.neverStarts ? 3 : 0
  switch (role) {
    case 'middle':
      return fullCost(width, facts, habits) + rare * 0.2
    case 'first': {
      const setIn = fullCost(width - indent, facts, habits) + 0.1
      const flush = fullCost(width, facts, habits) + habits.unindentedCost
      return Math.min(setIn, flush) + starts + rare
    }
    case 'last': {
      const end = facts.endsSentence
        ? lack <= slack(width, habits)
          ? latin
            ? 0.9
            : 1.1
          : 0.2
        : facts.endsHalf
          ? 1.2
          : 4.5
      return overCost(width, facts, habits) + end + rare * 0.2
    }
    case 'single': {
      const room = width - indent
      const over = line.width - room - overrun(width, facts, habits)
      const tooWide =
        over <= 0 ? 0 : line.width > width + overrun(width, facts, habits) ? 100 : Math.min(1 + 2 * over, 1.2)
      const end = facts.endsSentence
        ? lack - indent <= slack(width, habits)
          ? 1.2
          : 0.5
        : facts.salutes
          ? 0.2
          : facts.endsHalf
            ? 1.5
            : 5
      return tooWide + end + starts + rare
    }
    default:
      return role satisfies never
  }
}

/** A column that few lines have is less likely to be one. */
const rarity = (support: number): number => (support >= 6 ? 0 : support >= 3 ? 0.4 : support >= 2 ? 1.2 : 2)

/** The line is wider than the column: its marks may have been squeezed, at a price. */
function overCost(width: number, facts: LineFacts, habits: Habits): number {
  const limit = width + overrun(width, facts, habits)
  const over = facts.line.width - limit
  if (over <= 0) return 0
  const tight = Math.max(0, facts.line.tightWidth - limit)
  return tight > 0 ? 2 + 3 * tight + 0.8 * (over - tight) : 0.8 + 0.8 * over
}

/** The line ought to fill the column: what the next line begins with must not have fitted any more. */
function fullCost(width: number, facts: LineFacts, habits: Habits): number {
  const { line } = facts
  const latin = habits.script === 'latin'
  const ragged = latin && line.width < width - 0.4 ? 0.35 * Math.min(3, width - line.width - 0.4) : 0
  if (line.width > width + overrun(width, facts, habits)) return ragged + overCost(width, facts, habits)
  if (!latin && line.width > width + 0.2 && !facts.hangs) return ragged + 0.3
  const lack = width - line.width - facts.nextUnit
  const room = lack - slack(width, habits)
  if (room > 0) return ragged + (facts.ascii ? 1 : 1.8) + 1.5 * room
  // An all-Chinese grid is exact: a line that lacks just a character should have had it.
  return ragged + (!facts.ascii && lack > -0.1 ? 0.6 : 0)
}

/** A letter's first line and a labelled figure (咨询电话：96222) are paragraphs of their own. */
const LABELLED = /^[\u4e00-\u9fff]{2,6}[：:].*\d.{0,8}$/
export const SALUTATION =
  /^(?:.{0,8}(?:同志|老师|老師|先生|女士|编辑|編輯|朋友|读者|讀者|您好)|To the Editor|Dear [\w .]{2,30})[：:]$/

/** What it costs to read a line as (part of) a head. */
export function headCost(
  lines: readonly StreamLine[],
  index: number,
  facts: LineFacts,
  habits: Habits,
): number {
  const { strip, width } = lines[index]
  const { text } = strip
  const latin = habits.script === 'latin'
  let cost = 3
  if (!facts.endsSentence) cost -= 1.2
  else if (/[。.]$/.test(text)) cost += 1.5
  if (strip.letterSpaced) cost -= 2.5
  if (/[，、,]$/.test(text)) cost += 1
  if (facts.salutes) cost += 4
  else if (/[：:]$/.test(text)) cost += 1.2
  if (strip.gapBefore) cost -= 0.4
  if (strip.gapAfter) cost -= 0.4
  if (strip.centred) cost -= 1
  if (strip.lastLine > strip.line) cost += 5
  if (habits.torn && strip.gapBefore && strip.gapAfter && !facts.endsSentence) cost -= 1.5
  if (/^[，。、；：？！）》】」』〉％%,.;:?!)\]]/.test(text)) cost += 4
  if (strip.indented) cost += 1
  cost += latin ? latinHeadCost(text, facts) : chineseHeadCost(text)
  if (text.length > (latin ? 110 : 40)) cost += 2
  const next = lines[index + 1]
  if (next && !strip.letterSpaced && text.length >= 9 && !facts.endsSentence) {
    if (Math.abs(next.width - width) < 2.3 && !strip.gapAfter) cost += 0.8
    if (openMarks(text).length > 0) cost += 1.5
    if (lines[index].wordGoesOn) cost += strip.gapAfter ? 1.2 : 0.9
  }
  return cost
}

function chineseHeadCost(text: string): number {
  const comma = /，/.test(text) && text.length > 12 ? 0.4 : 0
  const pauses = text.length > 20 ? 0.6 * (text.match(/[，、]/g)?.length ?? 0) : 0
  // A question may stand in a head, but seldom with more than a few words behind it.
  const sentences = text.length > 12 && /[。？！]”?[^，。！？”]{2}/.test(text) ? 1.4 : 0
  return comma + pauses + sentences + (countHan(text) === 0 ? 0.5 : 0)
}

function latinHeadCost(text: string, facts: LineFacts): number {
  const words = text.split(/\s+/)
  const capitalised = words.filter((word) => /^[“"'‘(]?[A-Z$\d]/.test(word)).length
  let cost = 0
  if (/^[^a-z]+$/.test(text) && /[A-Z]{2}/.test(text)) cost -= 2
  else if (capitalised / words.length >= 0.7 && !facts.endsSentence) cost -= 1.2
  else if (words.length > 1) cost += 1.2
  if (/^[a-z]/.test(text)) cost += 2
  if (text.endsWith('-')) cost += 3
  return cost
}
