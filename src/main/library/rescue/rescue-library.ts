import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { articleRows } from '../article-rows.ts'
import { sealedTables } from '../check/sealed-table.ts'
import type { SealedTable } from '../check/sealed-table.ts'
import { connect } from '../connect.ts'
import { TRUTH_TABLES } from '../truth-tables.ts'
import type { Watch } from '../work/watch.ts'
import { everyRow } from './every-row.ts'
import type { FoundRow, Row } from './every-row.ts'
import { mendPagesWithoutSource, pageForSource } from './mend.ts'
import { openDamaged } from './open-damaged.ts'

/** What became of the rows of one table. */
export interface RescuedTable {
  readonly table: string
  readonly kept: number
  /** Among the kept: not exactly what was written; to be compared with the original. */
  readonly doubtful: number
  /** Seals whose row was not found, and rows that make no sense any more; `null` when the seals cannot be read. */
  readonly lost: number | null
}

export interface RescueReport {
  readonly tables: readonly RescuedTable[]
  /** Names of pages and headlines of articles that are in doubt, at most 50. */
  readonly inDoubt: readonly string[]
}

const MOST_NAMES = 50

/**
 * Reads out of a damaged library what can be read, row by row, into a new one. The damaged file is not changed.
 *
 * A row that is not as it was written is kept when it still makes sense (a wrong character is better than a lost
 * article), and told of.
 *
 * @param target the new library's file; nothing may be there
 * @throws Cancelled; errors of SQLite when nothing can be read; then there is no target
 */
export function rescueLibrary(path: string, target: string, now: Date, watch: Watch): RescueReport {
  const damaged = openDamaged(path, `${target}.scratch`)
  try {
    const rescued = connect(target)
    try {
      const inDoubt: string[] = []
      const tables = sealedTables(damaged.database, TRUTH_TABLES)
      const report = rescued
        .transaction(() =>
          tables.map((table, index) => {
            watch.step(index / (tables.length + 1))
            return rescueTable({ damaged: damaged.database, rescued, table, inDoubt, now, watch })
          }),
        )
        .immediate()
      const withoutSource = rescued.transaction(() => mendPagesWithoutSource(rescued)).immediate()
      return { tables: report, inDoubt: [...withoutSource, ...inDoubt].slice(0, MOST_NAMES) }
    } finally {
      rescued.close()
    }
  } catch (error) {
    for (const end of ['', '-wal', '-shm']) rmSync(target + end, { force: true })
    throw error
  } finally {
    damaged.close()
  }
}

interface TableRescue {
  readonly damaged: Database.Database
  readonly rescued: Database.Database
  readonly table: SealedTable
  readonly inDoubt: string[]
  readonly now: Date
  readonly watch: Watch
}

function rescueTable({ damaged, rescued, table, inDoubt, now, watch }: TableRescue): RescuedTable {
  const known = sealedTables(rescued, [{ name: table.name, page: table.pageColumn }])[0]
  if (!known) throw new Error(`the table ${table.name} is in no library of this version`)
  const columns = known.columns.filter((column) => table.columns.includes(column))
  const put = rescued.prepare<[Row]>(
    `INSERT INTO ${table.name} (${columns.map((name) => `"${name}"`).join(', ')})
     VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const { derive } = articleRows(rescued)
  let [kept, doubtful] = [0, 0]
  for (const found of everyRow(damaged, table)) {
    if ((kept & 255) === 0) watch.step(0.5)
    if (!makesSense(found)) continue
    if (table.name === 'source') pageForSource(rescued, found.row, now)
    if (!isPut(() => put.run(found.row))) continue
    kept++
    if (table.name === 'article') derive(Number(found.row['number']))
    if (found.intact !== 'no') continue
    doubtful++
    if (inDoubt.length < MOST_NAMES) inDoubt.push(nameOf(found.row))
  }
  const written = sealsOf(damaged, table)
  return { table: table.name, kept, doubtful, lost: written === null ? null : Math.max(0, written - kept) }
}

/** JSON must be JSON still, or the page that has it could not be opened. */
function makesSense({ row, intact }: FoundRow): boolean {
  if (intact === 'yes') return true
  return ['body', 'place'].every((column) => {
    const value = row[column]
    if (value === undefined || value === null) return true
    if (typeof value !== 'string') return false
    try {
      JSON.parse(value)
      return true
    } catch {
      return false
    }
  })
}

/** A row that breaks a rule of the tables (its page is gone, its type is wrong) cannot be kept. */
function isPut(put: () => void): boolean {
  try {
    put()
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

const nameOf = (row: Row): string => String(row['headline'] ?? row['name'] ?? row['page'] ?? '')

function sealsOf(database: Database.Database, { name }: SealedTable): number | null {
  try {
    return (
      database
        .prepare<[{ readonly name: string }], number>(
          `SELECT count(*) FROM seal WHERE item = @name OR (item >= @name || '/' AND item < @name || '0')`,
        )
        .pluck()
        .get({ name }) ?? null
    )
  } catch {
    return null
  }
}
