import type { Database } from 'better-sqlite3'

/** What the articles themselves say (`packed/packed-article.ts`), in the form of the table. */
const OF_ARTICLES = `
  SELECT number, key, value ->> 0, value ->> 2, value ->> 3, value ->> 1
  FROM article, json_each(body, '$[3]')`
const OF_TABLE = 'SELECT article, position, name, organisation, title, role FROM byline'

/** True when the rows of bylines are exactly those that the articles have. */
export function bylinesMatch(database: Database): boolean {
  const any = (sql: string): boolean => database.prepare(`${sql} LIMIT 1`).get() !== undefined
  return !any(`${OF_TABLE} EXCEPT ${OF_ARTICLES}`) && !any(`${OF_ARTICLES} EXCEPT ${OF_TABLE}`)
}
