import type { Database } from 'better-sqlite3'
import { ORDER_SCHEMA } from '#shared/schema/article-list'
import type { ArticleOrder, SavedSearch } from '#shared/article-list'
import { stored } from '../stored-json.ts'

interface Row {
  readonly id: number
  readonly name: string
  readonly body: string
}

/** Questions that an editor asks again and again, by name. */
export function savedSearches(database: Database) {
  const all = database.prepare<[], Row>('SELECT id, name, body FROM saved_search ORDER BY id')
  const put = database.prepare<[string, string]>(
    'INSERT INTO saved_search (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body',
  )
  const removeNamed = database.prepare<[string, number]>(
    'DELETE FROM saved_search WHERE name = ? AND id <> ?',
  )
  const rename = database.prepare<[string, number]>('UPDATE saved_search SET name = ? WHERE id = ?')
  const remove = database.prepare<[number]>('DELETE FROM saved_search WHERE id = ?')
  return {
    /** One that a newer Galley asked in words of its own is left out, and kept. */
    all: (): readonly SavedSearch[] =>
      all.all().flatMap(({ id, name, body }) => {
        const question = ORDER_SCHEMA.safeParse(stored(body))
        return question.success ? [{ id, name, question: question.data }] : []
      }),
    save: (name: string, question: ArticleOrder): void => void put.run(name, JSON.stringify(question)),
    rename: database.transaction((id: number, name: string) => {
      removeNamed.run(name, id)
      rename.run(name, id)
    }).immediate,
    forget: (id: number): void => void remove.run(id),
  }
}
