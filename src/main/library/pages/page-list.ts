import type { Database } from 'better-sqlite3'
import { readAs } from '#core/text/find'
import type { PageRow, PagesFound, PageSort, PagesQuery, PageStand } from '#shared/pages-list'
import { writtenAs } from '../search/written-as.ts'

/** What each order sorts by; the page's name and then its coming decide between equals. */
const ORDERS: Readonly<Record<PageSort, string>> = {
  opened: 'coalesce(opened_order, 0)',
  name: 'name',
  publication: 'publication_key',
  issued: 'issued',
  added: 'created_at',
}

const DONE = "status IN ('finished', 'exported')"
const STANDS: Readonly<Record<PageStand, string>> = {
  all: '1',
  open: `(EXISTS (SELECT 1 FROM article WHERE article.page = page.id AND NOT ${DONE})
    OR NOT EXISTS (SELECT 1 FROM article WHERE article.page = page.id))`,
  finished: `(EXISTS (SELECT 1 FROM article WHERE article.page = page.id)
    AND NOT EXISTS (SELECT 1 FROM article WHERE article.page = page.id AND NOT ${DONE}))`,
}

/** The library's pages, and how far each of them is. */
export function pageList(database: Database) {
  database.function('read_as', { deterministic: true }, (name: unknown) => writtenAs(String(name)))
  return ({ text, stand, sort, limit }: PagesQuery): PagesFound => {
    const which = `WHERE (@text = '' OR instr(read_as(name), @text) > 0 OR instr(read_as(publication), @text) > 0)
      AND ${STANDS[stand]}`
    const words = { text: readAs(text) }
    const total = database
      .prepare<[typeof words], number>(`SELECT count(*) FROM page ${which}`)
      .pluck()
      .get(words)
    const rows = database
      .prepare<[typeof words & { limit: number }], Omit<PageRow, 'pictured'> & { readonly pictured: number }>(
        `SELECT id, name, publication, issued, folio, opened_at AS openedAt, created_at AS addedAt,
           (encoding IN ('pdf', 'ocr', 'pdf+ocr')
             OR EXISTS (SELECT 1 FROM picture WHERE picture.page = page.id)) AS pictured,
           (SELECT count(*) FROM article WHERE article.page = page.id) AS articles,
           (SELECT count(*) FROM article WHERE article.page = page.id AND ${DONE}) AS finished,
           progress.unplaced, progress.doubtful
         FROM page LEFT JOIN progress ON progress.page = page.id ${which}
         ORDER BY ${ORDERS[sort.by]} ${sort.down ? 'DESC' : 'ASC'}, name, page.rowid LIMIT @limit`,
      )
      .all({ ...words, limit })
    return { rows: rows.map((row) => ({ ...row, pictured: row.pictured !== 0 })), total: total ?? 0 }
  }
}
