import Database from 'better-sqlite3'
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { truthCheck } from '../check/full-check.ts'
import { syncFile, syncFolder } from '../files/sync.ts'
import { DamagedContent } from '../library-failure.ts'
import { part } from '../work/watch.ts'
import type { Watch } from '../work/watch.ts'

export interface BackupWritten {
  readonly path: string
  readonly bytes: number
}

/** Enough that the disk is busy, few enough that calling it off is heard at once. */
const PAGES_A_STEP = 2000

/**
 * Writes one file that holds the whole library as it is at this moment, while others go on working in it.
 *
 * It is written beside its name, compared row by row with its seals, forced to the disk, and only then takes its
 * name: there is a whole backup or none.
 *
 * @throws Cancelled; DamagedContent when the library itself is not sound, then no backup is kept of it; errors of
 * SQLite and of the file system.
 */
export async function writeBackup(path: string, target: string, watch: Watch): Promise<BackupWritten> {
  const draft = `${target}.new`
  mkdirSync(dirname(target), { recursive: true })
  rmSync(draft, { force: true })
  try {
    await copy(path, draft, part(watch, 0, 0.6))
    const report = truthCheck(draft, part(watch, 0.6, 1))
    if (report.structure.length > 0 || report.rows.length > 0) {
      throw new DamagedContent('the library is not as it was written, so no backup of it was kept')
    }
    syncFile(draft)
    renameSync(draft, target)
    syncFolder(dirname(target))
    return { path: target, bytes: statSync(target).size }
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(draft + end, { force: true })
  }
}

async function copy(path: string, draft: string, watch: Watch): Promise<void> {
  const source = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 })
  try {
    // From here on it reads one moment, whatever others write; without it each of their saves would begin it anew.
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_schema').get()
    await source.backup(draft, {
      progress({ totalPages, remainingPages }) {
        watch.step(totalPages === 0 ? 0 : 1 - remainingPages / totalPages)
        return PAGES_A_STEP
      },
    })
  } finally {
    source.close()
  }
  // One file: nothing of it may stand in a log beside it.
  const copied = new Database(draft)
  try {
    copied.pragma('journal_mode = DELETE')
  } finally {
    copied.close()
  }
}
