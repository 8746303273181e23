import type { Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { articleRows } from '../articles/article-rows.ts'
import { sealedTables } from '../check/sealed-table.ts'
import type { SealedTable } from '../check/sealed-table.ts'
import { sealsOf } from '../check/seals.ts'
import { filing, type Filing } from '../directory/sections.ts'
import { storedGalleys } from '../pages/galleys.ts'
import { TRUTH_TABLES } from '../check/truth-tables.ts'
import type { Watch } from '../work/watch.ts'
import { filedAnew, withSectionNamed } from './filed-rows.ts'
import { freeDigest } from './free-digest.ts'
import { mergeAboutPages } from './merge-about-pages.ts'
import { mergeDirectory } from './merge-directory.ts'
import { put, putRenumbering, rowsOf } from './rows.ts'
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
 * Brings everything of one library into another. A page is known by its bytes, a section by its name; nothing that is
 * there is changed.
 *
 * @param library a connection by `connect`, which seals what is written
 * @throws Cancelled, after which whole pages that came before are there; errors of SQLite
 */
export function mergeLibrary(from: Database, library: Database, watch: Watch): MergeReport {
  const tables = sealedTables(library, TRUTH_TABLES)
  const directory = library.transaction(() => mergeDirectory(from, library, tables)).immediate()
  const merge = merger(from, library, tables)
  const pages = from.prepare<[], string>('SELECT id FROM page ORDER BY rowid').pluck().all()
  const tally = { added: 0, known: 0, second: 0 }
  const names = new Map<string, string>()
  for (let at = 0; at < pages.length; at += PAGES_AT_ONCE) {
    watch.step(at / pages.length)
    const some = pages.slice(at, at + PAGES_AT_ONCE)
    for (const { their, our, became } of library.transaction(() => some.map(merge)).immediate()) {
      names.set(their, our)
      tally[became]++
    }
  }
  const about = library.transaction(() => mergeAboutPages(from, library, tables, names)).immediate()
  return { ...tally, different: directory + about }
}

interface Merged {
  /** What the page is called in the library that came, and what it is called here. */
  readonly their: string
  readonly our: string
  readonly became: 'added' | 'known' | 'second'
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
  /** Two pages that are the same came as two, and are two here. */
  const came = new Set<string>()

  function copyRows(id: string, target: string): void {
    for (const table of ofPages) {
      const putRow = putRenumbering(library, table)
      for (const row of rowsOf(from, table, id)) {
        const filed = table.name === 'article' ? filedAnew(row, theirs, ours) : row
        putRow({ ...filed, [table.pageColumn ?? '']: target })
      }
    }
  }

  return (id: string): Merged => {
    const row = theirPage.get(id)
    if (!row) throw new Error(`the page ${id} is gone from what is merged`)
    const digest = String(row['sha256']).slice(0, 64)
    const there = sameBytes.all(digest, `${digest}+%`)
    const state = stateOf(from, theirs, row, ofPages)
    const known = there.find(
      (one) => !came.has(one) && stateOf(library, ours, ourPage.get(one) ?? {}, ofPages) === state,
    )
    if (known !== undefined) return { their: id, our: known, became: 'known' }
    const target = ourPage.get(id) === undefined ? id : randomUUID()
    put(library, 'page', {
      ...row,
      id: target,
      sha256: freeDigest(library, String(row['sha256'])),
      ...(!wasEmpty && { opened_at: null, opened_order: null }),
    })
    copyRows(id, target)
    const stored = galleys.load(target)
    if (stored) articles.project(stored.galley)
    came.add(target)
    const isSecond = there.some((one) => !came.has(one))
    return { their: id, our: target, became: isSecond ? 'second' : 'added' }
  }
}

/** What may differ in two rows that an editor would call the same. */
const ASIDE: readonly string[] = ['number', 'edited_at']

/** All that an editor made of a page, as one text to compare. */
function stateOf(database: Database, names: Filing, page: Row, tables: readonly SealedTable[]): string {
  const told = tables.map((table) => {
    const columns = table.columns.filter((column) => column !== table.pageColumn && !ASIDE.includes(column))
    return rowsOf(database, table, String(page['id']))
      .map((row) => (table.name === 'article' ? withSectionNamed(row, names) : row))
      .map((row) => JSON.stringify(columns.map((column) => row[column])))
      .sort()
  })
  return JSON.stringify([page['next_id'], page['publication'], page['issued'], page['folio'], told])
}
