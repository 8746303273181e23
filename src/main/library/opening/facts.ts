import type { Database } from 'better-sqlite3'

/**
 * What the library knows about itself.
 *
 * sealed: the version whose tables the seals are of · checked: when all of it was last found sound, ISO 8601 ·
 * projections: `due` when they are to be made anew from the galleys.
 */
export type Fact = 'sealed' | 'checked' | 'projections'

/** `null` in a file of a version that has no such table yet. */
export function factsOf(database: Database) {
  const there = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'fact'").get() !== undefined
  if (!there) return null
  const get = database.prepare<[Fact], string>('SELECT value FROM fact WHERE name = ?').pluck()
  const set = database.prepare<[Fact, string]>(
    'INSERT INTO fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const remove = database.prepare<[Fact]>('DELETE FROM fact WHERE name = ?')
  return {
    get: (name: Fact): string | null => get.get(name) ?? null,
    set: (name: Fact, value: string): void => void set.run(name, value),
    forget: (name: Fact): void => void remove.run(name),
  }
}
