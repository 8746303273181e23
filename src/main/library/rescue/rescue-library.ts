import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { putIfFree } from '../archive/rows.ts'
import type { Row } from '../archive/rows.ts'
import { sealedTables } from '../check/sealed-table.ts'
import type { SealedTable } from '../check/sealed-table.ts'
import { connect } from '../opening/connect.ts'
import { factsOf } from '../opening/facts.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { migrate } from '../migrations/migrate.ts'
import { rebuildProjections } from '../opening/rebuild-projections.ts'
import { TRUTH_TABLES } from '../check/truth-tables.ts'
import type { Watch } from '../work/watch.ts'
import { everyRow } from './every-row.ts'
import { isReadable, mend } from './mend.ts'
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
 * article), and told of. The rows of an older version go through the migrations, as an older library does.
 *
 * @param target the new library's file; nothing may be there
 * @throws Cancelled; errors of SQLite when nothing can be read; then there is no target
 */
export function rescueLibrary(path: string, target: string, now: Date, watch: Watch): RescueReport {
  const damaged = openDamaged(path, `${target}.scratch`)
  try {
    const { tables, inDoubt } = saveRows(damaged.database, target, watch)
    const rescued = connect(target)
    try {
      const mended = rescued.transaction(() => mend(rescued, now)).immediate()
      watch.step(0.8)
      rebuildProjections(rescued)
      return { tables, inDoubt: [...mended, ...inDoubt].slice(0, MOST_NAMES) }
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

/** Into a file of the same version, without asking whether what they refer to is there. */
function saveRows(damaged: Database.Database, target: string, watch: Watch): RescueReport {
  const known = MIGRATIONS.length
  const said = Number(damaged.pragma('user_version', { simple: true }))
  const version = said > 0 && said <= known ? said : known
  const database = new Database(target)
  try {
    migrate(database, MIGRATIONS.slice(0, version))
    database.pragma('foreign_keys = OFF')
    // Not yet: some of it could not be printed.
    if (version === known) factsOf(database)?.set('projections', 'made')
    const inDoubt: string[] = []
    const tables = sealedTables(damaged, TRUTH_TABLES)
    const save = (table: SealedTable): RescuedTable =>
      saveTable({ damaged, database, table, version, inDoubt, watch })
    return { tables: database.transaction(() => tables.map(save)).immediate(), inDoubt }
  } finally {
    database.close()
  }
}

interface TableRescue {
  readonly damaged: Database.Database
  readonly database: Database.Database
  readonly table: SealedTable
  readonly version: number
  readonly inDoubt: string[]
  readonly watch: Watch
}

function saveTable({ damaged, database, table, version, inDoubt, watch }: TableRescue): RescuedTable {
  let [kept, doubtful] = [0, 0]
  for (const { row, intact } of everyRow(damaged, table)) {
    if ((kept & 255) === 0) watch.step(0.4)
    // A row that breaks a rule of the table (its type is wrong) cannot be kept either.
    if (intact !== 'yes' && !isReadable(row, version)) continue
    if (!putIfFree(database, table.name, row)) continue
    kept++
    if (intact !== 'no') continue
    doubtful++
    if (inDoubt.length < MOST_NAMES) inDoubt.push(nameOf(row))
  }
  const written = sealsOf(damaged, table)
  return { table: table.name, kept, doubtful, lost: written === null ? null : Math.max(0, written - kept) }
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
