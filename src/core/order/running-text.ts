/** What makes lines a column of running text, and not the cells of a table, a list or verse. All are shares. */
const LEAST = { full: 0.6, marked: 0.3, open: 0.5 } as const
/** More figures than this have tables, prices and results. */
const MOST_FIGURES = 0.2
/** A line that reaches so much of the column's measure is full. */
const FULL = 0.8
/** In cells: what is narrower is a cell of a table. */
const NARROWEST = 14
const FEWEST = 4

/** A mark inside a line: sentences run on through the lines of a column. */
const MARK_INSIDE = /[，。；：！？、]\S|[,.;:?!]["”’]? \S/
/** A line that ends so may be the last of its paragraph, or a line of verse. */
const ENDS = /[，。；：！？、,.;:?!…][”’」』）)"]*$/
const ENDS_SENTENCE = /[。！？.?!…][”’」』）)"]*$/

/** One line of a column: its words, and how wide it is in cells. */
export interface ColumnLine {
  readonly text: string
  readonly width: number
}

/**
 * Whether lines that stand one under the other are running text set to a measure: nearly all are full but those that
 * end a sentence, many have a mark within, and most end without any.
 */
export function isRunningText(lines: readonly ColumnLine[]): boolean {
  if (lines.length < FEWEST) return false
  const measure = measureOf(lines)
  if (measure < NARROWEST) return false
  const inner = lines.filter(({ text }) => !ENDS_SENTENCE.test(text))
  const full = inner.filter(({ width }) => width >= measure * FULL)
  const all = lines.map(({ text }) => text).join('')
  const figures = all.match(/[\d％%¥$€]/g)?.length ?? 0
  return (
    full.length >= inner.length * LEAST.full &&
    inner.length >= 2 &&
    share(lines, MARK_INSIDE) >= LEAST.marked &&
    1 - share(lines, ENDS) >= LEAST.open &&
    figures <= all.length * MOST_FIGURES
  )
}

/** The width that most lines reach: that of the widest but for a few that are too wide. */
export function measureOf(lines: readonly ColumnLine[]): number {
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b)
  return widths[Math.floor((widths.length - 1) * 0.8)] ?? 0
}

const share = (lines: readonly ColumnLine[], pattern: RegExp): number =>
  lines.filter(({ text }) => pattern.test(text)).length / lines.length
