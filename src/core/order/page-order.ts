import type { Page } from '../source/page.ts'
import type { SourceSpan } from '../text/span.ts'
import { printedNumbers, type PrintedNumber } from './printed-number.ts'
import type { Rearrangement } from './rearrangement.ts'

/** Of all pages, so many must have a number; a cover and pages of advertisements have none. */
const LEAST_NUMBERED = 0.6
/** Numbers that have larger holes are no page numbers. */
const LARGEST_HOLE = 8

/**
 * Pages of a file that stand in another order than their printed numbers, put in that order; `null` where they do not,
 * or where the numbers do not tell: two pages with the same one, or too few with any. A page without a number stays
 * behind the one that it follows.
 */
export function pagesOutOfOrder(page: Page): Rearrangement | null {
  const spans = pagesOf(page)
  if (spans.length < 2) return null
  const numbers = printedNumbers(spans.map(({ from, to }) => page.text.slice(from, to).split(/[\n\r]+/)))
  const numbered = numbers.filter((one) => one !== null)
  if (numbered.length < 2 || numbered.length < spans.length * LEAST_NUMBERED) return null
  if (!areOneRow(numbered)) return null
  const groups: { number: PrintedNumber | null; spans: SourceSpan[] }[] = []
  spans.forEach((span, index) => {
    const number = numbers[index] ?? null
    const last = groups.at(-1)
    if (number === null && last) last.spans.push(span)
    else groups.push({ number, spans: [span] })
  })
  const inOrder = groups.toSorted((a, b) => before(a.number, b.number))
  if (inOrder.every((group, index) => group === groups[index])) return null
  return {
    kind: 'pages',
    span: { from: 0, to: page.text.length },
    parts: inOrder.flatMap((group) => group.spans),
  }
}

/** Pages end at form feeds; those of a printed source where another sheet begins. */
export function pagesOf({ text, lines, sheets }: Page): readonly SourceSpan[] {
  const starts = new Set<number>([0])
  if (sheets && sheets.length > 1) {
    let sheet: number | undefined
    for (const { span, place } of lines) {
      if (!place) continue
      if (sheet !== undefined && place.sheet !== sheet) starts.add(span.from)
      sheet = place.sheet
    }
  } else
    for (const { index } of text.matchAll(/\f/g))
      if (text.slice(index + 1).trim() !== '') starts.add(index + 1)
  const sorted = [...starts].sort((a, b) => a - b)
  return sorted
    .map((from, index) => ({ from, to: sorted[index + 1] ?? text.length }))
    .filter(({ from, to }) => from < to)
}

/** No number twice, and no large hole in any section. */
function areOneRow(numbers: readonly PrintedNumber[]): boolean {
  const sorted = numbers.toSorted(before)
  return sorted.every((one, index) => {
    const last = sorted[index - 1]
    if (last?.section !== one.section) return true
    const step = one.number - last.number
    return step > 0 && step <= LARGEST_HOLE
  })
}

/** Pages without a number stand first: a cover. */
function before(a: PrintedNumber | null, b: PrintedNumber | null): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null)
  if (a.section !== b.section) return a.section < b.section ? -1 : 1
  return a.number - b.number
}
