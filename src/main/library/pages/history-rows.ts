import type { Database } from 'better-sqlite3'
import type { HistoryChange, StoredHistory, StoredStep } from '#core/galley/stored-history'
import type { PageId } from '#core/source/page'
import { STORED_STEP_SCHEMA } from '#shared/schema/galley'
import { rowSum } from '../check/row-sum.ts'
import type { Filing } from '../directory/sections.ts'

/** As much as one page's history may be, in characters of JSON; the oldest steps go first. */
export const HISTORY_LIMIT = 2_000_000

export type HistoryRows = ReturnType<typeof historyRows>

/**
 * Undo and redo of the pages, a row a step.
 *
 * A history is of use only with the galley that it leads away from: it is written in the transaction that writes
 * the galley, and triggers note when somebody writes one without it (migration 4).
 */
export function historyRows(database: Database, { idOf, nameOf }: Filing) {
  const header = database.prepare<[PageId], { present: number; fits: 0 | 1 }>(
    'SELECT present, fits FROM history WHERE page = ?',
  )
  const rows = database.prepare<[PageId], { number: number; sum: number; body: string }>(
    'SELECT number, sum, body FROM history_step WHERE page = ? ORDER BY number',
  )
  const sizes = database.prepare<[PageId], { number: number; bytes: number }>(
    'SELECT number, bytes FROM history_step WHERE page = ? ORDER BY number',
  )
  const setHeader = database.prepare<[PageId, number]>(
    `INSERT INTO history (page, present, fits) VALUES (?, ?, 1)
     ON CONFLICT (page) DO UPDATE SET present = excluded.present, fits = 1`,
  )
  const setStep = database.prepare<[PageId, number, number, number, string]>(
    `INSERT INTO history_step (page, number, bytes, sum, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (page, number)
     DO UPDATE SET bytes = excluded.bytes, sum = excluded.sum, body = excluded.body`,
  )
  const clearOutside = database.prepare<[PageId, number, number]>(
    'DELETE FROM history_step WHERE page = ? AND (number < ? OR number >= ?)',
  )

  /** The steps nearest to the present stay: those that are done before those that are undone. */
  const trim = (page: PageId, present: number, end: number): void => {
    const all = sizes.all(page)
    if (all.reduce((whole, { bytes }) => whole + bytes, 0) <= HISTORY_LIMIT) return
    const nearest = all.toSorted(
      (one, other) => distance(one.number, present) - distance(other.number, present),
    )
    let sum = 0
    const stays = nearest.filter(({ bytes }) => (sum += bytes) <= HISTORY_LIMIT)
    const numbers = stays.map(({ number }) => number)
    clearOutside.run(
      page,
      Math.min(present, ...numbers),
      Math.min(end, Math.max(present - 1, ...numbers) + 1),
    )
  }

  return {
    /** To be called in the transaction that writes the galley, after it. */
    write(page: PageId, { first, present, end, steps }: HistoryChange): void {
      clearOutside.run(page, first, end)
      for (const { number, step } of steps) {
        const body = JSON.stringify(withSections(step, idOf))
        setStep.run(page, number, body.length, sumOf(body), body)
      }
      setHeader.run(page, present)
      trim(page, present, end)
    },

    /** `null` when there is none, when it belongs to another state of the page, and when it is damaged. */
    read(page: PageId): StoredHistory | null {
      const found = header.get(page)
      if (found?.fits !== 1) return null
      const steps: { number: number; step: StoredStep }[] = []
      for (const { number, sum, body } of rows.all(page)) {
        const step = sum === sumOf(body) ? stepOf(body) : null
        if (!step) return null
        // Renamed since, a section comes back under its name of now.
        steps.push({ number, step: withSections(step, nameOf) })
      }
      return { present: found.present, steps }
    },
  }
}

/** How many steps away; what is done is nearer than what is undone. */
const distance = (number: number, present: number): number =>
  number < present ? present - 1 - number : number - present + 0.5

/** As in the rows of articles, sections have ids here, which no renaming changes. */
const withSections = (step: StoredStep, say: (section: string) => string): StoredStep =>
  step.way.articles
    ? {
        ...step,
        way: {
          ...step.way,
          articles: {
            ...step.way.articles,
            changed: step.way.articles.changed.map((article) => ({
              ...article,
              section: say(article.section),
            })),
          },
        },
      }
    : step

const sumOf = (body: string): number => rowSum([Buffer.from(body)])

function stepOf(body: string): StoredStep | null {
  try {
    const read = STORED_STEP_SCHEMA.safeParse(JSON.parse(body))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
