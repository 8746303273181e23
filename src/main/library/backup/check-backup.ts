import { basename } from 'node:path'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { CheckReport } from '../check/full-check.ts'
import { checkFile } from '../opening/file-check.ts'
import { attempt } from '../library-failure.ts'
import { MIGRATIONS } from '../migrations/index.ts'

/**
 * Compares a backup with its seals, row by row, as it lies there now: disks forget. `null`: called off. The index is
 * not looked at, for it is made anew from the rows.
 *
 * Fails with backup-damaged, library-newer, and what is said of files that cannot be read.
 */
export async function checkBackup(
  path: string,
  check: (path: string) => Promise<Result<CheckReport | null>>,
): Promise<Result<{ readonly path: string } | null>> {
  const damaged = fail(failure('backup-damaged', { name: basename(path) }))
  const good = attempt(path, () => checkFile(path, MIGRATIONS.length))
  if (!good.ok) return good.error.kind === 'library-damaged' ? damaged : good
  const checked = await check(path)
  if (!checked.ok) return checked.error.kind === 'library-damaged' ? damaged : checked
  if (checked.value === null) return succeed(null)
  return checked.value.structure.length + checked.value.rows.length > 0 ? damaged : succeed({ path })
}
