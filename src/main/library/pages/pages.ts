import type { Database } from 'better-sqlite3'
import type { PageId } from '#core/source/page'
import { propertiesOfPage } from '#core/structure/page-properties'
import type { PageProperties } from '#core/structure/page-properties'
import type { RecentPage } from '#shared/opened-page'
import { fail, failure, succeed } from '#shared/result'
import type { Result } from '#shared/result'
import type { NewPage } from '../library.ts'
import { packOriginal, textBeside } from '../packed/packed.ts'
import { newPageId } from './page-id.ts'
import { sortKey } from '../search/sort-key.ts'

interface NewRow extends PageProperties {
  readonly id: PageId
  readonly name: string
  readonly sha256: string
  readonly encoding: string
  readonly createdAt: string
  /** What its publication sorts by. */
  readonly key: string
}

/** The pages as rows: kept once, opened many times. */
export function pageRows(database: Database) {
  const bySha256 = database.prepare<[string], PageId>('SELECT id FROM page WHERE sha256 = ?').pluck()
  const addPage = database.prepare<[NewRow]>(`
    INSERT INTO page (id, name, sha256, encoding, created_at, publication, issued, folio, publication_key)
    VALUES (@id, @name, @sha256, @encoding, @createdAt, @publication, @issued, @folio, @key)`)
  const addSource = database.prepare<[PageId, Uint8Array, string | null]>(
    'INSERT INTO source (page, bytes, text) VALUES (?, ?, ?)',
  )
  const addLayout = database.prepare<[PageId, string]>('INSERT INTO layout (page, body) VALUES (?, ?)')
  const markOpened = database.prepare<[string, PageId]>(`
    UPDATE page
    SET opened_at = ?, opened_order = (SELECT coalesce(max(opened_order), 0) + 1 FROM page)
    WHERE id = ?`)
  const recent = database.prepare<[number], RecentPage>(`
    SELECT id, name, opened_at AS openedAt,
      (SELECT count(*) FROM article WHERE article.page = page.id) AS articles,
      (SELECT count(*) FROM article WHERE article.page = page.id
        AND status IN ('finished', 'exported')) AS finished
    FROM page WHERE opened_order > 0 ORDER BY opened_order DESC LIMIT ?`)

  return {
    /** The same bytes are the same page, whatever the file is called now. */
    keep: database.transaction((page: NewPage, at: Date): PageId => {
      const known = bySha256.get(page.sha256)
      if (known !== undefined) return known
      const id = newPageId(at)
      const { name, sha256, encoding } = page
      const properties = propertiesOfPage(name, page.text)
      const key = sortKey(properties.publication)
      addPage.run({ id, name, sha256, encoding, createdAt: at.toISOString(), ...properties, key })
      addSource.run(id, packOriginal(page.bytes, page.text), textBeside(page.text, page.bytes))
      if (page.layout) addLayout.run(id, JSON.stringify(page.layout))
      return id
    }).immediate,

    ofFile: (sha256: string): PageId | null => bySha256.get(sha256) ?? null,

    /** Remembers that the page was opened. */
    open(id: PageId, at: Date): Result<null> {
      const { changes } = markOpened.run(at.toISOString(), id)
      return changes === 1 ? succeed(null) : fail(failure('page-unknown', { page: id }))
    },

    recent: (limit: number): readonly RecentPage[] => recent.all(limit),
  }
}
