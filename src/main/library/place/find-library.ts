import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail, failure, succeed, type Result } from '#shared/result'
import { checkFile } from '../opening/file-check.ts'
import { attempt } from '../library-failure.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { LIBRARY_FILE } from '../opening/open-library.ts'
import { isWritable } from './places.ts'

/** Where a library may be when an editor points at the folder above it. */
const WITHIN = ['.', 'library', 'galley-library'] as const

/**
 * The folder of the library that an editor points at, looked at before the present one is closed.
 *
 * Fails with no-library-there, library-read-only, library-damaged and library-newer.
 */
export function findLibrary(chosen: string): Result<string> {
  const folder = WITHIN.map((name) => resolve(chosen, name)).find((one) =>
    existsSync(join(one, LIBRARY_FILE)),
  )
  if (folder === undefined) return fail(failure('no-library-there', { path: chosen }))
  if (!isWritable(folder)) return fail(failure('library-read-only', { path: folder }))
  const path = join(folder, LIBRARY_FILE)
  const checked = attempt(path, () => checkFile(path, MIGRATIONS.length))
  return checked.ok ? succeed(folder) : checked
}
