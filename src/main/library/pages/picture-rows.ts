import type { Database } from 'better-sqlite3'
import type { PageId, SheetSize } from '#core/source/page'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { KeptOriginal, NewPicture } from '../library.ts'
import { leftPacked } from '../packed/packed.ts'
import { stored } from '../stored-json.ts'

interface SourceRow extends Pick<KeptOriginal, 'name' | 'sha256' | 'bytes'> {
  readonly sheets: string | null
}

/** What a page is drawn from: its picture, or else the bytes that it was read from. */
export function pictureRows(database: Database) {
  const put = database.prepare<[PageId, string, string, Uint8Array]>(
    'INSERT OR REPLACE INTO picture (page, name, sha256, bytes) VALUES (?, ?, ?, ?)',
  )
  const pictureOf = database.prepare<[PageId], Pick<KeptOriginal, 'name' | 'sha256' | 'bytes'>>(
    'SELECT name, sha256, bytes FROM picture WHERE page = ?',
  )
  const sourceOf = database.prepare<[PageId], SourceRow>(`
    SELECT name, substr(sha256, 1, 64) AS sha256, bytes, layout.body ->> '$.sheets' AS sheets
    FROM page JOIN source ON source.page = page.id LEFT JOIN layout ON layout.page = page.id
    WHERE page.id = ?`)
  const isThere = database.prepare<[PageId], number>('SELECT 1 FROM page WHERE id = ?').pluck()
  const unknown = (page: PageId) => fail(failure('page-unknown', { page }))

  const sumOf = database
    .prepare<[PageId], string>(
      `SELECT coalesce(picture.sha256, substr(page.sha256, 1, 64))
       FROM page LEFT JOIN picture ON picture.page = page.id WHERE page.id = ?`,
    )
    .pluck()

  return {
    sum(page: PageId): Result<string> {
      const sum = sumOf.get(page)
      return sum === undefined ? unknown(page) : succeed(sum)
    },

    original(page: PageId): Result<KeptOriginal> {
      const picture = pictureOf.get(page)
      // A picture of its own is as its text tells, sheet by sheet.
      if (picture) return succeed({ ...picture, packed: false, sheets: null })
      const source = sourceOf.get(page)
      if (!source) return unknown(page)
      const sheets = source.sheets === null ? null : stored<readonly SheetSize[]>(source.sheets)
      return succeed({ ...source, ...leftPacked(source.bytes), sheets })
    },

    keep(page: PageId, { name, sha256, bytes }: NewPicture): Result<null> {
      if (isThere.get(page) === undefined) return unknown(page)
      put.run(page, name, sha256, bytes)
      return succeed(null)
    },
  }
}
