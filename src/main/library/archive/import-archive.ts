import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { connect } from '../opening/connect.ts'
import { part } from '../work/watch.ts'
import type { Watch } from '../work/watch.ts'
import { mergeLibrary } from './merge-library.ts'
import type { MergeReport } from './merge-library.ts'
import { stageArchive } from './stage-archive.ts'

/**
 * Brings an archive into a library, empty or not, that others may have open. All of it is read and compared with its
 * digests before the library is touched.
 *
 * Fails with archive-invalid and archive-newer. @throws Cancelled; errors of SQLite and of the file system
 */
export function importArchive(folder: string, path: string, watch: Watch): Result<MergeReport> {
  const place = mkdtempSync(join(dirname(path), 'import-'))
  const staging = join(place, 'library.sqlite')
  try {
    const staged = stageArchive(folder, staging, part(watch, 0, 0.5))
    if (!staged.ok) return staged
    const from = new Database(staging, { readonly: true })
    const library = connect(path)
    try {
      return succeed(mergeLibrary(from, library, part(watch, 0.5, 1)))
    } finally {
      from.close()
      library.close()
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
