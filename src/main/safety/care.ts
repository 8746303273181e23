import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupRhythm } from '#shared/keeping'
import type { Result } from '#shared/result'
import { explainBackups } from '../library/backup/explain.ts'
import { backupsIn, prune } from '../library/backup/backup-files.ts'
import { backupName } from '../library/backup/backup-name.ts'
import { due, type BackupRule } from '../library/backup/backup-rule.ts'
import { isSound, type CheckReport } from '../library/check/full-check.ts'
import type { Library } from '../library/library.ts'
import type { BackupFolder } from './backup-places.ts'
import type { Jobs } from './jobs.ts'

export interface CareNeeds {
  readonly library: () => Result<Library>
  readonly jobs: Jobs
  /** Where backups go, how often, and how many are kept. */
  readonly backups: () => {
    readonly places: readonly BackupFolder[]
    readonly rhythm: BackupRhythm
    readonly rule: BackupRule
  }
  /** Told when a folder of backups that was chosen is not there. */
  readonly missing: (folder: string) => void
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

async function backUp(library: Library, needs: CareNeeds): Promise<void> {
  const { jobs, now, failed } = needs
  const { places, rhythm, rule } = needs.backups()
  const at = now()
  for (const place of places) {
    // A disk that was chosen and is not connected: a folder of its name on this disk would be no second place.
    if (place.chosen && !existsSync(place.within)) {
      needs.missing(place.within)
      continue
    }
    if (!due(timesOf(place.folder), at, rhythm)) continue
    const target = join(place.folder, backupName(at, 'galley'))
    const written = await jobs.run({ kind: 'backup', path: library.file, target }, 'quiet')
    if (!written.ok) failed(written)
    else if (written.value) {
      prune(place.folder, at, rule)
      explainBackups(place.folder)
    }
  }
}

function timesOf(folder: string): readonly Date[] {
  try {
    return backupsIn(folder).map((backup) => backup.at)
  } catch {
    // It cannot be read; the attempt to write there says so.
    return []
  }
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
