import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Rescued, Restored } from '#shared/library-job'
import { fail, failure, succeed, type Result } from '#shared/result'
import { backupsIn } from '../library/backup/backup-files.ts'
import { checkBackup } from '../library/backup/check-backup.ts'
import { explainBackups } from '../library/backup/explain.ts'
import { backupName, namedBackup, stamp } from '../library/backup/backup-name.ts'
import { putInPlace } from '../library/backup/restore-backup.ts'
import { withFolderLocked } from '../library/opening/folder-lock.ts'
import { LIBRARY_FILE } from '../library/opening/open-library.ts'
import { attempt } from '../library/library-failure.ts'
import type { RescueReport } from '../library/rescue/rescue-library.ts'
import type { BackupFolder } from '../safety/backup-places.ts'
import type { Jobs } from '../safety/jobs.ts'
import type { HeldLibrary } from '../start/held-library.ts'
import type { HandlersOf } from './handlers.ts'

export interface SafetyNeeds {
  readonly library: HeldLibrary
  readonly libraryFolder: () => string
  /** The first place of backups, and the second if there is one. */
  readonly backups: () => readonly [BackupFolder, ...BackupFolder[]]
  readonly jobs: Jobs
  /** Each asks for a place; `null` when the editor cancels. */
  readonly chooseBackup: (folder: string) => Promise<string | null>
  readonly chooseExportFolder: () => Promise<string | null>
  readonly chooseArchive: () => Promise<string | null>
  readonly openFolder: (path: string) => void
  readonly quit: () => void
  /** Told after another library has taken the place of the one that was there. */
  readonly replaced: () => void
  readonly now: () => Date
}

/** What an editor asks for about the library as a whole. The window has stored what it had before it calls. */
export function safetyHandlers(needs: SafetyNeeds): HandlersOf<'safety'> {
  const { library, jobs, now } = needs
  const file = () => join(needs.libraryFolder(), LIBRARY_FILE)

  /** The library is closed, locked against other processes, exchanged, and opened again by the next question. */
  const exchange = (newcomer: string): Result<string | null> => {
    library.letGo()
    const path = file()
    const put = withFolderLocked(needs.libraryFolder(), () =>
      attempt(path, () => succeed(putInPlace(newcomer, path, now()))),
    )
    needs.replaced()
    return put
  }

  const restore = async (backup: string): Promise<Result<Restored | null>> => {
    const checked = await checkBackup(backup, (path) => jobs.run({ kind: 'check', path }, 'asked'))
    if (!checked.ok || checked.value === null) return checked.ok ? succeed(null) : checked
    const put = exchange(backup)
    if (!put.ok) return put
    return succeed({
      madeAt: namedBackup(basename(backup))?.at.toISOString() ?? null,
      aside: put.value === null ? null : basename(put.value),
    })
  }

  return {
    'safety.backUp': async () => {
      const opened = library.get()
      if (!opened.ok) return opened
      const paths: string[] = []
      const name = backupName(now(), 'hand')
      for (const { folder, within, chosen } of needs.backups()) {
        if (chosen && !existsSync(within)) return fail(failure('backup-place-missing', { path: within }))
        const target = join(folder, name)
        const written = await jobs.run({ kind: 'backup', path: opened.value.file, target }, 'asked')
        if (!written.ok || written.value === null) return written.ok ? succeed(null) : written
        explainBackups(folder)
        paths.push(target)
      }
      return succeed({ paths })
    },

    'safety.restore': async ({ which }) => {
      const [{ folder }] = needs.backups()
      if (which === 'latest') {
        const found = attempt(folder, () => succeed(backupsIn(folder)))
        if (!found.ok) return found
        const latest = found.value[0]
        return latest ? restore(latest.path) : fail(failure('no-backup', { path: folder }))
      }
      const chosen = await needs.chooseBackup(folder)
      return chosen === null ? succeed(null) : restore(chosen)
    },

    'safety.rescue': async () => {
      library.letGo()
      const path = file()
      const target = join(needs.libraryFolder(), `library-rescued-${stamp(now())}.sqlite`)
      const report = await jobs.run({ kind: 'rescue', path, target, now: now() }, 'asked')
      if (!report.ok) return report
      if (report.value === null) return succeed(null)
      const put = exchange(target)
      if (!put.ok) return put
      rmSync(target, { force: true })
      return succeed(rescued(report.value, put.value === null ? null : basename(put.value)))
    },

    'safety.check': async () => {
      const opened = library.get()
      if (!opened.ok) return opened
      const checked = await jobs.run({ kind: 'check', path: opened.value.file }, 'asked')
      if (!checked.ok || checked.value === null) return checked.ok ? succeed(null) : checked
      const { structure, rows, derived } = checked.value
      const findings = structure.length + rows.length + derived.length
      if (findings === 0) opened.value.markChecked(now())
      return succeed({ findings })
    },

    'safety.export': async () => {
      const opened = library.get()
      if (!opened.ok) return opened
      const place = await needs.chooseExportFolder()
      if (place === null) return succeed(null)
      const folder = join(place, `galley-library-${stamp(now())}`)
      const written = await jobs.run({ kind: 'export', path: opened.value.file, folder, now: now() }, 'asked')
      if (!written.ok || written.value === null) return written.ok ? succeed(null) : written
      return succeed({ paths: [folder] })
    },

    'safety.import': async () => {
      const opened = library.get()
      if (!opened.ok) return opened
      const folder = await needs.chooseArchive()
      if (folder === null) return succeed(null)
      const merged = await jobs.run({ kind: 'import', path: opened.value.file, folder }, 'asked')
      if (!merged.ok || merged.value === null) return merged.ok ? succeed(null) : merged
      return succeed(merged.value)
    },

    'safety.cancel': () => {
      jobs.cancel()
      return succeed(null)
    },

    'safety.openFolder': () => {
      needs.openFolder(needs.libraryFolder())
      return succeed(null)
    },

    'safety.quit': () => {
      needs.quit()
      return succeed(null)
    },
  }
}

function rescued({ tables, inDoubt }: RescueReport, aside: string | null): Rescued {
  const kept = (name: string): number => tables.find(({ table }) => table === name)?.kept ?? 0
  const lost = tables.map((table) => table.lost)
  return {
    pages: kept('page'),
    articles: kept('article'),
    doubtful: tables.reduce((sum, table) => sum + table.doubtful, 0),
    lost: lost.includes(null) ? null : lost.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    inDoubt,
    aside,
  }
}
