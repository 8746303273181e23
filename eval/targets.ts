import type { FigureTable, Figures } from './figures.ts'

/** What a row must reach at least; `wrong` at most. */
type Target = Partial<Figures>

/** How much worse than on the shared pages the engine may be on pages that its author has not read. */
const UNREAD_ALLOWANCE = 0.05

const SHARED: Readonly<Record<string, Target>> = {
  sample: { hands_off: 0.97, headline: 1, byline: 1, keep: 1, wrong: 0 },
  'shared mean scr': { hands_off: 0.92, headline: 0.95, byline: 0.97, keep: 0.9995, wrong: 0 },
  'shared mean raw': { hands_off: 0.9, headline: 0.95, byline: 0.97, keep: 0.9995, wrong: 0 },
  'shared mean flow': { hands_off: 0.75, headline: 0.85, byline: 0.9, keep: 0.9995, wrong: 0 },
  'shared mean pdf': { hands_off: 0.95, headline: 0.98, byline: 0.98, keep: 1, wrong: 0 },
  'shared mean hocr': { grouping: 0.92, wrong: 0 },
  'shared mean alto': { grouping: 0.92, wrong: 0 },
  'shared mean scan': { breaks: 0.92, grouping: 0.95, wrong: 0 },
  'shared mean ocr': { breaks: 0.9, grouping: 0.9, wrong: 0 },
}

const allowed = (target: Target): Target =>
  Object.fromEntries(
    Object.entries(target).map(([measure, least]) => [
      measure,
      measure === 'wrong' || measure === 'keep' ? least : least - UNREAD_ALLOWANCE,
    ]),
  )

const TARGETS: Readonly<Record<string, Target>> = {
  ...SHARED,
  ...Object.fromEntries(
    Object.entries(SHARED)
      .filter(([row]) => row.startsWith('shared '))
      .map(([row, target]) => [row.replace('shared', 'unread'), allowed(target)]),
  ),
}

/** A line for each row that has a target: what is reached, and what is missed by how much. */
export function againstTargets(table: FigureTable): readonly string[] {
  return Object.entries(TARGETS).flatMap(([row, target]) => {
    if (!(row in table)) return []
    const figures = table[row]
    const told = Object.entries(target).map(([name, wanted]) => {
      const measure = name as keyof Figures
      const value = figures[measure]
      const reached = measure === 'wrong' ? value <= wanted : value >= wanted - 0.0005
      const sign = measure === 'wrong' ? '≤' : '≥'
      return `${measure} ${value.toFixed(3)} ${reached ? '' : 'MISSES '}${sign} ${String(Math.round(wanted * 10000) / 10000)}`
    })
    return [`${row.padEnd(18)}${told.join(' · ')}`]
  })
}
