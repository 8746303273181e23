import Database from 'better-sqlite3'
import { fail, failure } from '#shared/result'
import type { Failure, Result } from '#shared/result'

/** What lies in the library is not what Galley wrote there. */
export class DamagedContent extends Error {}

/** Runs what touches the library's files; what a user can cause (a full disk, no rights) becomes a value. */
export function attempt<Value>(path: string, action: () => Result<Value>): Result<Value> {
  try {
    return action()
  } catch (error) {
    const known = failureOf(error, path)
    if (known === null) throw error
    return fail(known)
  }
}

/** The same for what takes its time. */
export async function attemptLong<Value>(
  path: string,
  action: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await action()
  } catch (error) {
    const known = failureOf(error, path)
    if (known === null) throw error
    return fail(known)
  }
}

/**
 * The failure behind an error of SQLite or of the file system, or `null` for a bug.
 * @see https://www.sqlite.org/rescode.html
 */
export function failureOf(error: unknown, path: string): Failure | null {
  if (error instanceof DamagedContent) return failure('library-damaged', { path })
  const code = codeOf(error)
  if (code === null) return null
  // An extended code begins with its primary one: SQLITE_CORRUPT_VTAB.
  const is = (...codes: readonly string[]): boolean =>
    codes.some((each) => code === each || code.startsWith(`${each}_`))

  // The shared-memory file could not grow, which only a full disk causes.
  if (is('SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT')) return failure('disk-full', { path })
  if (is('SQLITE_CORRUPT', 'SQLITE_NOTADB')) return failure('library-damaged', { path })
  if (is('SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'SQLITE_IOERR_ACCESS')) {
    return failure('library-forbidden', { path })
  }
  // ENOTDIR and EEXIST: a file stands where the folder should be.
  if (is('EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR'))
    return failure('library-forbidden', { path })
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED', 'EBUSY')) return failure('library-busy', { path })
  return failure('library-failed', { message: error instanceof Error ? error.message : code })
}

/** SQLITE_CONSTRAINT and SQLITE_ERROR come from a wrong statement: bugs. */
const BUGS = /^SQLITE_(ERROR|CONSTRAINT|MISMATCH|MISUSE|RANGE)/

function codeOf(error: unknown): string | null {
  if (error instanceof Database.SqliteError) return BUGS.test(error.code) ? null : error.code
  if (error instanceof Error && 'syscall' in error && 'code' in error) return String(error.code)
  return null
}
