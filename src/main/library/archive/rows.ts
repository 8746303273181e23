import Database from 'better-sqlite3'
import type { SealedTable } from '../check/sealed-table.ts'

/** A row as SQLite gives it, by its columns. */
export type Row = Readonly<Record<string, string | number | bigint | Uint8Array | null>>

/** All rows of a page, or of a table that belongs to no page, in the order in which they came. */
export const rowsOf = (
  database: Database.Database,
  table: SealedTable,
  page: string | null,
): readonly Row[] => {
  const order = table.hasRowid ? 'ORDER BY rowid' : ''
  return table.pageColumn === null
    ? database.prepare<[], Row>(`SELECT * FROM ${table.name} ${order}`).all()
    : database
        .prepare<[string | null], Row>(`SELECT * FROM ${table.name} WHERE "${table.pageColumn}" = ? ${order}`)
        .all(page)
}

/** The column of a key that is only a number, which another library may have given to something else. */
export function numberKeyOf(database: Database.Database, table: SealedTable): string | null {
  const [key, ...others] = table.key
  if (key === undefined || others.length > 0) return null
  const type = database
    .prepare<[string, string], string>('SELECT type FROM pragma_table_info(?) WHERE name = ?')
    .pluck()
    .get(table.name, key)
  return type === 'INTEGER' ? key : null
}

export const put = (database: Database.Database, table: string, row: Row): void => {
  const columns = Object.keys(row).map((name) => `"${name}"`)
  database
    .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
    .run(...Object.values(row))
}

/**
 * Puts rows under the numbers that they have, or under the next one where that is given to something else: no row of
 * truth refers to another by its number.
 */
export function putRenumbering(database: Database.Database, table: SealedTable): (row: Row) => void {
  const number = numberKeyOf(database, table)
  const taken = number && database.prepare(`SELECT 1 FROM ${table.name} WHERE "${number}" = ?`)
  return (row) => {
    const isTaken = number && taken && taken.get(row[number]) !== undefined
    put(database, table.name, isTaken ? { ...row, [number]: null } : row)
  }
}

/** False when a rule of the table forbids it: its key is taken, or what it refers to is not there. */
export function putIfFree(database: Database.Database, table: string, row: Row): boolean {
  try {
    put(database, table, row)
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

/** @param aside a column in which rows that are the same may differ */
export const isThere = (
  database: Database.Database,
  table: string,
  row: Row,
  aside: string | null,
): boolean => {
  const entries = Object.entries(row).filter(([name]) => name !== aside)
  return (
    database
      .prepare(`SELECT 1 FROM ${table} WHERE ${entries.map(([name]) => `"${name}" IS ?`).join(' AND ')}`)
      .get(...entries.map(([, value]) => value)) !== undefined
  )
}
