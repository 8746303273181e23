import { linesOf, type Page } from '../../source/page.ts'
import type { LinePlace } from '../../source/line-place.ts'
import { linesInOrder, type Growth, type LineRead, type RereadLine } from '../../source/rereading.ts'
import type { AreaRead, ReadRow } from './compare-reading.ts'

/**
 * What becomes of a row. old: it stays as it is · read: the new reading takes its place, under what a hand has done
 * there · bare: the new reading alone, without what a hand has done.
 */
export type Choice = 'old' | 'read' | 'bare'

/** A row that is not to stay as it is, with the number of its new line in the grown page. */
export interface TakenRow {
  readonly row: ReadRow
  readonly choice: Exclude<Choice, 'old'>
  /** `null` when the new reading does not have it. */
  readonly line: number | null
  /** The line in force above it in the area, and the old one below it. */
  readonly above: number | null
  readonly below: number | null
}

export interface Taking {
  /** `null` when nothing is put behind the text: lines only go. */
  readonly growth: Growth | null
  readonly rows: readonly TakenRow[]
}

/**
 * What the page's text has to grow by so that some rows can be taken; `null` when nothing is. Rows whose readings are
 * the same and rows of finished articles stay as they are, whatever was chosen.
 */
export function takingOf(
  page: Page,
  area: AreaRead,
  rows: readonly ReadRow[],
  choices: readonly Choice[],
): Taking | null {
  const chosen = rows.map((row, index) => (canTake(row) ? (choices[index] ?? 'old') : 'old'))
  const read = rows.flatMap((row, index) => (chosen[index] !== 'old' && row.kind !== 'missing' ? [row] : []))
  const text = `\n${read.map((row) => `${flat(row.read.text)}\n`).join('')}`
  const more = linesOf(page.text + text).length - page.lines.length
  // A line end at the end of the text makes a blank line of the mark that parts both.
  const blank = more - read.length
  const first = page.lines.length + blank
  let next = first
  let above: number | null = null
  const order = linesInOrder(page)
  const taken: TakenRow[] = []
  const lines: RereadLine[] = []
  rows.forEach((row, index) => {
    const choice = chosen[index] ?? 'old'
    const old = oldLine(row)
    if (choice === 'old') {
      above = old ?? above
      return
    }
    const below =
      rows
        .slice(index + 1)
        .map(oldLine)
        .find((line) => line !== null) ?? null
    const line = row.kind === 'missing' ? null : next++
    taken.push({ row, choice, line, above, below })
    if (line === null) return
    const before: number | null = above ?? (below === null ? null : (order[order.indexOf(below) - 1] ?? null))
    lines.push({
      line,
      instead: old,
      behind: old === null ? (before ?? (below === null ? lastOf(order) : null)) : null,
    })
    above = line
  })
  if (taken.length === 0) return null
  if (read.length === 0) return { growth: null, rows: taken }
  const places = read.map((row) => placed(page, area, row, rows))
  return {
    growth: {
      rereading: {
        sheet: area.sheet,
        area: area.area,
        language: area.language,
        span: { from: page.text.length, to: page.text.length + text.length },
        lines,
      },
      text,
      lines: [...Array.from({ length: blank }, () => null), ...places],
    },
    rows: taken,
  }
}

/** Whether there is anything to take, and nothing that forbids it. */
export const canTake = (row: ReadRow): boolean =>
  row.kind !== 'same' && (row.kind === 'added' || !row.old.now.isKept)

const oldLine = (row: ReadRow): number | null => (row.kind === 'added' ? null : row.old.line)

const lastOf = (order: readonly number[]): number | null => order.at(-1) ?? null

type Growing = Growth['lines'][number]

function placed(
  page: Page,
  area: AreaRead,
  row: Extract<ReadRow, { readonly read: LineRead }>,
  rows: readonly ReadRow[],
): Growing {
  const { text: _, place: own, ...line } = row.read
  const like = row.kind === 'added' ? neighbour(page, row, rows) : page.lines[row.old.line]?.place
  const place: LinePlace | undefined = like ?? (own && { ...own, sheet: area.sheet, article: -1 })
  return { ...line, ...(place && { place }) }
}

/** A line that only the new reading has is set as the one above it, or below. */
function neighbour(page: Page, row: ReadRow, rows: readonly ReadRow[]): LinePlace | undefined {
  const at = rows.indexOf(row)
  const near = [...rows.slice(0, at).reverse(), ...rows.slice(at + 1)].find((one) => one.kind !== 'added')
  return near && page.lines[near.old.line]?.place
}

/** A line's text has no line end in it. */
const flat = (text: string): string => text.replace(/[\r\n\f\u2028\u2029]+/g, ' ')
