import type { Database } from 'better-sqlite3'
import type { Galley } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import { packText, unpackText } from './packed/packed.ts'
import { restOf } from './projection.ts'
import { indexed } from './search/words.ts'

/** What pages print beside their articles, one row a page that has any. */
export function restRows(database: Database) {
  const known = database.prepare<[PageId], { number: number; text: string | Buffer }>(
    'SELECT number, text FROM rest WHERE page = ?',
  )
  const add = database.prepare<[PageId, string | Uint8Array]>('INSERT INTO rest (page, text) VALUES (?, ?)')
  const change = database.prepare<[string | Uint8Array, number]>('UPDATE rest SET text = ? WHERE number = ?')
  const removeWords = database.prepare<[number]>('DELETE FROM rest_words WHERE rowid = ?')
  const addWords = database.prepare<[number, string]>('INSERT INTO rest_words (rowid, text) VALUES (?, ?)')
  const remove = database.prepare<[number]>('DELETE FROM rest WHERE number = ?')
  return {
    /** Of a page that goes. */
    remove(page: PageId): void {
      const row = known.get(page)
      if (!row) return
      removeWords.run(row.number)
      remove.run(row.number)
    },

    write(galley: Galley): void {
      const text = restOf(galley)
      const before = known.get(galley.page.id)
      if (before && unpackText(before.text) === text) return
      if (before) removeWords.run(before.number)
      if (text === '') {
        if (before) remove.run(before.number)
        return
      }
      if (before) change.run(packText(text), before.number)
      const number = before?.number ?? Number(add.run(galley.page.id, packText(text)).lastInsertRowid)
      addWords.run(number, indexed(text))
    },
  }
}
