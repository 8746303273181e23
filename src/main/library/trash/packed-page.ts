import type { Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import type { PageId } from '#core/source/page'
import { freeDigest } from '../archive/free-digest.ts'
import { put, putRenumbering, rowsOf, type Row } from '../archive/rows.ts'
import { sealedTables } from '../check/sealed-table.ts'
import { pack, unpackJson } from '../packed/packed.ts'
import { TRUTH_TABLES } from '../check/truth-tables.ts'

/** All truth of a page: its own row and those of the tables that belong to it, in the order in which they refer. */
type PackedPage = readonly { readonly table: string; readonly rows: readonly PackedRow[] }[]
type PackedRow = Readonly<Record<string, string | number | null | { readonly bytes: string }>>

const tablesOfPages = (database: Database) =>
  sealedTables(database, TRUTH_TABLES).filter(({ pageColumn }) => pageColumn !== null)

/** A page as one blob, verdicts on its articles included. */
export function packPage(database: Database, page: PageId): Uint8Array {
  const verdicts = database
    .prepare<[PageId, PageId], Row>('SELECT * FROM alike_verdict WHERE page = ? OR other_page = ?')
    .all(page, page)
  const packed: PackedPage = [
    ...tablesOfPages(database).map((table) => ({
      table: table.name,
      rows: rowsOf(database, table, page).map(packedRow),
    })),
    { table: 'alike_verdict', rows: verdicts.map(packedRow) },
  ]
  return pack(JSON.stringify(packed))
}

/**
 * The same blob with its articles' rows changed; the very blob when none is: it can be compared with what was kept.
 *
 * @throws DamagedContent
 */
export function withArticles(packed: Uint8Array, change: (row: Row) => Row): Uint8Array {
  let changed = false
  const page = unpackJson<PackedPage>(packed).map(({ table, rows }) => ({
    table,
    rows:
      table === 'article'
        ? rows.map((row) => {
            const before = unpackedRow(row)
            const after = change(before)
            changed ||= after !== before
            return after === before ? row : packedRow(after)
          })
        : rows,
  }))
  return changed ? pack(JSON.stringify(page)) : packed
}

/**
 * Puts the rows back and gives the page's id, which is another one where an import has brought that page meanwhile.
 * Numbers that were given to something else become others; nothing refers to them.
 */
export function unpackPage(database: Database, packed: Uint8Array, page: PageId): PageId {
  const isThere = database.prepare<[PageId], number>('SELECT 1 FROM page WHERE id = ?').pluck()
  const target = isThere.get(page) === undefined ? page : randomUUID()
  const tables = new Map(tablesOfPages(database).map((table) => [table.name, table]))
  for (const { table: name, rows } of unpackJson<PackedPage>(packed)) {
    const table = tables.get(name)
    const putRow = table && putRenumbering(database, table)
    for (const row of rows.map(unpackedRow)) {
      if (!putRow) {
        // The other page may be gone for good.
        const both = [row['page'], row['other_page']].every((id) => isThere.get(String(id)) !== undefined)
        if (both && target === page) put(database, name, row)
        continue
      }
      putRow({
        ...row,
        ...(table.pageColumn !== null && { [table.pageColumn]: target }),
        ...(name === 'page' && { sha256: freeDigest(database, String(row['sha256'])) }),
      })
    }
  }
  return target
}

const packedRow = (row: Row): PackedRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'bigint'
        ? Number(value)
        : value instanceof Uint8Array
          ? { bytes: Buffer.from(value).toString('base64') }
          : value,
    ]),
  )

const unpackedRow = (row: PackedRow): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? Buffer.from(value.bytes, 'base64') : value,
    ]),
  )
