import type { Database } from 'better-sqlite3'
import { TRUTH_TABLES } from './truth-tables.ts'
import { sealedTables } from './sealed-table.ts'
import type { SealedTable } from './sealed-table.ts'
import { unsealed } from './seals.ts'

/** A row that is not as it was written, or is gone. `page` is '' where it belongs to the whole library. */
export interface BrokenRow {
  readonly table: string
  readonly page: string
  /** Its name among the rows of its page, as in `seal.item`. */
  readonly item: string
  readonly state: 'changed' | 'lost'
}

/**
 * Compares every row of truth with its seal, at most `limit` findings.
 * Reads all of the file; `row_sum` must be known to the connection. @throws when the file cannot be read through.
 */
export function brokenRows(database: Database, limit: number): readonly BrokenRow[] {
  const found: BrokenRow[] = []
  for (const table of sealedTables(database, TRUTH_TABLES)) {
    found.push(...changedRows(database, table, limit - found.length))
    if (found.length < limit) found.push(...lostRows(database, table, limit - found.length))
    if (found.length >= limit) break
  }
  return found
}

function changedRows(database: Database, table: SealedTable, limit: number): BrokenRow[] {
  return database
    .prepare<[number], { page: string; item: string }>(
      `SELECT ${table.page('row')} AS page, ${table.item('row')} AS item
       FROM ${table.name} AS row WHERE ${unsealed(table)} LIMIT ?`,
    )
    .all(limit)
    .map((row) => ({ table: table.name, ...row, state: 'changed' }))
}

/** Seals without a row. Their keys are held in memory only when their number says that there are some. */
function lostRows(database: Database, table: SealedTable, limit: number): BrokenRow[] {
  const count = (sql: string): number => database.prepare<[], number>(sql).pluck().get() ?? 0
  const own = `item = '${table.name}' OR (item >= '${table.name}/' AND item < '${table.name}0')`
  if (count(`SELECT count(*) FROM ${table.name}`) === count(`SELECT count(*) FROM seal WHERE ${own}`))
    return []
  const there = new Set(
    database
      .prepare<[], string>(
        `SELECT ${table.page('row')} || char(10) || ${table.item('row')} FROM ${table.name} AS row`,
      )
      .pluck()
      .all(),
  )
  const lost: BrokenRow[] = []
  const seals = database.prepare<[], { page: string; item: string }>(
    `SELECT page, item FROM seal WHERE ${own}`,
  )
  for (const { page, item } of seals.iterate()) {
    if (lost.length >= limit) break
    if (!there.has(`${page}\n${item}`)) lost.push({ table: table.name, page, item, state: 'lost' })
  }
  return lost
}
