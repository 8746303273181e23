import type { Database } from 'better-sqlite3'
import type { Page, PageId } from '#core/source/page'
import { propertiesOfPage } from '#core/structure/page-properties'
import type { PageProperties } from '#core/structure/page-properties'
import { sortKey } from '../search/sort-key.ts'

/** Which issue of which paper a page is: kept with the page, and projected into its articles. */
export function describedPages(database: Database) {
  const change = database.prepare<[PageProperties & { page: PageId; key: string }]>(`
    UPDATE page SET publication = @publication, issued = @issued, folio = @folio, publication_key = @key
    WHERE id = @page`)
  const read = database.prepare<[PageId], PageProperties>(
    'SELECT publication, issued, folio FROM page WHERE id = ?',
  )
  const project = database.prepare<[{ page: PageId }]>(`
    UPDATE article SET (publication, issued, publication_key) =
      (SELECT publication, issued, publication_key FROM page WHERE id = @page)
    WHERE page = @page`)

  const set = (page: PageId, properties: PageProperties): boolean =>
    change.run({ page, ...properties, key: sortKey(properties.publication) }).changes === 1

  return {
    set,
    describe: database.transaction((page: PageId, properties: PageProperties): boolean => {
      const known = set(page, properties)
      project.run({ page })
      return known
    }).immediate,
    /** Brings the articles' columns in step with the page's; a page that nobody described tells what it can itself. */
    project({ id, name, text }: Page): void {
      const known = read.get(id)
      const isDescribed = known !== undefined && (known.publication !== '' || known.issued !== '')
      set(id, isDescribed ? known : propertiesOfPage(name, text))
      project.run({ page: id })
    },
  }
}
