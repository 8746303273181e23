import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { succeed, type Result } from '#shared/result'
import { backupsIn } from '../library/backup/backup-files.ts'
import { BACKUP_RULES } from '../library/backup/backup-rule.ts'
import type { CheckReport } from '../library/check/full-check.ts'
import { openLibrary, type Library } from '../library/index.ts'
import { inFolder, pageWith, typedArticle, valueOf } from '../library/testing/samples.ts'
import { careForLibrary } from './care.ts'
import type { BackupFolder } from './backup-places.ts'
import { startJobs } from './jobs.ts'

const WORKER = new URL('../library/work/worker.ts', import.meta.url)

async function caring(
  folder: string,
  action: (care: {
    readonly library: Library
    readonly careOn: (day: number) => Promise<void>
    readonly damages: readonly CheckReport[]
    readonly failures: readonly Result<unknown>[]
    readonly missing: readonly string[]
  }) => Promise<void>,
  backups = join(folder, 'backups'),
  second: readonly BackupFolder[] = [],
): Promise<void> {
  const library = valueOf(openLibrary(join(folder, 'library')))
  const damages: CheckReport[] = []
  const failures: Result<unknown>[] = []
  const missing: string[] = []
  const jobs = startJobs(WORKER, () => undefined)
  const careOn = (day: number): Promise<void> =>
    careForLibrary({
      library: () => succeed(library),
      jobs,
      backups: () => ({
        places: [{ folder: backups, within: folder, chosen: false }, ...second],
        rhythm: 'day',
        rule: BACKUP_RULES.usual,
      }),
      missing: (place) => missing.push(place),
      now: () => new Date(2026, 0, day, 9),
      damaged: (report) => damages.push(report),
      failed: (failure) => failures.push(failure),
    })
  try {
    await action({ library, careOn, damages, failures, missing })
  } finally {
    library.close()
  }
}

describe('Galley by itself', () => {
  it('makes no backup of an empty library', () =>
    inFolder((folder) =>
      caring(folder, async ({ careOn }) => {
        await careOn(1)
        expect(existsSync(join(folder, 'backups'))).toBe(false)
      }),
    ))

  it('makes one backup a day, and checks everything once a week', () =>
    inFolder((folder) =>
      caring(folder, async ({ library, careOn, damages, failures }) => {
        const page = pageWith(library, [typedArticle('a', '秋收', ['正文'])])
        library.openPage(page, new Date())
        await careOn(1)
        await careOn(1)
        expect(backupsIn(join(folder, 'backups'))).toHaveLength(1)
        const checked = library.checkedAt()
        await careOn(2)
        expect(backupsIn(join(folder, 'backups'))).toHaveLength(2)
        expect(library.checkedAt()).toBe(checked)
        await careOn(9)
        expect(library.checkedAt()).not.toBe(checked)
        expect([damages, failures]).toEqual([[], []])
      }),
    ))

  it('says when the library is not as it was written, and does not let go of older backups', () =>
    inFolder((folder) =>
      caring(folder, async ({ library, careOn, damages, failures }) => {
        const page = pageWith(library, [typedArticle('a', '秋收', ['甲乙丙丁'.repeat(2000)])])
        library.openPage(page, new Date())
        await careOn(1)
        // Only what is in the file itself can be damaged there.
        library.close()
        const bytes = readFileSync(library.file)
        const at = bytes.indexOf('甲乙丙丁'.repeat(50))
        bytes[at + 1000] = (bytes[at + 1000] ?? 0) ^ 4
        writeFileSync(library.file, bytes)
        const again = { ...library, checkedAt: () => null, recentPages: () => succeed([{}]) } as never
        const jobs = startJobs(WORKER, () => undefined)
        await careForLibrary({
          library: () => succeed(again),
          jobs,
          backups: () => ({
            places: [{ folder: join(folder, 'backups'), within: folder, chosen: false }],
            rhythm: 'day',
            rule: BACKUP_RULES.usual,
          }),
          missing: () => undefined,
          now: () => new Date(2026, 0, 20, 9),
          damaged: (report) => (damages as CheckReport[]).push(report),
          failed: (failure) => (failures as Result<unknown>[]).push(failure),
        })
        expect(failures).toMatchObject([{ error: { kind: 'library-damaged' } }])
        expect(damages[0]?.rows).toMatchObject([{ table: 'article', state: 'changed' }])
        expect(backupsIn(join(folder, 'backups'))).toHaveLength(1)
      }),
    ))

  it('writes every backup in the second place too, and says when that is not there', () =>
    inFolder((folder) => {
      const second = { folder: join(folder, 'disk', 'galley'), within: join(folder, 'disk'), chosen: true }
      return caring(
        folder,
        async ({ library, careOn, failures, missing }) => {
          library.openPage(pageWith(library, []), new Date())
          await careOn(1)
          expect(missing).toEqual([second.within])
          expect(existsSync(second.within)).toBe(false)
          expect(backupsIn(join(folder, 'backups'))).toHaveLength(1)
          mkdirSync(second.within)
          await careOn(1)
          expect(backupsIn(second.folder)).toHaveLength(1)
          expect(backupsIn(join(folder, 'backups'))).toHaveLength(1)
          expect(failures).toEqual([])
        },
        join(folder, 'backups'),
        [second],
      )
    }))

  it('says when backups cannot be written', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'file'), '')
      return caring(
        folder,
        async ({ library, careOn, failures }) => {
          library.openPage(pageWith(library, []), new Date())
          await careOn(1)
          expect(failures).toMatchObject([{ ok: false }])
        },
        join(folder, 'file', 'backups'),
      )
    }))
})
