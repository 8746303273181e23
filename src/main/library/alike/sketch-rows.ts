import type { Database } from 'better-sqlite3'
import { sketchOf } from '#core/alike/sketch'

/** What of an article its passages are taken from. */
export interface Told {
  readonly headline: string
  readonly text: string
}

export const wordingOf = ({ headline, text }: Told): string => `${headline}\n${text}`

/** Writes the passages by which an article is found that reads like another. */
export function sketchRows(database: Database) {
  const add = database.prepare<[number, number]>(
    'INSERT OR IGNORE INTO sketch (passage, article) VALUES (?, ?)',
  )
  const remove = database.prepare<[number, number]>('DELETE FROM sketch WHERE passage = ? AND article = ?')
  return {
    add(article: number, told: Told): void {
      for (const passage of sketchOf(wordingOf(told))) add.run(passage, article)
    },
    /** @param told as it was written: an index by article would cost more than finding its passages again */
    remove(article: number, told: Told): void {
      for (const passage of sketchOf(wordingOf(told))) remove.run(passage, article)
    },
  }
}
