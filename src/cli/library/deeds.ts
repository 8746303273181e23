import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PlaceKind, Space } from '#shared/keeping'
import { fail, failure, succeed, type Result } from '#shared/result'
import { backupName } from '../../main/library/backup/backup-name.ts'
import { checkBackup } from '../../main/library/backup/check-backup.ts'
import { putInPlace } from '../../main/library/backup/restore-backup.ts'
import type { CheckReport } from '../../main/library/check/full-check.ts'
import { withFolderLocked } from '../../main/library/opening/folder-lock.ts'
import { attempt } from '../../main/library/library-failure.ts'
import { LIBRARY_FILE } from '../../main/library/opening/open-library.ts'
import { gatherFacts } from '../../main/library/place/gather-facts.ts'
import { placeKind } from '../../main/library/place/place-kind.ts'
import type { Places } from '../../main/library/place/places.ts'
import { freeAt } from '../../main/library/place/plan-move.ts'
import { asideIn } from '../../main/library/space/aside.ts'
import type { JobOf, JobResults, JobKind } from '../../main/library/work/job.ts'
import { perform } from '../../main/library/work/perform.ts'
import type { Watch } from '../../main/library/work/watch.ts'
import { holdsLibrary, withLibrary, withPlace } from './places.ts'

export interface Account {
  readonly folder: string
  readonly place: PlaceKind
  /** Bytes; `null`: nobody knows. */
  readonly free: number | null
  readonly space: Space
  readonly aside: { readonly count: number; readonly bytes: number }
}

/** What is done to a library as a whole, in this process: nobody else has it, so nothing waits. */
export function deedsIn(places: Places, watch: Watch, now: () => Date) {
  const job = <Kind extends JobKind>(asked: JobOf<Kind>): Promise<Result<JobResults[Kind]>> =>
    // What a job answers with is what its kind stands for.
    perform(asked, watch) as Promise<Result<JobResults[Kind]>>
  const checked = (path: string) => job({ kind: 'check', path })

  return {
    account: (): Promise<Result<Account>> =>
      withLibrary(places, async ({ folder, file }) => {
        const weighed = await job({ kind: 'space', path: file, now: now() })
        if (!weighed.ok) return weighed
        const place = placeKind(await gatherFacts(folder))
        const space = weighed.value
        return attempt(folder, () =>
          succeed({ folder, place, free: freeAt(folder), space, aside: asideIn(folder) }),
        )
      }),

    check: (): Promise<Result<CheckReport & { readonly path: string }>> =>
      withLibrary(places, async (library) => {
        const report = await checked(library.file)
        if (!report.ok) return report
        const { structure, rows, derived } = report.value
        if (structure.length + rows.length + derived.length === 0) library.markChecked(now())
        return succeed({ ...report.value, path: library.file })
      }),

    checkBackup: (path: string) => checkBackup(resolve(path), checked),

    /** @param to a file, or a folder in which it gets a name with the date */
    backup: (to: string): Promise<Result<{ readonly path: string }>> =>
      withLibrary(places, async ({ file }) => {
        const isFolder = statSync(to, { throwIfNoEntry: false })?.isDirectory() ?? false
        const target = resolve(isFolder ? join(to, backupName(now(), 'hand')) : to)
        if (existsSync(target)) return fail(failure('target-taken', { path: target }))
        return job({ kind: 'backup', path: file, target })
      }),

    restore: async (from: string): Promise<Result<{ readonly path: string }>> => {
      const place = places.current()
      if (!place.ok) return place
      const { folder, isUsual } = place.value
      const path = join(folder, LIBRARY_FILE)
      const taken = fail(failure('library-there', { path: folder }))
      // Its log alone is a library, too, of which somebody lost the file.
      if (existsSync(path) || existsSync(`${path}-wal`)) return taken
      if (!isUsual && !existsSync(folder)) return fail(failure('library-missing', { path: folder }))
      const good = await checkBackup(resolve(from), checked)
      if (!good.ok) return good
      return attempt(folder, () => {
        mkdirSync(folder, { recursive: true })
        return withFolderLocked(folder, () => {
          if (holdsLibrary(folder)) return taken
          putInPlace(resolve(from), path, now())
          return succeed({ path })
        })
      })
    },

    exportAll: (to: string) =>
      withLibrary(places, async ({ file }) => {
        const folder = resolve(to)
        if (existsSync(folder)) return fail(failure('target-taken', { path: folder }))
        return job({ kind: 'export', path: file, folder, now: now() })
      }),

    importAll: (from: string) =>
      withPlace(places, ({ file }) => job({ kind: 'import', path: file, folder: resolve(from) })),
  }
}
