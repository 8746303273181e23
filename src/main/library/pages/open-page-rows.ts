import type { Database } from 'better-sqlite3'
import type { PageId } from '#core/source/page'
import type { OpenPages } from '#shared/opened-page'

/** What was open, and the names of pages among it that the library does not have any more. */
export interface PagesLeftOpen extends OpenPages {
  readonly lost: readonly string[]
}

/** The pages that are open on the desk, as rows in the order of their tabs. */
export function openPageRows(database: Database) {
  const all = database.prepare<[], { id: PageId; name: string; shown: 0 | 1; known: 0 | 1 }>(`
    SELECT open_page.page AS id, coalesce(page.name, open_page.name) AS name, shown, page.id IS NOT NULL AS known
    FROM open_page LEFT JOIN page ON page.id = open_page.page ORDER BY position`)
  const clear = database.prepare('DELETE FROM open_page')
  const add = database.prepare<[number, PageId, string, 0 | 1]>(
    'INSERT INTO open_page (position, page, name, shown) VALUES (?, ?, ?, ?)',
  )
  return {
    leftOpen(): PagesLeftOpen {
      const rows = all.all()
      const there = rows.filter(({ known }) => known === 1)
      const shown = there.find((row) => row.shown === 1) ?? there[0]
      return {
        pages: there.map(({ id, name }) => ({ id, name })),
        shown: shown?.id ?? null,
        lost: rows.filter(({ known }) => known === 0).map(({ name }) => name),
      }
    },

    keep: database.transaction(({ pages, shown }: OpenPages) => {
      clear.run()
      pages.forEach(({ id, name }, position) => add.run(position, id, name, id === shown ? 1 : 0))
    }).immediate,
  }
}
