import type { Database } from 'better-sqlite3'
import type { SealedTable } from '../check/sealed-table.ts'
import { filing } from '../directory/sections.ts'
import { withArticles } from '../trash/packed-page.ts'
import { filedAnew } from './filed-rows.ts'
import { isThere, putIfFree, putRenumbering, rowsOf } from './rows.ts'
import type { Row } from './rows.ts'

/** What a page that came is called here. */
type NameOfPage = (page: unknown) => string

/**
 * Brings what is said about pages and stands beside them: the trash, and which articles are alike. Pages that are
 * called otherwise here are meant by their names here.
 *
 * @param names what pages that came are called here
 * @returns how many rows are here with another content; what is here stays
 */
export function mergeAboutPages(
  from: Database,
  library: Database,
  tables: readonly SealedTable[],
  names: ReadonlyMap<string, string>,
): number {
  const nameOf: NameOfPage = (page) => names.get(String(page)) ?? String(page)
  const table = (name: string) => tables.filter((one) => one.name === name)
  for (const trash of table('trash')) mergeTrash(from, library, trash, nameOf)
  return table('alike_verdict').reduce(
    (sum, verdicts) => sum + mergeVerdicts(from, library, verdicts, nameOf),
    0,
  )
}

function mergeTrash(from: Database, library: Database, table: SealedTable, nameOf: NameOfPage): void {
  const [theirs, ours] = [filing(from), filing(library)]
  const putRow = putRenumbering(library, table)
  const numbers = from.prepare<[], number>('SELECT number FROM trash ORDER BY number').pluck().all()
  // One at a time: pages with their scans lie here.
  const read = from.prepare<[number], Row>('SELECT * FROM trash WHERE number = ?')
  for (const number of numbers) {
    const row = read.get(number) ?? {}
    const { article, body } = row
    // An article has its section's name, the rows of a page have ids.
    const filed =
      article === '' && body instanceof Uint8Array
        ? withArticles(body, (one) => filedAnew(one, theirs, ours))
        : (body ?? null)
    const coming = { ...row, page: nameOf(row['page']), body: filed }
    if (!isThere(library, table.name, coming, 'number')) putRow(coming)
  }
}

function mergeVerdicts(from: Database, library: Database, table: SealedTable, nameOf: NameOfPage): number {
  const coming = rowsOf(from, table, null).flatMap((row) => {
    const ordered = inOrder({ ...row, page: nameOf(row['page']), other_page: nameOf(row['other_page']) })
    return ordered ? [ordered] : []
  })
  return coming.filter(
    (row) => !putIfFree(library, table.name, row) && !isThere(library, table.name, row, null),
  ).length
}

/** The pair that is smaller stands first, as SQLite compares texts; `null` for an article and itself. */
function inOrder(row: Row): Row | null {
  const {
    page = null,
    article = null,
    other_page: otherPage = null,
    other_article: otherArticle = null,
  } = row
  const order =
    Buffer.compare(Buffer.from(String(page)), Buffer.from(String(otherPage))) ||
    Buffer.compare(Buffer.from(String(article)), Buffer.from(String(otherArticle)))
  if (order === 0) return null
  return order < 0
    ? row
    : { ...row, page: otherPage, article: otherArticle, other_page: page, other_article: article }
}
