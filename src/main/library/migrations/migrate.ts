import type { Database } from 'better-sqlite3'
import { assertComplete } from './migration.ts'
import type { Migration } from './migration.ts'

/** “GALY”: tells a Galley library from any other SQLite file. Part of the file format, see `PRAGMA application_id`. */
export const APPLICATION_ID = 0x47414c59

/** Brings the file to the newest version; each step is done whole or not at all. */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  assertComplete(migrations)
  const from = Number(database.pragma('user_version', { simple: true }))
  const pending = migrations.slice(from)
  for (const migration of pending) {
    database
      .transaction(() => {
        migration.up(database)
        database.pragma(`application_id = ${APPLICATION_ID}`)
        database.pragma(`user_version = ${migration.version}`)
      })
      .immediate()
  }
  // The version belongs in the file itself and not only in its log: an older Galley reads it there before it
  // opens the file (file-check.ts).
  if (pending.length === 0) return
  // What a step threw away is given back to the disk.
  database.exec('VACUUM')
  database.pragma('wal_checkpoint(TRUNCATE)')
}
