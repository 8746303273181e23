import type { Database } from 'better-sqlite3'
import { sketchRows } from './alike/sketch-rows.ts'
import type { Projection } from './projection.ts'
import { indexed, indexedArticle } from './search/words.ts'

type Words = Pick<Projection, 'headline' | 'text'>

/**
 * The full-text rows of articles and the passages that they are found alike by, written together at the end of a change.
 *
 * FTS5 brings all it has gathered to the file as soon as another statement begins that may have to be undone. With
 * other tables written in between, seven articles would become seven small indexes, which it has to merge again.
 */
export function articleWords(database: Database) {
  const remove = database.prepare<[number]>('DELETE FROM article_words WHERE rowid = ?')
  const add = database.prepare<[number, string]>('INSERT INTO article_words (rowid, text) VALUES (?, ?)')
  const removeHeadline = database.prepare<[number]>('DELETE FROM headline_words WHERE rowid = ?')
  const addHeadline = database.prepare<[number, string]>(
    'INSERT INTO headline_words (rowid, headline) VALUES (?, ?)',
  )
  const sketches = sketchRows(database)
  return () => {
    const stale: number[] = []
    const fresh: (Words & { readonly number: number })[] = []
    return {
      remove: (number: number): void => void stale.push(number),
      add: (number: number, { headline, text }: Words): void => void fresh.push({ number, headline, text }),
      write(): void {
        for (const number of stale) {
          remove.run(number)
          removeHeadline.run(number)
          sketches.remove(number)
        }
        for (const { number, headline, text } of fresh) {
          const head = indexed(headline)
          if (head !== '') addHeadline.run(number, head)
          add.run(number, indexedArticle(headline, text))
          sketches.add(number, { headline, text })
        }
      },
    }
  }
}

export type GatheredWords = ReturnType<ReturnType<typeof articleWords>>
