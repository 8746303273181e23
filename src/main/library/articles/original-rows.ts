import type { Database } from 'better-sqlite3'
import type { PageId } from '#core/source/page'
import { packText, unpackText } from '../packed/packed.ts'

/** What articles' pages came with and they do not print, a row for each that has any: `original-text.ts`. */
export function originalRows(database: Database) {
  const ofPage = database.prepare<[PageId], { article: number; text: string | Buffer }>(
    'SELECT article, original.text FROM article JOIN original ON article = number WHERE page = ?',
  )
  const put = database.prepare<[number, string | Uint8Array]>(
    'INSERT INTO original (article, text) VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET text = excluded.text',
  )
  const remove = database.prepare<[number]>('DELETE FROM original WHERE article = ?')
  return {
    /** By the articles' numbers. */
    ofPage: (page: PageId): ReadonlyMap<number, string> =>
      new Map(ofPage.all(page).map(({ article, text }) => [article, unpackText(text)])),

    write(article: number, text: string): void {
      if (text === '') remove.run(article)
      else put.run(article, packText(text))
    },
  }
}
