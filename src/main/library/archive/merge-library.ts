import type { Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { articleRows } from '../article-rows.ts'
import { sealedTables } from '../check/sealed-table.ts'
import type { SealedTable } from '../check/sealed-table.ts'
import { sealsOf } from '../check/seals.ts'
import { filing } from '../directory/sections.ts'
import { storedGalleys } from '../galleys.ts'
import { packArticle, unpackArticle } from '../packed/packed-article.ts'
import { TRUTH_TABLES } from '../truth-tables.ts'
import type { Watch } from '../work/watch.ts'
import { isThere, numberKeyOf, put, putIfFree, putRenumbering, rowsOf } from './rows.ts'
import type { Row } from './rows.ts'

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

/**
 * Brings every page of one library into another. A page is known by its bytes, a section by its name; nothing that
 * is there is changed.
 *
 * @param library a connection by `connect`, which seals what is written
 * @throws Cancelled, after which whole pages that came before are there; errors of SQLite
 */
export function mergeLibrary(from: Database, library: Database, watch: Watch): MergeReport {
  const tables = sealedTables(library, TRUTH_TABLES)
  const merge = merger(from, library, tables)
  const pages = from.prepare<[], string>('SELECT id FROM page ORDER BY rowid').pluck().all()
  const common = tables.filter(({ pageColumn }) => pageColumn === null)
  const different = library.transaction(() => mergeCommon(from, library, common)).immediate()
  const tally = { added: 0, known: 0, second: 0 }
  for (let at = 0; at < pages.length; at += PAGES_AT_ONCE) {
    watch.step(at / pages.length)
    const some = pages.slice(at, at + PAGES_AT_ONCE)
    for (const became of library.transaction(() => some.map(merge)).immediate()) tally[became]++
  }
  return { ...tally, different }
}

function merger(from: Database, library: Database, tables: readonly SealedTable[]) {
  const ofPages = tables.filter(({ name, pageColumn }) => pageColumn !== null && name !== 'page')
  const theirs = filing(from)
  const ours = filing(library)
  const galleys = storedGalleys(library, sealsOf(library), ours)
  // What comes along has its revisions already.
  const articles = articleRows(library, ours, { keepDone: () => undefined })
  const pageRow = (database: Database) => database.prepare<[string], Row>('SELECT * FROM page WHERE id = ?')
  const [theirPage, ourPage] = [pageRow(from), pageRow(library)]
  const sameBytes = library
    .prepare<[string, string], string>(
      'SELECT id FROM page WHERE sha256 = ? OR sha256 LIKE ? ORDER BY sha256',
    )
    .pluck()
  // Only into an empty library the order in which pages were opened means what it meant.
  const wasEmpty = library.prepare('SELECT 1 FROM page LIMIT 1').get() === undefined

  /** Their rows of a table, filed under the sections that are called so here. */
  const comingRows = (table: SealedTable, page: string): readonly Row[] =>
    rowsOf(from, table, page).map((row) => {
      if (table.name !== 'article') return row
      const section = ours.idOf(theirs.nameOf(String(row['section'])))
      if (section === row['section']) return row
      const article = unpackArticle(String(row['body']))
      return { ...row, section, body: packArticle({ ...article, section }) }
    })

  function copyRows(id: string, target: string): void {
    for (const table of ofPages) {
      const putRow = putRenumbering(library, table)
      for (const row of comingRows(table, id)) putRow({ ...row, [table.pageColumn ?? '']: target })
    }
  }

  return (id: string): 'added' | 'known' | 'second' => {
    const row = theirPage.get(id)
    if (!row) throw new Error(`the page ${id} is gone from what is merged`)
    const digest = String(row['sha256']).slice(0, 64)
    const there = sameBytes.all(digest, `${digest}+%`)
    const state = stateOf(row, ofPages, (table) => comingRows(table, id))
    const isKnown = there.some(
      (known) =>
        stateOf(ourPage.get(known) ?? {}, ofPages, (table) => rowsOf(library, table, known)) === state,
    )
    if (isKnown) return 'known'
    const target = ourPage.get(id) === undefined ? id : randomUUID()
    put(library, 'page', {
      ...row,
      id: target,
      sha256: there.length > 0 ? `${digest}+${there.length}` : digest,
      ...(!wasEmpty && { opened_at: null, opened_order: null }),
    })
    copyRows(id, target)
    const stored = galleys.load(target)
    if (stored) articles.project(stored.galley)
    return there.length > 0 ? 'second' : 'added'
  }
}

/** What may differ in two rows that an editor would call the same. */
const ASIDE: readonly string[] = ['number', 'edited_at']

/** All that an editor made of a page, as one text to compare. */
function stateOf(
  page: Row,
  tables: readonly SealedTable[],
  rows: (table: SealedTable) => readonly Row[],
): string {
  const told = tables.map((table) => {
    const columns = table.columns.filter((column) => column !== table.pageColumn && !ASIDE.includes(column))
    return rows(table)
      .map((row) => JSON.stringify(columns.map((column) => row[column])))
      .sort()
  })
  return JSON.stringify([page['next_id'], page['publication'], page['issued'], page['folio'], told])
}

/** Rows that belong to no page. Gives how many are here already with another content. */
function mergeCommon(from: Database, library: Database, tables: readonly SealedTable[]): number {
  let different = 0
  for (const table of tables) {
    // A section may come before the one it is nested in: what cannot be put yet is tried once more.
    const late = rowsOf(from, table, null).filter((row) => !isPutOrThere(library, table, row))
    different += late.filter((row) => !isPutOrThere(library, table, row)).length
  }
  return different
}

function isPutOrThere(library: Database, table: SealedTable, row: Row): boolean {
  const number = numberKeyOf(library, table)
  if (putIfFree(library, table.name, row) || isThere(library, table.name, row, number)) return true
  return number !== null && putIfFree(library, table.name, { ...row, [number]: null })
}
