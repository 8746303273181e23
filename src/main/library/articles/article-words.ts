import type { Database } from 'better-sqlite3'
import { indexedArticle, type ArticleWords } from '../search/indexed-article.ts'

/**
 * The full-text rows of articles, written together at the end of a change.
 *
 * FTS5 brings all it has gathered to the file as soon as another statement begins that may have to be undone. With
 * other tables written in between, seven articles would become seven small indexes, which it has to merge again.
 */
export function articleWords(database: Database) {
  const remove = database.prepare<[number]>('DELETE FROM article_words WHERE rowid = ?')
  const add = database.prepare<[number, string]>('INSERT INTO article_words (rowid, text) VALUES (?, ?)')
  return () => {
    const stale: number[] = []
    const fresh: [number: number, words: string][] = []
    return {
      remove: (number: number): void => void stale.push(number),
      add: (number: number, words: ArticleWords): void => void fresh.push([number, indexedArticle(words)]),
      write(): void {
        for (const number of stale) remove.run(number)
        for (const [number, words] of fresh) add.run(number, words)
      },
    }
  }
}

export type GatheredWords = ReturnType<ReturnType<typeof articleWords>>
