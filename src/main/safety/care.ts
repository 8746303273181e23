import { join } from 'node:path'
import type { Result } from '#shared/result'
import { backupsIn, prune } from '../library/backup/backup-files.ts'
import { backupName } from '../library/backup/backup-name.ts'
import { due, type BackupRule } from '../library/backup/backup-rule.ts'
import { isSound, type CheckReport } from '../library/check/full-check.ts'
import type { Library } from '../library/library.ts'
import type { Jobs } from './jobs.ts'

export interface CareNeeds {
  readonly library: () => Result<Library>
  readonly jobs: Jobs
  /** Where backups go, and how many are kept. */
  readonly backups: () => { readonly folder: string; readonly rule: BackupRule }
  readonly now: () => Date
  /** Told when a check found that the library is not as it was written. */
  readonly damaged: (report: CheckReport) => void
  /** Told when a backup could not be made; nothing is lost yet, so nobody is interrupted. */
  readonly failed: (result: Result<unknown>) => void
}

const CHECK_EVERY_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * What Galley does for the library by itself, at most one thing at a time: the day's backup, and every week a check
 * of all of it. To be called now and then; what is not due is not done.
 */
export async function careForLibrary(needs: CareNeeds): Promise<void> {
  const opened = needs.library()
  if (!opened.ok || needs.jobs.running() !== null) return
  const library = opened.value
  const recent = library.recentPages(1)
  // Nothing has ever been in it.
  if (!recent.ok || recent.value.length === 0) return
  await backUp(library, needs)
  await check(library, needs)
}

async function backUp(library: Library, { jobs, backups, now, failed }: CareNeeds): Promise<void> {
  const { folder, rule } = backups()
  const at = now()
  let times: readonly Date[]
  try {
    times = backupsIn(folder).map((backup) => backup.at)
  } catch {
    // A drive that is not connected; the attempt says so.
    times = []
  }
  if (!due(times, at)) return
  const target = join(folder, backupName(at, 'galley'))
  const written = await jobs.run({ kind: 'backup', path: library.file, target }, 'quiet')
  if (!written.ok) failed(written)
  else if (written.value) prune(folder, at, rule)
}

async function check(library: Library, { jobs, now, damaged, failed }: CareNeeds): Promise<void> {
  const last = Date.parse(library.checkedAt() ?? '')
  const age = now().getTime() - last
  // A check from the future says nothing: the clock was wrong then, or is now.
  if (age >= 0 && age < CHECK_EVERY_DAYS * DAY_MS) return
  const checked = await jobs.run({ kind: 'check', path: library.file }, 'quiet')
  if (!checked.ok) failed(checked)
  else if (checked.value && isSound(checked.value)) library.markChecked(now())
  else if (checked.value) damaged(checked.value)
}
