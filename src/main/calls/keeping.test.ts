import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { succeed, type Result } from '#shared/result'
import { writeBackup } from '../library/backup/write-backup.ts'
import { libraryPlaces, openInPlace } from '../library/place/places.ts'
import { at, inFolder, pageWith, typedArticle, valueOf } from '../library/testing/samples.ts'
import { perform } from '../library/work/perform.ts'
import type { Job, JobKind, JobOf, JobResults } from '../library/work/job.ts'
import { UNWATCHED } from '../library/work/watch.ts'
import { backupFolders } from '../safety/backup-places.ts'
import { openSettings } from '../settings/settings.ts'
import { holdLibrary } from '../start/held-library.ts'
import { keepingHandlers } from './keeping.ts'

const DAYS = 24 * 60 * 60 * 1000

/** The handlers over a library of their own; jobs are done in this thread, folders are those that are chosen. */
function kept(folder: string) {
  const settings = openSettings(join(folder, 'settings.json'), () => undefined)
  const places = libraryPlaces(join(folder, 'library-place.json'), join(folder, 'library'), null)
  let now = at(0)
  let chosen: string | null = null
  const library = holdLibrary(
    () => openInPlace(places),
    () => now,
  )
  const run = <Kind extends JobKind>(job: JobOf<Kind>) =>
    // What a job answers with is what its kind stands for.
    perform(job as Job, UNWATCHED) as Promise<Result<JobResults[Kind]>>
  const handlers = keepingHandlers({
    library,
    places,
    jobs: { run, cancel: () => undefined, running: () => null },
    weigh: (path) => run<'space'>({ kind: 'space', path, now }),
    settings,
    backups: () => backupFolders(settings.current().keeping, join(folder, 'backups'), ''),
    chooseFolder: () => Promise.resolve(chosen),
    replaced: () => undefined,
    now: () => now,
  })
  return {
    handlers,
    library: () => valueOf(library.get()),
    close: library.close,
    choose: (path: string | null) => (chosen = path),
    later: (days: number) => (now = new Date(at(0).getTime() + days * DAYS)),
  }
}

const LATEST = 'galley-2026-11-25-211012.galley-backup'

describe('what an editor asks about keeping the library', () => {
  it('is answered with its folder, its space and its backups', () =>
    inFolder(async (folder) => {
      const { handlers, library, close } = kept(folder)
      await writeBackup(library().file, join(folder, 'backups', LATEST), UNWATCHED)
      const account = valueOf(await handlers['keeping.account']({}))
      expect(account).toMatchObject({
        folder: join(folder, 'library'),
        backups: { backups: { count: 1 }, missing: false },
        second: null,
      })
      close()
    }))

  it('has its latest backup compared as it lies there now, and changes nothing', () =>
    inFolder(async (folder) => {
      const { handlers, library, close } = kept(folder)
      pageWith(library(), [typedArticle('a', '秋收', ['颗粒归仓'])])
      const ask = () => handlers['keeping.checkBackup']({ which: 'first' })
      expect(await ask()).toMatchObject({ error: { kind: 'no-backup' } })
      const path = join(folder, 'backups', LATEST)
      await writeBackup(library().file, path, UNWATCHED)
      expect(await ask()).toEqual(succeed({ path }))
      const bytes = readFileSync(path)
      bytes.fill(0x5a, 20_000, 30_000)
      writeFileSync(path, bytes)
      expect(await ask()).toMatchObject({ error: { kind: 'backup-damaged', values: { name: LATEST } } })
      expect(readFileSync(path).equals(bytes)).toBe(true)
      close()
    }))

  it('is told of a second place that is not there', () =>
    inFolder(async (folder) => {
      const { handlers, choose, close } = kept(folder)
      choose(join(folder, '第二块盘'))
      valueOf(await handlers['keeping.chooseBackupFolder']({ which: 'second' }))
      expect(await handlers['keeping.checkBackup']({ which: 'second' })).toMatchObject({
        error: { kind: 'backup-place-missing' },
      })
      close()
    }))

  it('empties of the trash only what has lain there for so long', () =>
    inFolder(async (folder) => {
      const { handlers, library, later, close } = kept(folder)
      const page = pageWith(library(), [typedArticle('a', '旧', ['稿'])])
      valueOf(library().trash({ pages: [page], articles: [], onDesk: [] }, at(0)))
      later(29)
      expect(await handlers['keeping.emptyTrash']({ days: 30 })).toEqual(succeed(0))
      later(31)
      expect(await handlers['keeping.emptyTrash']({ days: 30 })).toEqual(succeed(1))
      expect(valueOf(library().trashed())).toEqual([])
      close()
    }))

  it('opens another library only where one is, and stays when nothing is chosen', () =>
    inFolder(async (folder) => {
      const { handlers, library, choose, close } = kept(folder)
      expect(await handlers['keeping.openOther']({})).toEqual(succeed(null))
      mkdirSync(join(folder, '空'))
      choose(join(folder, '空'))
      expect(await handlers['keeping.openOther']({})).toMatchObject({ error: { kind: 'no-library-there' } })
      expect(library().folder).toBe(join(folder, 'library'))
      expect(existsSync(join(folder, '空', 'library.sqlite'))).toBe(false)
      close()
    }))
})
