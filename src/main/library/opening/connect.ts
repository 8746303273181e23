import Database from 'better-sqlite3'
import { copyFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { assertDefinitions } from '../check/assert-definitions.ts'
import { brokenRows } from '../check/broken-rows.ts'
import { keepSeals, knowRowSums, sealAll } from '../check/seals.ts'
import { syncFile, syncFolder } from '../files/sync.ts'
import { factsOf } from './facts.ts'
import { DamagedContent } from '../library-failure.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { migrate } from '../migrations/migrate.ts'
import { projectionsAreDue, rebuildProjections } from './rebuild-projections.ts'

/**
 * A connection that may write to a library. Whoever writes rows of truth does it through one: it seals them.
 *
 * Brings the file to the newest version; before that, what is there is checked, and kept beside it as it is.
 *
 * @throws errors of SQLite and of the file system; DamagedContent when an older library is not as it was written.
 */
export function connect(path: string): Database.Database {
  const database = new Database(path, { timeout: 2000 })
  try {
    database.pragma('journal_mode = WAL')
    // Every commit reaches the disk, and on macOS the disk's own platters, before a save is answered.
    database.pragma('synchronous = FULL')
    database.pragma('fullfsync = ON')
    database.pragma('foreign_keys = ON')
    // The log is brought into the file when it has 16 MB: a leaf that twenty pages wrote to is then written once.
    database.pragma('wal_autocheckpoint = 4000')
    // After a large import it shrinks again.
    database.pragma('journal_size_limit = 16777216')
    // In KiB: the inner pages of all indexes of a hundred thousand articles.
    database.pragma('cache_size = -65536')
    // Says now, and not at the first save, when nothing can be written.
    database.exec('BEGIN IMMEDIATE; ROLLBACK')
    knowRowSums(database)
    assertDefinitions(database)
    bringUpToDate(database, path)
    // What a deed within a deed may have to undo is remembered in memory: in a file it costs more than a sync saves. Not
    // before, because a VACUUM of the whole library would be in memory, too.
    database.pragma('temp_store = MEMORY')
    keepSeals(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function bringUpToDate(database: Database.Database, path: string): void {
  const from = Number(database.pragma('user_version', { simple: true }))
  if (from > 0 && from < MIGRATIONS.length) {
    if (isSealed(database, from) && brokenRows(database, 1).length > 0) {
      throw new DamagedContent('a row of an older library is not as it was written')
    }
    keepBeside(database, path, from)
  }
  migrate(database, MIGRATIONS)
  if (projectionsAreDue(database)) rebuildProjections(database)
  // Also when the program ended between the migration and this.
  if (!isSealed(database, MIGRATIONS.length)) sealAnew(database)
}

const isSealed = (database: Database.Database, version: number): boolean =>
  factsOf(database)?.get('sealed') === String(version)

const sealAnew = (database: Database.Database): void =>
  database
    .transaction(() => {
      sealAll(database)
      factsOf(database)?.set('sealed', String(MIGRATIONS.length))
    })
    .immediate()

/** An older Galley can go on with the copy, and so can this one if the new form should fail its editor. */
function keepBeside(database: Database.Database, path: string, version: number): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
  const kept = join(dirname(path), `library-of-version-${version}.sqlite`)
  const draft = `${kept}.new`
  copyFileSync(path, draft)
  syncFile(draft)
  renameSync(draft, kept)
  syncFolder(dirname(path))
}
