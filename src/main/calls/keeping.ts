import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { MovePlan, Space } from '#shared/keeping'
import { fail, failure, succeed, type Result } from '#shared/result'
import { backupsIn } from '../library/backup/backup-files.ts'
import { checkBackup } from '../library/backup/check-backup.ts'
import { attempt } from '../library/library-failure.ts'
import { LIBRARY_FILE } from '../library/opening/open-library.ts'
import { copyLibrary } from '../library/place/copy-library.ts'
import { findLibrary } from '../library/place/find-library.ts'
import { gatherFacts } from '../library/place/gather-facts.ts'
import { moveLibrary } from '../library/place/move-library.ts'
import { placeKind } from '../library/place/place-kind.ts'
import type { Places } from '../library/place/places.ts'
import { freeAt, planMove } from '../library/place/plan-move.ts'
import { asideIn } from '../library/space/aside.ts'
import { compactLibrary } from '../library/space/compact.ts'
import { backupPlace, type BackupFolder } from '../safety/backup-places.ts'
import type { Jobs } from '../safety/jobs.ts'
import type { SettingsStore } from '../settings/settings.ts'
import type { HeldLibrary } from '../start/held-library.ts'
import type { HandlersOf } from './handlers.ts'

export interface KeepingNeeds {
  readonly library: HeldLibrary
  readonly places: Places
  readonly jobs: Jobs
  /** Weighs the library beside whatever job runs. */
  readonly weigh: (path: string) => Promise<Result<Space | null>>
  readonly settings: SettingsStore
  readonly backups: () => readonly [BackupFolder, ...BackupFolder[]]
  /** Each asks for a folder, with its own title; `null` when the editor cancels. */
  readonly chooseFolder: (
    why: 'move-library' | 'open-library' | 'copy-library' | 'backup-folder',
  ) => Promise<string | null>
  /** Told after another library, or another place of it, is in force. */
  readonly replaced: () => void
  readonly now: () => Date
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Where the library is and what it takes: what an editor asks about it and has done with it. */
export function keepingHandlers(needs: KeepingNeeds): HandlersOf<'keeping'> {
  const { library, places, jobs, settings, now } = needs
  const inPlace = <Value>(action: () => Result<Value>): Result<Value> => attempt(places.folder(), action)

  async function plannedMove(why: 'move-library' | 'copy-library'): Promise<Result<MovePlan | null>> {
    const chosen = await needs.chooseFolder(why)
    return chosen === null ? succeed(null) : planMove(places.folder(), chosen)
  }

  return {
    'keeping.account': async () => {
      const opened = library.get()
      if (!opened.ok) return opened
      const { folder, file } = opened.value
      const space = await needs.weigh(file)
      if (!space.ok || space.value === null) return space.ok ? succeed(null) : space
      const [backups, second] = needs.backups()
      const place = placeKind(await gatherFacts(folder))
      const weighed = space.value
      return inPlace(() =>
        succeed({
          folder,
          place,
          isFixed: places.isFixed,
          free: freeAt(folder),
          space: weighed,
          aside: asideIn(folder),
          backups: backupPlace(backups),
          second: second ? backupPlace(second) : null,
          choices: settings.current().keeping,
        }),
      )
    },

    'keeping.change': (part) => {
      settings.changeKeeping(part)
      return succeed(null)
    },

    'keeping.chooseBackupFolder': async ({ which }) => {
      const chosen = await needs.chooseFolder('backup-folder')
      if (chosen === null) return succeed(null)
      settings.changeKeeping(which === 'first' ? { backups: chosen } : { second: chosen })
      return succeed({ folder: chosen })
    },

    'keeping.forgetBackupFolder': ({ which }) => {
      settings.changeKeeping(which === 'first' ? { backups: null } : { second: null })
      return succeed(null)
    },

    'keeping.checkBackup': ({ which }) => {
      const [first, second] = needs.backups()
      const place = which === 'first' ? first : second
      if (!place || (place.chosen && !existsSync(place.within)))
        return fail(failure('backup-place-missing', { path: place?.within ?? '' }))
      const found = attempt(place.folder, () => succeed(backupsIn(place.folder)))
      if (!found.ok) return found
      const [latest] = found.value
      if (!latest) return fail(failure('no-backup', { path: place.folder }))
      return checkBackup(latest.path, (path) => jobs.run({ kind: 'check', path }, 'asked'))
    },

    'keeping.emptyTrash': ({ days }) => {
      const opened = library.get()
      if (!opened.ok) return opened
      const items = opened.value.trashed()
      if (!items.ok) return items
      const limit = now().getTime() - days * DAY_MS
      const old = items.value.filter(({ trashedAt }) => Date.parse(trashedAt) < limit)
      return opened.value.purge(old.map(({ number }) => number))
    },

    'keeping.compact': async () => {
      const opened = library.get()
      if (!opened.ok) return opened
      const { file } = opened.value
      const compacted = await compactLibrary(
        {
          write: (path, target) => jobs.run({ kind: 'compact', path, target }, 'asked'),
          whileClosed: library.whileClosed,
          opens: library.get,
          now,
        },
        file,
      )
      return compacted
    },

    'keeping.planMove': () => plannedMove('move-library'),

    'keeping.move': async ({ folder }) => {
      const planned = await planMove(places.folder(), folder)
      if (!planned.ok) return planned
      const moved = await moveLibrary(
        {
          places,
          copy: (path, target) => jobs.run({ kind: 'move', path, target }, 'asked'),
          whileClosed: library.whileClosed,
          now,
        },
        planned.value.to,
      )
      if (moved.ok && moved.value) needs.replaced()
      return moved
    },

    'keeping.openOther': async () => {
      const chosen = await needs.chooseFolder('open-library')
      if (chosen === null) return succeed(null)
      const found = findLibrary(chosen)
      if (!found.ok) return found
      return inPlace(() => {
        places.chosen(found.value)
        library.letGo()
        needs.replaced()
        return succeed({ folder: found.value })
      })
    },

    'keeping.copyHere': async () => {
      const planned = await plannedMove('copy-library')
      if (!planned.ok || planned.value === null) return planned.ok ? succeed(null) : planned
      const { from, to } = planned.value
      library.letGo()
      const copied = copyLibrary(from, to)
      if (!copied.ok) return copied
      return inPlace(() => {
        // The same library with the same backups.
        places.moved(to)
        needs.replaced()
        return succeed({ folder: join(to, LIBRARY_FILE) })
      })
    },
  }
}
