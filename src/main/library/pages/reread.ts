import type { Database } from 'better-sqlite3'
import { isUntouched } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import { asItCame } from '#core/source/rereading'
import { fail, failure, succeed, type Result } from '#shared/result'
import { freeDigest } from '../archive/free-digest.ts'
import type { StoredGalleys } from './galleys.ts'
import type { KeptSource, NewPage, Reread } from '../library.ts'
import { unpackOriginal } from '../packed/packed.ts'

interface Needs {
  readonly galleys: StoredGalleys
  readonly keep: (page: NewPage, at: Date) => PageId
}

/** Pages whose original is read otherwise than before. */
export function rereading(database: Database, { galleys, keep }: Needs) {
  const sourceOf = database.prepare<[PageId], Omit<KeptSource, 'text'>>(`
    SELECT name, substr(sha256, 1, 64) AS sha256, encoding, bytes
    FROM page JOIN source ON source.page = page.id WHERE page.id = ?`)
  const keyOf = database.prepare<[PageId], string>('SELECT sha256 FROM page WHERE id = ?').pluck()
  const remove = database.prepare<[PageId]>('DELETE FROM page WHERE id = ?')
  // What would go with the page, or could not come back to it: articles that are no more have versions, or lie in the trash.
  const leans = database
    .prepare<[{ id: PageId }], number>(
      `SELECT 1 FROM revision WHERE page = @id UNION ALL SELECT 1 FROM trash WHERE page = @id
       UNION ALL SELECT 1 FROM picture WHERE page = @id LIMIT 1`,
    )
    .pluck()
  // All pages of the same bytes: “+” and what tells them apart stands behind the sum, and “,” is the next character.
  const readAs = database
    .prepare<[{ from: string; to: string; encoding: string }], PageId>(
      'SELECT id FROM page WHERE sha256 >= @from AND sha256 < @to AND encoding = @encoding ORDER BY sha256 LIMIT 1',
    )
    .pluck()

  return {
    /** The page whose original is these bytes, read so; `null`: nobody has read it so. */
    knownReading: (sha256: string, encoding: string): Result<PageId | null> =>
      succeed(readAs.get({ from: sha256, to: `${sha256},`, encoding }) ?? null),

    source(id: PageId): Result<KeptSource> {
      const row = sourceOf.get(id)
      const state = galleys.load(id)
      return row && state
        ? succeed({ ...row, bytes: unpackOriginal(row.bytes), text: asItCame(state.galley.page).text })
        : fail(failure('page-unknown', { page: id }))
    },

    /**
     * Keeps a page's original once more, read as `read` says. A page on which nothing was done gives way to it;
     * any other stays as it is, and the new reading is a page of its own.
     */
    reread: database.transaction((id: PageId, read: NewPage, at: Date): Result<Reread> => {
      const key = keyOf.get(id)
      const state = galleys.load(id)
      if (key === undefined || !state) return fail(failure('page-unknown', { page: id }))
      const { sha256, encoding } = read
      const known = readAs.get({ from: sha256, to: `${sha256},`, encoding })
      if (known !== undefined) return succeed({ page: known, replaced: false })
      // A page that was read so once, and otherwise since, keeps what it is known by.
      const free = freeDigest(database, `${sha256}+${encoding}`)
      if (!isUntouched(state.galley) || leans.get({ id }) !== undefined)
        return succeed({ page: keep({ ...read, sha256: free }, at), replaced: false })
      remove.run(id)
      galleys.forget(id)
      return succeed({ page: keep({ ...read, sha256: key }, at), replaced: true })
    }).immediate,
  }
}
