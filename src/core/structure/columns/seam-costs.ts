import { NEVER_FIRST, openMarks } from '../../text/characters.ts'
import { endsHalfSentence, endsSentence, LATIN_CREDIT } from '../../text/sentences.ts'
import { openingOf, opensStory } from '../bylines/opening.ts'
import type { Habits } from './habits.ts'
import { hasGap } from './habits.ts'
import type { StreamLine } from './stream.ts'

/** 问：…  答：…  记者：… */
export const SPEAKER = /^(?:问|答|問|[\u4e00-\u9fff]{2,4})[：:](?!$)/
/** 一是…；二是…  （三）…  第四，… */
export const LIST_ITEM =
  /^(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．](?!\d)|第[一二三四五六七八九十][，、条條章]|●|◆|■|·)/
/** A letter's salutation ends a paragraph. */
const SALUTED = /(?:同志|老师|老師|先生|女士|编辑|編輯|朋友|读者|讀者|您好)[：:]$/
const DANGLING_WORD = /\b(?:the|a|an|of|in|at|to|for|and|with|by|on|from|as|that|said|or|but|is|was)$/i
const PARTICLE_FIRST = /^[的了着吗呢吧们得]/

/** What the place between a line and the next costs in each way of reading it. */
export interface Seam {
  /** The two lines belong to one paragraph. */
  readonly join: number
  /** A new block begins with the second line. */
  readonly part: number
  readonly gap: boolean
}

const beginsClosed = (text: string): boolean => NEVER_FIRST.includes(text[0]) && !'—…'.includes(text[0])

export function seamOf(line: StreamLine, next: StreamLine, habits: Habits): Seam {
  const [above, below] = [line.strip.text, next.strip.text]
  const ends = endsSentence(above, habits.script)
  const gap = hasGap(line, next)
  return {
    gap,
    join: joinCost(line, next, habits, { ends, gap }),
    part: partCost(below, next.strip.indented, gap, habits),
  }
}

interface SeamFacts {
  readonly ends: boolean
  readonly gap: boolean
}

function joinCost(line: StreamLine, next: StreamLine, habits: Habits, facts: SeamFacts): number {
  const [above, below] = [line.strip.text, next.strip.text]
  const { ends, gap } = facts
  let cost = 0
  if (ends) cost += 0.7
  else if (/[，、,]$/.test(above)) cost -= 0.5
  if (line.between === 'byline') cost += 20
  else if (line.between === 'something') cost += 1.5
  else if (gap) cost += gapCost(ends, below, habits)
  if (habits.torn && gap && line.strip.gapBefore && !ends) cost += 1.5
  if (next.strip.indented) cost += 4
  if (beginsClosed(below)) cost -= 3
  if (line.wordGoesOn) cost -= 0.8
  if (ends && openMarks(above).length > 0) cost -= 0.6
  return (
    cost +
    (habits.script === 'latin' ? latinJoinCost(above, below, ends, gap) : chineseJoinCost(above, below, ends))
  )
}

function gapCost(ends: boolean, below: string, habits: Habits): number {
  if (!habits.blanksPartParagraphs) return 0.8
  // False blank lines stand before “ more often than elsewhere.
  const quote = /^[“‘"]/.test(below)
  if (ends) return quote ? 1.3 : 2.3
  return quote ? 0.6 : 1.3
}

function chineseJoinCost(above: string, below: string, ends: boolean): number {
  let cost = 0
  if (opensStory(below)) cost += 5
  if (!ends && !/[，。、；：“”]/.test(above + below)) cost += 0.5
  if (above.length <= 14 && /[：:]$/.test(above) && SALUTED.test(above)) cost += 4
  if (ends || endsHalfSentence(above)) {
    if (SPEAKER.test(below)) cost += 2.5
    if (LIST_ITEM.test(below)) cost += 1.5
    if (/^“/.test(below) && /[。”]$/.test(above)) cost += 0.3
  }
  return cost
}

function latinJoinCost(above: string, below: string, ends: boolean, gap: boolean): number {
  let cost = 0
  if (/^[A-Z]/.test(below) && !ends && !DANGLING_WORD.test(above)) cost += 0.9
  // A picture's credit over two lines: … Marisol Vega/The Harbor | Ledger
  const credit = !gap && /^[A-Z]\w+(?: \w+)?$/.test(below) && /\/(?:The )?[A-Z][\w ]*$/.test(above)
  if (credit && LATIN_CREDIT.test(`${above} ${below}`)) cost -= 3.5
  if (above.endsWith('-')) cost -= 2
  if (/^[a-z]/.test(below)) cost -= 1.5
  if (openingOf(below)) cost += 5
  return cost
}

function partCost(below: string, indented: boolean, gap: boolean, habits: Habits): number {
  let cost = 0
  if (habits.blanksPartParagraphs) cost += gap ? -0.2 : 2
  if (beginsClosed(below)) cost += 6
  if (habits.script === 'latin' && /^[a-z]/.test(below)) cost += 3
  if (indented) cost -= 0.5
  if (habits.script === 'han' && PARTICLE_FIRST.test(below) && !below.startsWith('得')) cost += 3
  return cost
}
