import Database from 'better-sqlite3'
import type { Row } from '../archive/rows.ts'
import type { SealedTable } from '../check/sealed-table.ts'

export interface FoundRow {
  readonly row: Row
  /** yes: it is what was written · no: it is not · unknown: its seal cannot be read */
  readonly intact: 'yes' | 'no' | 'unknown'
}

/** Every row of a table that can still be read, also beyond places that cannot. */
export const everyRow = (database: Database.Database, table: SealedTable): Generator<FoundRow> =>
  table.hasRowid ? byNumber(database, table) : fromBothEnds(database, table)

/** Further apart than any two rows that one broken page of the file could hold. */
const FURTHEST = 2 ** 40

/** Goes on behind a place that cannot be read at the next row number that can be reached. */
function* byNumber(database: Database.Database, table: SealedTable): Generator<FoundRow> {
  const next = database.prepare<[number], NumberedRow>(
    `SELECT rowid AS rowid_, * FROM ${table.name} WHERE rowid > ? ORDER BY rowid LIMIT 1`,
  )
  const read = (after: number): Reading => {
    try {
      const row = next.get(after)
      return row ? { kind: 'row', row } : { kind: 'end' }
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error
      return { kind: 'broken' }
    }
  }
  const intact = sealOf(database, table)
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const reading = read(after)
    if (reading.kind === 'end') return
    if (reading.kind === 'broken') {
      const beyond = firstReachable(Math.max(after, 0), (at) => read(at).kind !== 'broken')
      if (beyond === null) return
      after = beyond
      continue
    }
    const { rowid_: number, ...row } = reading.row
    after = number
    yield { row, intact: intact(row) }
  }
}

type Reading =
  { readonly kind: 'row'; readonly row: NumberedRow } | { readonly kind: 'end' } | { readonly kind: 'broken' }
type NumberedRow = Row & { readonly rowid_: number }

/** The smallest number behind `from` from which can be read on; `null` when there is none. */
function firstReachable(from: number, reachable: (at: number) => boolean): number | null {
  let step = 1
  while (!reachable(from + step)) {
    step *= 2
    if (step > FURTHEST) return null
  }
  let [low, high] = [from + Math.floor(step / 2), from + step]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reachable(middle)) high = middle
    else low = middle
  }
  return high
}

/** A table without row numbers, which is a small one: up to the first place that cannot be read, from either end. */
function* fromBothEnds(database: Database.Database, table: SealedTable): Generator<FoundRow> {
  const intact = sealOf(database, table)
  const seen = new Set<string>()
  for (const direction of ['ASC', 'DESC']) {
    const order = table.key.map((column) => `"${column}" ${direction}`).join(', ')
    const rows = database.prepare<[], Row>(`SELECT * FROM ${table.name} ORDER BY ${order}`).iterate()
    try {
      for (const row of rows) {
        const key = JSON.stringify(table.key.map((column) => row[column]))
        if (seen.has(key)) continue
        seen.add(key)
        yield { row, intact: intact(row) }
      }
      return
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error
    }
  }
}

function sealOf(database: Database.Database, table: SealedTable): (row: Row) => FoundRow['intact'] {
  let compare: Database.Statement<unknown[], number | null>
  try {
    const key = table.key.map((column) => `row."${column}" = ?`).join(' AND ')
    compare = database
      .prepare<unknown[], number | null>(
        `SELECT (SELECT sum FROM seal WHERE seal.page = ${table.page('row')} AND item = ${table.item('row')})
           = ${table.sum('row')} FROM ${table.name} AS row WHERE ${key}`,
      )
      .pluck()
  } catch {
    // A version without seals.
    return () => 'unknown'
  }
  return (row) => {
    try {
      const same = compare.get(...table.key.map((column) => row[column]))
      if (same === null || same === undefined) return 'unknown'
      return same === 1 ? 'yes' : 'no'
    } catch {
      return 'unknown'
    }
  }
}
