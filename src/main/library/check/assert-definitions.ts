import Database from 'better-sqlite3'
import { DamagedContent } from '../library-failure.ts'

/**
 * Asks every full-text table for nothing: SQLite reads the words by which it was made only then, and one of them that
 * has changed in the file would else look like a wrong question of Galley's own, at the first search.
 *
 * @throws DamagedContent
 */
export function assertDefinitions(database: Database.Database): void {
  const names = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'")
    .pluck()
    .all()
  for (const name of names) {
    try {
      database.prepare(`SELECT rowid FROM "${name}" LIMIT 0`)
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_ERROR') throw error
      throw new DamagedContent(`${name} is not defined as it was: ${error.message}`)
    }
  }
}
