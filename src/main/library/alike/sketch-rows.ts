import type { Database } from 'better-sqlite3'
import { sketchOf } from '#core/alike/sketch'

/** What of an article its passages are taken from. */
export interface Told {
  readonly headline: string
  readonly text: string
}

export const wordingOf = ({ headline, text }: Told): string => `${headline}\n${text}`

/** A passage as a word of the index; it is a number below 2³². */
export const passageWord = (passage: number): string => passage.toString(16)

/** Writes the passages by which an article is found that reads like another. */
export function sketchRows(database: Database) {
  const add = database.prepare<[number, string]>('INSERT INTO sketch (rowid, passages) VALUES (?, ?)')
  const remove = database.prepare<[number]>('DELETE FROM sketch WHERE rowid = ?')
  return {
    add(article: number, told: Told): void {
      const passages = sketchOf(wordingOf(told))
      if (passages.length > 0) add.run(article, passages.map(passageWord).join(' '))
    },
    remove: (article: number): void => void remove.run(article),
  }
}
