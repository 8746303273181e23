import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scores } from './score.ts'
import { MEASURES } from './score.ts'

/** What is measured of a page, or the mean over pages. */
export interface Figures extends Scores {
  /** Characters of the ground truth that sure fixes took out: `wrong-removals.ts`. */
  readonly wrong: number
}

export const COLUMNS = [...MEASURES, 'wrong'] as const

/** By row: `page.variant`, or `set mean variant`. */
export type FigureTable = Readonly<Record<string, Figures>>

const KEPT = join(import.meta.dirname, 'figures.json')
const DECIMALS = 1000

/** The figures of the last commit that changed them. */
export const keptFigures = (): FigureTable =>
  existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as FigureTable) : {}

/** Rows of scans and PDFs, which are read only on demand or where they are, stay as they were when none was read. */
export function keepFigures(table: FigureTable): void {
  const scans = Object.entries(keptFigures()).filter(
    ([name]) => /(?:scan|pdf)$/.test(name) && !(name in table),
  )
  const rows = [...Object.entries(table), ...scans].map(([name, figures]) => {
    const rounded = COLUMNS.map((column) => [column, Math.round(figures[column] * DECIMALS) / DECIMALS])
    return `  ${JSON.stringify(name)}: ${JSON.stringify(Object.fromEntries(rounded))}`
  })
  writeFileSync(KEPT, `{\n${rows.join(',\n')}\n}\n`)
}

export function meanOf(all: readonly Figures[]): Figures {
  const average = (column: (typeof COLUMNS)[number]): number =>
    all.reduce((sum, figures) => sum + figures[column], 0) / all.length
  return Object.fromEntries(COLUMNS.map((column) => [column, average(column)])) as unknown as Figures
}

/** `+0.012` for hands_off, `wrong +1`; empty when nothing has changed. */
export function changeSince(before: Figures | undefined, now: Figures): string {
  if (!before) return 'new'
  const by = (column: (typeof COLUMNS)[number]): number =>
    (Math.round(now[column] * DECIMALS) - Math.round(before[column] * DECIMALS)) / DECIMALS
  const signed = (value: number): string => (value > 0 ? '+' : '') + String(value)
  return [
    by('hands_off') === 0 ? '' : signed(by('hands_off')),
    by('wrong') === 0 ? '' : `wrong ${signed(by('wrong'))}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
