import type { Database } from 'better-sqlite3'
import type { PageId } from '#core/source/page'
import { DamagedContent } from '../library-failure.ts'
import { TRUTH_TABLES } from './truth-tables.ts'
import { rowSum } from './row-sum.ts'
import { sealedTables } from './sealed-table.ts'
import type { SealedTable } from './sealed-table.ts'

/** Makes SQL's `row_sum(part, …)` known to a connection: each part is a blob or NULL. */
export function knowRowSums(database: Database): void {
  database.function('row_sum', { varargs: true, deterministic: true }, (...parts: unknown[]) =>
    rowSum(parts as readonly (Uint8Array | null)[]),
  )
}

/**
 * From now on every row that this connection writes to a table of truth gets its seal in the same transaction.
 *
 * The triggers are the connection's own and follow from the tables as they are: a migration that adds a column need
 * not know of them. `knowRowSums` comes first.
 */
export function keepSeals(database: Database): void {
  for (const table of sealedTables(database, TRUTH_TABLES)) {
    const { name, key } = table
    const put = `INSERT INTO seal (page, item, sum) VALUES (${table.page('NEW')}, ${table.item('NEW')}, ${table.sum('NEW')})
      ON CONFLICT (page, item) DO UPDATE SET sum = excluded.sum;`
    const take = `DELETE FROM seal WHERE page = ${table.page('OLD')} AND item = ${table.item('OLD')};`
    database.exec(`
      CREATE TEMP TRIGGER seal_${name}_added AFTER INSERT ON main.${name} BEGIN ${put} END;
      CREATE TEMP TRIGGER seal_${name}_removed AFTER DELETE ON main.${name} BEGIN ${take} END;
      CREATE TEMP TRIGGER seal_${name}_renamed BEFORE UPDATE OF ${key.join(', ')} ON main.${name} BEGIN ${take} END;
      CREATE TEMP TRIGGER seal_${name}_changed AFTER UPDATE ON main.${name} BEGIN ${put} END;`)
  }
}

/** Seals every row as it is now; to be run in a transaction, after something wrote without `keepSeals`: a migration. */
export function sealAll(database: Database): void {
  database.exec('DELETE FROM seal')
  for (const table of sealedTables(database, TRUTH_TABLES)) {
    database.exec(`INSERT INTO seal (page, item, sum)
      SELECT ${table.page('row')}, ${table.item('row')}, ${table.sum('row')} FROM ${table.name} AS row`)
  }
}

export type Seals = ReturnType<typeof sealsOf>

/** Looks whether what is read is what was written. */
export function sealsOf(database: Database) {
  const tables = sealedTables(database, TRUTH_TABLES)
  const ofPage = tables
    .filter(({ pageColumn }) => pageColumn !== null)
    .map((table) =>
      database.prepare<[PageId], Tally>(
        `SELECT count(*) AS rows, count(*) FILTER (WHERE ${unsealed(table)}) AS broken
         FROM ${table.name} AS row WHERE ${table.pageColumn} = ?`,
      ),
    )
  const sealsOfPage = database.prepare<[PageId], number>('SELECT count(*) FROM seal WHERE page = ?').pluck()
  const wholes = tables
    .filter(({ pageColumn }) => pageColumn === null)
    .map((table) => ({
      name: table.name,
      tally: database.prepare<[], Tally>(
        `SELECT count(*) AS rows, count(*) FILTER (WHERE ${unsealed(table)}) AS broken FROM ${table.name} AS row`,
      ),
      // “0” is the character behind “/”.
      sealed: database
        .prepare<[], number>(
          `SELECT count(*) FROM seal WHERE page = '' AND item > '${table.name}/' AND item < '${table.name}0'`,
        )
        .pluck(),
    }))
  const article = tables.find(({ name }) => name === 'article')
  const articleBroken =
    article &&
    database
      .prepare<[PageId, string], number>(
        `SELECT ${unsealed(article)} FROM article AS row WHERE page = ? AND id = ?`,
      )
      .pluck()

  return {
    /** @throws DamagedContent when a row of the page is not as it was written, or is gone. */
    assertPage(page: PageId): void {
      const tallies = ofPage.map((statement) => statement.get(page))
      const broken = tallies.some((tally) => tally?.broken !== 0)
      const rows = tallies.reduce((sum, tally) => sum + (tally?.rows ?? 0), 0)
      if (broken || rows !== sealsOfPage.get(page)) {
        throw new DamagedContent(`page ${page} is not as it was written`)
      }
    },
    /** @throws DamagedContent when a row of these tables, which belong to no page, is not as it was written, or is gone. */
    assertTables(names: readonly string[]): void {
      for (const { name, tally, sealed } of wholes.filter((table) => names.includes(table.name))) {
        const found = tally.get()
        if (found?.broken !== 0 || found.rows !== sealed.get())
          throw new DamagedContent(`the table ${name} is not as it was written`)
      }
    },
    /** @throws DamagedContent when an article's row is not as it was written. */
    assertArticle(page: PageId, id: string): void {
      if (articleBroken?.get(page, id) !== 0) {
        throw new DamagedContent(`article ${id} of page ${page} is not as it was written`)
      }
    },
  }
}

interface Tally {
  readonly rows: number
  readonly broken: number
}

/** An SQL condition on a row of the table, by its name in the query: its seal is missing or says something else. */
export const unsealed = (table: SealedTable, row = 'row'): string =>
  `(SELECT sum FROM seal WHERE seal.page = ${table.page(row)} AND item = ${table.item(row)})
    IS NOT ${table.sum(row)}`
