import type { Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { articleRows } from '../article-rows.ts'
import { sealedTables } from '../check/sealed-table.ts'
import type { SealedTable } from '../check/sealed-table.ts'
import type { Row } from '../rescue/every-row.ts'
import { TRUTH_TABLES } from '../truth-tables.ts'
import type { Watch } from '../work/watch.ts'

export interface MergeReport {
  /** Pages that were not there. */
  readonly added: number
  /** Pages that are here in the same state already. */
  readonly known: number
  /** Pages that are here in another state: the state that came is kept beside it, as a page of its own. */
  readonly second: number
  /** Rows of the library as a whole that are here with another content; what is here stays. */
  readonly different: number
}

/** A few pages in one transaction: whoever works in the library waits for a moment, not for all of it. */
const PAGES_AT_ONCE = 20

/** What two states of a page may differ in and be the same to an editor. */
const ASIDE = ['edited_at']

/**
 * Brings every page of one library into another. A page is known by its bytes; nothing that is there is changed.
 *
 * @param library a connection by `connect`, which seals what is written
 * @throws Cancelled, after which whole pages that came before are there; errors of SQLite
 */
export function mergeLibrary(from: Database, library: Database, watch: Watch): MergeReport {
  const tables = sealedTables(library, TRUTH_TABLES)
  const merge = merger(from, library, tables)
  const pages = from.prepare<[], string>('SELECT id FROM page ORDER BY created_at, id').pluck().all()
  const different = library.transaction(() => merge.common()).immediate()
  const tally = { added: 0, known: 0, second: 0 }
  for (let at = 0; at < pages.length; at += PAGES_AT_ONCE) {
    watch.step(at / pages.length)
    const some = pages.slice(at, at + PAGES_AT_ONCE)
    for (const became of library.transaction(() => some.map((page) => merge.page(page))).immediate())
      tally[became]++
  }
  return { ...tally, different }
}

function merger(from: Database, library: Database, tables: readonly SealedTable[]) {
  const common = tables.filter(({ pageColumn }) => pageColumn === null)
  const ofPages = tables.filter(({ name, pageColumn }) => pageColumn !== null && name !== 'page')
  const { derive } = articleRows(library)
  const pageRow = from.prepare<[string], Row>('SELECT * FROM page WHERE id = ?')
  const sameBytes = library
    .prepare<[string, string], string>(
      'SELECT id FROM page WHERE sha256 = ? OR sha256 LIKE ? ORDER BY sha256',
    )
    .pluck()
  const isTaken = library.prepare<[string], number>('SELECT 1 FROM page WHERE id = ?').pluck()
  // Only into an empty library the order in which pages were opened means what it meant.
  const wasEmpty = library.prepare('SELECT 1 FROM page LIMIT 1').get() === undefined

  function page(id: string): 'added' | 'known' | 'second' {
    const row = pageRow.get(id)
    if (!row) throw new Error(`the page ${id} is gone from what is merged`)
    const digest = String(row['sha256']).slice(0, 64)
    const there = sameBytes.all(digest, `${digest}+%`)
    const state = stateOf(from, ofPages, row)
    if (there.some((known) => stateOf(library, ofPages, pageOf(library, known)) === state)) return 'known'
    const second = there.length > 0
    const target = isTaken.get(id) === undefined ? id : randomUUID()
    put(library, 'page', {
      ...row,
      id: target,
      sha256: second ? `${digest}+${there.length}` : digest,
      ...(!wasEmpty && { opened_at: null, opened_order: null }),
    })
    copyRows(id, target)
    return second ? 'second' : 'added'
  }

  /** Numbers that are taken are given anew, and whoever refers to them follows. */
  function copyRows(id: string, target: string): void {
    const numbers = new Map<string, number>()
    for (const table of ofPages) {
      const references = referencesOf(library, table.name)
      const number = numberOf(library, table)
      for (const row of rowsOf(from, table, id)) {
        const copy: Record<string, Row[string]> = { ...row, [table.pageColumn ?? '']: target }
        for (const { column, table: other } of references) {
          const renumbered = numbers.get(`${other} ${String(copy[column])}`)
          if (renumbered !== undefined) copy[column] = renumbered
        }
        // Without a number SQLite gives the next one.
        if (number !== null && isNumberTaken(library, table.name, number, copy[number])) copy[number] = null
        const written = put(library, table.name, copy)
        if (number !== null) numbers.set(`${table.name} ${String(row[number])}`, written)
        if (table.name === 'article') derive(written)
      }
    }
  }

  return {
    page,
    /** Rows that belong to no page. Gives how many are here already with another content. */
    common(): number {
      let different = 0
      for (const table of common) {
        for (const row of rowsOf(from, table, null)) {
          if (!putIfFree(library, table.name, row) && !isThere(library, table.name, row)) different++
        }
      }
      return different
    },
  }
}

const pageOf = (database: Database, id: string): Row =>
  database.prepare<[string], Row>('SELECT * FROM page WHERE id = ?').get(id) ?? {}

/** All that an editor made of a page, as one text to compare: without numbers and times, which differ anyway. */
function stateOf(database: Database, tables: readonly SealedTable[], page: Row): string {
  const rows = tables.flatMap((table) => {
    const number = numberOf(database, table)
    const kept = (column: string): boolean =>
      column !== number && column !== table.pageColumn && !ASIDE.includes(column)
    return rowsOf(database, table, String(page['id']))
      .map((row) =>
        JSON.stringify([
          table.name,
          ...Object.entries(row).flatMap(([name, value]) => (kept(name) ? [value] : [])),
        ]),
      )
      .sort()
  })
  return JSON.stringify([page['next_id'], rows])
}

const rowsOf = (database: Database, table: SealedTable, page: string | null): readonly Row[] =>
  table.pageColumn === null
    ? database.prepare<[], Row>(`SELECT * FROM ${table.name}`).all()
    : database
        .prepare<[string | null], Row>(`SELECT * FROM ${table.name} WHERE "${table.pageColumn}" = ?`)
        .all(page)

/** A key that is only a number, which another library may have given to something else. */
function numberOf(database: Database, table: SealedTable): string | null {
  const [key, ...others] = table.key
  if (key === undefined || others.length > 0) return null
  const type = database
    .prepare<[string, string], string>('SELECT type FROM pragma_table_info(?) WHERE name = ?')
    .pluck()
    .get(table.name, key)
  return type === 'INTEGER' ? key : null
}

const referencesOf = (database: Database, table: string) =>
  database
    .prepare<[string], { readonly column: string; readonly table: string }>(
      'SELECT "from" AS "column", "table" FROM pragma_foreign_key_list(?)',
    )
    .all(table)

const isNumberTaken = (
  database: Database,
  table: string,
  column: string,
  number: Row[string] | undefined,
): boolean => database.prepare(`SELECT 1 FROM ${table} WHERE "${column}" = ?`).get(number) !== undefined

const insertOf = (table: string, row: Row, or: '' | 'OR IGNORE'): string =>
  `INSERT ${or} INTO ${table} (${Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ')})
   VALUES (${Object.keys(row)
     .map(() => '?')
     .join(', ')})`

function put(database: Database, table: string, row: Row): number {
  return Number(database.prepare(insertOf(table, row, '')).run(...Object.values(row)).lastInsertRowid)
}

const putIfFree = (database: Database, table: string, row: Row): boolean =>
  database.prepare(insertOf(table, row, 'OR IGNORE')).run(...Object.values(row)).changes > 0

const isThere = (database: Database, table: string, row: Row): boolean =>
  database
    .prepare(
      `SELECT 1 FROM ${table} WHERE ${Object.keys(row)
        .map((name) => `"${name}" IS ?`)
        .join(' AND ')}`,
    )
    .get(...Object.values(row)) !== undefined
