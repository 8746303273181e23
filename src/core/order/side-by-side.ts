import type { Page, SourceLine } from '../source/page.ts'
import { behindLineEnd } from './line-end.ts'
import { linePartsOf, type LinePart } from './line-parts.ts'
import type { Rearrangement } from './rearrangement.ts'
import { isRunningText, type ColumnLine } from './running-text.ts'

/**
 * In cells, how far aside of where it began in the row above a column may begin: print is no grid, and in what an OCR
 * engine wrote each column stands as far to the right as the words before it came out long.
 */
const ASIDE = 10
/** So many lines with a gap at the same place are no chance. */
const FEWEST_ROWS = 5
/** Blank lines, and what an OCR engine made of a speck, may stand between them. */
const MOST_BETWEEN = 2
/** In characters: what stands in a column and is shorter is such a speck. */
const SPECK = 4

/** A stretch with a larger share of them is no text that could be put right by its order. */
const MOST_SPECKS = 0.25

const LONGEST_TRIED = 80

interface Row {
  readonly line: SourceLine
  readonly parts: readonly LinePart[]
}

/**
 * Columns that a program wrote out line by line across the page, with a wide gap between: each place where that is
 * so, with its parts column by column.
 *
 *     他的眼里有光，像是   她走过石桥，回头看
 *     看见了很远的地方。   见河水正在上涨，
 */
export function columnsSideBySide(page: Page): readonly Rearrangement[] {
  const rows = page.lines.map((line): Row => ({ line, parts: linePartsOf(page.text, line) }))
  const found: Rearrangement[] = []
  for (let first = 0; first < rows.length;) {
    const { columns, last } = runFrom(rows, first)
    const stretch = rows.slice(first, last)
    const taken = columns.length > 1 ? rearranged(page, stretch, columns) : null
    if (taken) found.push(taken)
    // A long table is looked at once, not from each of its rows on.
    first = taken || last - first > LONGEST_TRIED ? Math.max(last, first + 1) : first + 1
  }
  return found
}

/** The rows from here on whose parts begin where those above them do; `columns`: where, in cells, left to right. */
function runFrom(rows: readonly Row[], first: number): { columns: readonly number[]; last: number } {
  const starts: Start[] = []
  let last = first
  let between = 0
  for (let index = first; index < rows.length && between <= MOST_BETWEEN; index++) {
    const { parts } = rows[index] ?? { parts: [] }
    const isGapped = parts.length > 1
    const fits =
      isGapped && (starts.length < 2 || parts.some((part) => part.start > ASIDE && near(starts, part)))
    if (!fits) {
      if (index === first) break
      between += isBetween(parts, starts) ? 1 : MOST_BETWEEN + 1
      continue
    }
    between = 0
    last = index + 1
    for (const { start, text } of parts) {
      if (text.length <= SPECK) continue
      const known = nearest(starts, start)
      if (known) {
        known.at = start
        known.sum += start
        known.times++
      } else starts.push({ at: start, sum: start, times: 1 })
    }
  }
  const rowsThere = last - first
  const columns = starts.filter(({ times }) => times * 2 >= rowsThere).map(({ sum, times }) => sum / times)
  return { columns: columns.sort((a, b) => a - b), last: withRest(rows, last, columns) }
}

/** Where a column began in the last row that has it, and the sum of where it began in all its rows. */
interface Start {
  at: number
  sum: number
  times: number
}

function nearest(starts: readonly Start[], start: number): Start | undefined {
  const close = starts.filter(({ at }) => Math.abs(at - start) <= ASIDE)
  return close.sort((a, b) => Math.abs(a.at - start) - Math.abs(b.at - start))[0]
}

const near = (starts: readonly { readonly at: number }[], { start }: LinePart): boolean =>
  starts.some(({ at }) => Math.abs(at - start) <= ASIDE)

/** A blank line, a speck, or a line of one column beside which the others are blank. */
function isBetween(parts: readonly LinePart[], starts: readonly { readonly at: number }[]): boolean {
  const [only, ...more] = parts
  if (only === undefined) return true
  if (parts.every(({ text }) => text.length <= SPECK)) return true
  return more.length === 0 && near(starts, only) && only.end <= nextStart(starts, only)
}

const nextStart = (starts: readonly { readonly at: number }[], part: LinePart): number =>
  Math.min(...starts.filter(({ at }) => at > part.start + ASIDE).map(({ at }) => at))

/** The longer column goes on below the others: its lines are of it, up to a blank line. */
function withRest(rows: readonly Row[], last: number, columns: readonly number[]): number {
  if (columns.length < 2) return last
  const starts = columns.map((at) => ({ at }))
  let end = last
  for (; end < rows.length; end++) {
    const [only, ...more] = rows[end]?.parts ?? []
    if (only === undefined || more.length > 0 || !near(starts, only)) break
    const limit = nextStart(starts, only)
    if (limit === Infinity ? only.start <= ASIDE : only.end > limit) break
  }
  return end
}

/** A head, a list or a table may stand above the running text of a column: so many rows are looked past. */
const MOST_ABOVE = 20

/** The rows column by column, if each column reads as running text; `null` if they are something else. */
function rearranged(page: Page, rows: readonly Row[], columns: readonly number[]): Rearrangement | null {
  const inRows = rows.map(({ parts }) => mergedParts(parts, columns))
  if (!areRunning(inRows, columns.length)) return null
  const [firstRow, lastRow] = [rows[0], rows.at(-1)]
  if (!firstRow || !lastRow) return null
  const span = { from: firstRow.line.span.from, to: behindLineEnd(page.text, lastRow.line.span) }
  const starts = inRows.flatMap((row, index) =>
    row.map(({ part, column }, place) => ({
      column,
      from: place === 0 ? (rows[index]?.line.span.from ?? span.from) : part.ink.from,
    })),
  )
  // Blank lines between the rows go with the part that stands before them in the source.
  const parts = starts.map(({ column, from }, index) => ({
    column,
    span: { from, to: starts[index + 1]?.from ?? span.to },
  }))
  const inOrder = columns.flatMap((_, column) => parts.filter((part) => part.column === column))
  return { kind: 'columns', span, parts: inOrder.map((part) => part.span) }
}

/** In each column most lines, from some row on, are running text, and enough rows have all columns beside each other. */
function areRunning(rows: readonly (readonly InColumn[])[], columns: number): boolean {
  for (let above = 0; above <= Math.min(MOST_ABOVE, rows.length - FEWEST_ROWS); above++) {
    const below = rows.slice(above)
    if (below.filter((row) => row.length > 1).length < FEWEST_ROWS) return false
    const all = below.flat()
    if (all.filter(({ part }) => part.text.length <= SPECK).length > all.length * MOST_SPECKS) return false
    const lines = (column: number): readonly ColumnLine[] =>
      below
        .flat()
        .filter((one) => one.column === column)
        .map(({ part }) => ({ text: part.text, width: part.end - part.start }))
    if (Array.from({ length: columns }, (_, column) => lines(column)).every(isRunningText)) return true
  }
  return false
}

interface InColumn {
  readonly part: LinePart
  readonly column: number
}

/** Each part with the column that it begins in; parts of one column are one. */
function mergedParts(parts: readonly LinePart[], columns: readonly number[]): readonly InColumn[] {
  const merged: InColumn[] = []
  for (const part of parts) {
    const column = Math.max(
      0,
      columns.findLastIndex((at) => at <= part.start + ASIDE),
    )
    const last = merged.at(-1)
    if (last?.column === column)
      merged[merged.length - 1] = {
        column,
        part: {
          ink: { from: last.part.ink.from, to: part.ink.to },
          text: `${last.part.text} ${part.text}`,
          start: last.part.start,
          end: part.end,
        },
      }
    else merged.push({ part, column })
  }
  return merged
}
