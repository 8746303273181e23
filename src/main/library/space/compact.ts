import Database from 'better-sqlite3'
import { renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { succeed, type Result } from '#shared/result'
import type { Compacted } from '#shared/keeping'
import { setAside } from '../backup/restore-backup.ts'
import { fullCheck, isSound } from '../check/full-check.ts'
import { syncFile, syncFolder } from '../files/sync.ts'
import { watchChanges } from '../files/watch-changes.ts'
import { withFolderLocked } from '../opening/folder-lock.ts'
import { attempt, attemptLong, DamagedContent } from '../library-failure.ts'
import { part, type Watch } from '../work/watch.ts'

/** Beside the library until it takes its place. */
export const COMPACT_FILE = 'library-compact.sqlite'

/**
 * Writes the library anew without what it does not use, and compares all of it, index included.
 *
 * @throws Cancelled; DamagedContent when it is not sound; errors of SQLite and of the file system. Then no file is left.
 */
export function writeCompact(path: string, target: string, watch: Watch): Compacted {
  const clear = () => {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(target + end, { force: true })
  }
  clear()
  try {
    watch.step(0)
    const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 })
    try {
      database.prepare('VACUUM INTO ?').run(target)
    } finally {
      database.close()
    }
    if (!isSound(fullCheck(target, part(watch, 0.4, 1))))
      throw new DamagedContent('the library is not as it was written, so it was not written anew')
    syncFile(target)
    // With its log: what was just deleted may still stand there only.
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
    return { before: statSync(path).size + log, after: statSync(target).size }
  } catch (error) {
    clear()
    throw error
  }
}

interface CompactNeeds {
  readonly write: (path: string, target: string) => Promise<Result<Compacted | null>>
  /** Closes the library, and answers nobody from it until the action is over. */
  readonly whileClosed: <Value>(action: () => Promise<Value>) => Promise<Value>
  /** Opens the library again and says whether that went well. */
  readonly opens: () => Result<unknown>
  readonly now: () => Date
}

/**
 * Puts the library, written anew, in its own place. The present one is set aside first and deleted only when the new
 * one has been opened. `null`: called off.
 */
export function compactLibrary(needs: CompactNeeds, path: string): Promise<Result<Compacted | null>> {
  const target = join(dirname(path), COMPACT_FILE)
  return attemptLong(path, async () => {
    const watched = watchChanges(path)
    try {
      const written = await needs.write(path, target)
      if (!written.ok || written.value === null) return written
      const put = await needs.whileClosed(async () => {
        // Somebody went on writing: once more, while nobody can.
        const last = watched.hasChanged() ? await needs.write(path, target) : written
        watched.close()
        if (!last.ok || last.value === null) return last.ok ? succeed(null) : last
        const sizes = last.value
        const aside = withFolderLocked(dirname(path), () =>
          attempt(path, () => succeed(exchange(target, path, needs.now()))),
        )
        return aside.ok ? succeed({ sizes, aside: aside.value }) : aside
      })
      if (!put.ok) return put
      // Called off: it is as it was.
      if (put.value === null || !('sizes' in put.value)) return succeed(null)
      const opened = needs.opens()
      if (!opened.ok) return opened
      for (const end of ['', '-wal']) rmSync(put.value.aside + end, { force: true })
      return succeed(put.value.sizes)
    } finally {
      watched.close()
      rmSync(target, { force: true })
    }
  })
}

/** There is no moment without a library: the name goes from the one to the other. */
function exchange(target: string, path: string, at: Date): string {
  const aside = setAside(path, at)
  // A log that stayed would be read as the new one's own.
  for (const end of ['-wal', '-shm', '-journal']) rmSync(path + end, { force: true })
  renameSync(target, path)
  syncFolder(dirname(path))
  return aside
}
