import type { Page, SourceLine } from '../source/page.ts'
import { isHan } from '../text/characters.ts'
import { isCommon, isMadeOf } from '../text/joints/english/is-word.ts'
import { wordSpans } from '../text/words.ts'
import { cellsOf } from './cells.ts'
import { behindLineEnd } from './line-end.ts'
import { isRunningText } from './running-text.ts'
import type { Rearrangement } from './rearrangement.ts'

/** So many lines at least: six of each column. */
const FEWEST = 12
/** Lines that go on in the line after the next: so many, such a share of all, and so many times those that go on in the next. */
const LEAST = { count: 4, share: 0.14, times: 3 }
/** To look for words over all line ends of what is longer would take longer than it is worth. */
const MOST_LINES = 20_000
/** What a line is worth for a stretch that alternates. */
const WORTH = { skips: 1, goesOn: -1.5, neither: -0.08 }

/**
 * Lines of two columns that a program wrote out by turns, one of each: a sentence then goes on in the line after the
 * next. Each stretch where words tell so, the lines of one column first.
 *
 *     他的眼里有光，像是看
 *     她走过石桥，回头看见
 *     见了很远的地方。
 *     河水正在上涨，
 */
export function alternatingColumns(page: Page): readonly Rearrangement[] {
  if (page.lines.length > MOST_LINES) return []
  return stretchesOf(page.lines).flatMap((lines) => {
    const found = alternatingIn(page.text, lines)
    return found ? [rearranged(page, found)] : []
  })
}

/** Lines without a blank one between them. */
function stretchesOf(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const stretches: SourceLine[][] = [[]]
  for (const line of lines)
    if (line.span.to > line.span.from) stretches.at(-1)?.push(line)
    else stretches.push([])
  return stretches.filter(({ length }) => length >= FEWEST)
}

function alternatingIn(text: string, lines: readonly SourceLine[]): readonly SourceLine[] | null {
  const words = lines.map(({ span }) => text.slice(span.from, span.to).trim())
  const goesOn = (index: number, by: 1 | 2): boolean => isOneWord(words[index] ?? '', words[index + by] ?? '')
  const links = words.map((_, index): Link => {
    const next = goesOn(index, 1)
    return { next, skips: !next && goesOn(index, 2) }
  })
  const { from, to } = bestStretch(
    links.map(({ next, skips }) => (next ? WORTH.goesOn : skips ? WORTH.skips : WORTH.neither)),
  )
  const start = firstFrom(from, links)
  const end = lastFrom(to, links)
  const inside = links.slice(start, end)
  const skips = inside.filter((link) => link.skips).length
  const next = inside.filter((link) => link.next).length
  if (inside.length < FEWEST || skips < LEAST.count || skips < inside.length * LEAST.share) return null
  if (skips < next * LEAST.times) return null
  const columnLines = inside.map((_, index) => columnLine(words[start + index] ?? ''))
  const isRunning = [0, 1].every((parity) =>
    isRunningText(columnLines.filter((_, index) => index % 2 === parity)),
  )
  return isRunning ? lines.slice(start, end) : null
}

interface Link {
  readonly next: boolean
  readonly skips: boolean
}

/** Lines before it that do not go on in the next one are of it, too: most lines end with a whole word. */
function firstFrom(from: number, links: readonly Link[]): number {
  let start = from
  while (start > 0 && links[start - 1]?.next === false) start--
  return start
}

/** The last line that goes on does so in the line after the next; and so on, up to one that goes on in the next. */
function lastFrom(to: number, links: readonly Link[]): number {
  let end = Math.min(to + 2, links.length)
  while (end < links.length && links[end - 1]?.next === false) end++
  return end
}

const columnLine = (text: string) => ({
  text,
  width: [...text].reduce((sum, character) => sum + cellsOf(character), 0),
})

/** Whether a word begins at the end of one line and ends at the beginning of the other. */
function isOneWord(line: string, other: string): boolean {
  const [last, first] = [line.at(-1) ?? '', other[0] ?? '']
  if (isHan(last) && isHan(first)) return wordSpans(line, other)
  const parted = /([A-Za-z]{2,})-$/.exec(line)?.[1]
  const rest = /^[a-z]{2,}/.exec(other)?.[0]
  return parted !== undefined && rest !== undefined && isMadeOf((parted + rest).toLowerCase(), isCommon)
}

/** The stretch with the highest sum. */
function bestStretch(worth: readonly number[]): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0, sum: 0 }
  let from = 0
  let sum = 0
  worth.forEach((value, index) => {
    if (sum <= 0) {
      sum = 0
      from = index
    }
    sum += value
    if (sum > best.sum) best = { from, to: index + 1, sum }
  })
  return best
}

function rearranged(page: Page, lines: readonly SourceLine[]): Rearrangement {
  const starts = lines.map(({ span }) => span.from)
  const end = behindLineEnd(page.text, lines.at(-1)?.span ?? { from: 0, to: 0 })
  const parts = starts.map((from, index) => ({ from, to: starts[index + 1] ?? end }))
  const span = { from: starts[0] ?? 0, to: end }
  const ofColumn = (parity: number) => parts.filter((_, index) => index % 2 === parity)
  return { kind: 'columns', span, parts: [...ofColumn(0), ...ofColumn(1)] }
}
