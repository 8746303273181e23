import type { Database } from 'better-sqlite3'
import { DamagedContent } from '../library-failure.ts'
import type { TruthTable } from './truth-tables.ts'

/** How the rows of a table are named and summed in SQL. Each takes the name of the row: NEW, OLD or an alias. */
export interface SealedTable {
  readonly name: string
  readonly pageColumn: string | null
  readonly columns: readonly string[]
  /** False of a table that is stored by its key; the order of rowids is that in which rows came. */
  readonly hasRowid: boolean
  /** The columns of its primary key. */
  readonly key: readonly string[]
  /** The page a row belongs to, or '' for what belongs to the whole library. */
  page(row: string): string
  /** The row's name among those of its page: `article/17`. */
  item(row: string): string
  sum(row: string): string
}

/** The tables of the list that the file has; an older one lacks some. */
export const sealedTables = (database: Database, tables: readonly TruthTable[]): readonly SealedTable[] =>
  tables.flatMap((table) => {
    const found = sealedTable(database, table)
    return found ? [found] : []
  })

/** What stands for bytes that are no character. */
const NO_CHARACTER = '\ufffd'

function sealedTable(database: Database, { name, page: pageColumn }: TruthTable): SealedTable | null {
  const columns = database
    .prepare<[string], Column>('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid')
    .all(name)
  if (columns.length === 0) return null
  // What is no UTF-8 is read as another name, which then looks like a wrong question of Galley's own.
  if (columns.some((column) => column.name.includes(NO_CHARACTER)))
    throw new DamagedContent(`the table ${name} is not defined as it was`)
  const key = columns.filter(({ pk }) => pk > 0).map((column) => column.name)
  if (key.length === 0) throw new Error(`the table ${name} has no primary key to seal its rows by`)
  const withoutRowid = database
    .prepare<[string], number>(`SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?`)
    .pluck()
    .get(name)
  const own = key.filter((column) => column !== pageColumn)
  return {
    name,
    pageColumn,
    columns: columns.map((column) => column.name),
    hasRowid: withoutRowid !== 1,
    key,
    page: (row) => (pageColumn === null ? `''` : `${row}."${pageColumn}"`),
    item: (row) => [`'${name}'`, ...own.map((column) => `${row}."${column}"`)].join(` || '/' || `),
    sum: (row) => sumOf(row, columns),
  }
}

/**
 * The types of all values, then the values: text and numbers in one piece, because every piece that is handed from
 * SQLite to JavaScript takes longer than its sum. Types are said because a text is not a blob of the same bytes, and
 * what is NULL takes no place.
 */
function sumOf(row: string, columns: readonly Column[]): string {
  const types = columns.map(({ name }) => `substr(typeof(${row}."${name}"), 1, 1)`).join(' || ')
  const ofType = (wanted: boolean) =>
    columns.filter(({ type }) => (type === 'BLOB') === wanted).map(({ name }) => `${row}."${name}"`)
  const texts = `CAST(concat_ws(char(31), ${[types, ...ofType(false)].join(', ')}) AS BLOB)`
  return `row_sum(${[texts, ...ofType(true)].join(', ')})`
}

interface Column {
  readonly name: string
  readonly type: string
  readonly pk: number
}
