import Database from 'better-sqlite3'
import { join } from 'node:path'
import { succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { attempt } from '../library-failure.ts'

export interface FolderLock {
  release(): void
}

/** A program that is just closing gets this long to let go. */
const PATIENCE_MS = 300

/** Does something to a folder in which no library is open; no other process can open one meanwhile. */
export function withFolderLocked<Value>(folder: string, action: () => Result<Value>): Result<Value> {
  const lock = lockFolder(folder)
  if (!lock.ok) return lock
  try {
    return action()
  } finally {
    lock.value.release()
  }
}

/**
 * Makes sure that only one process works on the folder.
 *
 * The lock is one of the operating system on an empty file, taken through SQLite because Node has no call for it.
 * It ends with its process, however that ends; a process id in a file would outlive a power cut and could belong
 * to some other program the next day.
 */
export function lockFolder(folder: string): Result<FolderLock> {
  return attempt(folder, () => {
    const database = new Database(join(folder, 'library.lock'), { timeout: PATIENCE_MS })
    try {
      // In memory, because nothing is ever written and no journal file shall appear.
      database.pragma('journal_mode = MEMORY')
      database.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      database.close()
      throw error
    }
    return succeed({ release: () => void database.close() })
  })
}
