import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail, failure, succeed, type Result } from '#shared/result'
import { checkFile } from '../opening/file-check.ts'
import { syncFile, syncFolder } from '../files/sync.ts'
import { attempt } from '../library-failure.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { LIBRARY_FILE } from '../opening/open-library.ts'
import { ARRIVING_FILE } from './unfinished-move.ts'

/**
 * Copies a library that lies where nothing can be written, byte by byte with its log, and looks whether it is whole.
 * It takes its name last. The library must not be open.
 *
 * Fails with move-taken, and as opening a library does; then the folder is as it was.
 */
export function copyLibrary(from: string, to: string): Result<null> {
  return attempt(to, () => {
    mkdirSync(to, { recursive: true })
    const target = join(to, LIBRARY_FILE)
    if (existsSync(target)) return fail(failure('move-taken', { path: to }))
    const draft = join(to, ARRIVING_FILE)
    try {
      for (const end of ['', '-wal']) {
        const source = join(from, LIBRARY_FILE + end)
        if (!existsSync(source)) continue
        copyFileSync(source, draft + end)
        syncFile(draft + end)
      }
      const checked = checkFile(draft, MIGRATIONS.length)
      if (!checked.ok) return checked
      // The log first: without its file it would be taken for that of a library that was emptied.
      for (const end of ['-wal', '']) if (existsSync(draft + end)) renameSync(draft + end, target + end)
      syncFolder(to)
      return succeed(null)
    } finally {
      for (const end of ['', '-wal', '-shm']) rmSync(draft + end, { force: true })
    }
  })
}
