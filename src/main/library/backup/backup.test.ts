import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DamagedContent } from '../library-failure.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { ALL, inFolder, pageWith, typedArticle, valueOf } from '../testing/samples.ts'
import { Cancelled, UNWATCHED } from '../work/watch.ts'
import { backupsIn, prune } from './backup-files.ts'
import { backupName, namedBackup } from './backup-name.ts'
import { BACKUP_RULES } from './backup-rule.ts'
import { putInPlace } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const NOW = new Date(2026, 10, 25, 21, 10, 12)
const headlines = (folder: string): readonly string[] => {
  const library = valueOf(openLibrary(folder))
  try {
    return valueOf(library.articles(ALL)).rows.map(({ headline }) => headline)
  } finally {
    library.close()
  }
}

describe('the name of a backup', () => {
  it.each(['galley', 'hand'] as const)('says when, and that %s made it', (maker) => {
    expect(namedBackup(backupName(NOW, maker))).toMatchObject({ at: NOW, maker })
  })
  it.each(['library.sqlite', 'galley-2026.galley-backup', 'galley-2026-11-25-211012.galley-backup.new'])(
    'is none of Galley’s: %s',
    (name) => {
      expect(namedBackup(name)).toBeNull()
    },
  )
})

describe('a backup', () => {
  it('is one file that holds what was saved when it began, while the library is open', () =>
    inFolder(async (folder) => {
      const library = valueOf(openLibrary(folder))
      pageWith(library, [typedArticle('a', '秋收', ['正文'])], 'first')
      const target = join(folder, 'backups', backupName(NOW, 'galley'))
      await writeBackup(join(folder, LIBRARY_FILE), target, {
        step() {
          // Somebody goes on working meanwhile.
          pageWith(library, [typedArticle('b', '春耕', ['正文'])], 'second')
        },
      })
      library.close()
      expect(readdirSync(join(folder, 'backups'))).toEqual([backupName(NOW, 'galley')])
      mkdirSync(join(folder, 'elsewhere'))
      copyFileSync(target, join(folder, 'elsewhere', LIBRARY_FILE))
      expect(headlines(join(folder, 'elsewhere'))).toEqual(['秋收'])
    }))

  it('that is called off leaves nothing behind', () =>
    inFolder(async (folder) => {
      const library = valueOf(openLibrary(folder))
      pageWith(library, [])
      const job = writeBackup(join(folder, LIBRARY_FILE), join(folder, 'backups', 'x'), {
        step() {
          throw new Cancelled()
        },
      })
      await expect(job).rejects.toThrow(Cancelled)
      library.close()
      expect(readdirSync(join(folder, 'backups'))).toEqual([])
    }))

  it('of a damaged library is not kept', () =>
    inFolder(async (folder) => {
      const library = valueOf(openLibrary(folder))
      pageWith(library, [typedArticle('a', '秋收', ['甲乙丙丁'.repeat(500)])])
      library.close()
      const path = join(folder, LIBRARY_FILE)
      const bytes = readFileSync(path)
      const inside = bytes.indexOf('甲乙丙丁'.repeat(50))
      bytes[inside + 100] = (bytes[inside + 100] ?? 0) ^ 1
      writeFileSync(path, bytes)
      const job = writeBackup(path, join(folder, 'backups', 'x'), UNWATCHED)
      await expect(job).rejects.toThrow(DamagedContent)
      expect(readdirSync(join(folder, 'backups'))).toEqual([])
    }))
})

describe('restoring a backup', () => {
  it('sets the present library aside, with its log, and never overwrites it', () =>
    inFolder(async (folder) => {
      const path = join(folder, LIBRARY_FILE)
      const library = valueOf(openLibrary(folder))
      pageWith(library, [typedArticle('a', '秋收', ['正文'])], 'first')
      const backup = join(folder, 'x.galley-backup')
      await writeBackup(path, backup, UNWATCHED)
      pageWith(library, [typedArticle('b', '春耕', ['正文'])], 'second')
      // As after a power cut: the log is there.
      const log = readFileSync(`${path}-wal`)
      const main = readFileSync(path)
      library.close()
      writeFileSync(path, main)
      writeFileSync(`${path}-wal`, log)

      const aside = putInPlace(backup, path, NOW) ?? ''
      expect(headlines(folder)).toEqual(['秋收'])
      const former = join(folder, 'former')
      mkdirSync(former)
      copyFileSync(aside, join(former, LIBRARY_FILE))
      copyFileSync(`${aside}-wal`, join(former, `${LIBRARY_FILE}-wal`))
      expect(headlines(former).toSorted()).toEqual(['春耕', '秋收'])
      expect(putInPlace(backup, path, NOW)).not.toBe(aside)
      expect(existsSync(aside)).toBe(true)
    }))
})

describe('pruning', () => {
  it('takes away by the rule what Galley made, and nothing that a hand made or that is no backup', () =>
    inFolder((folder) => {
      const at = (day: number) => new Date(2026, 5, day, 9)
      for (let day = 1; day <= 30; day++) writeFileSync(join(folder, backupName(at(day), 'galley')), '')
      writeFileSync(join(folder, backupName(at(2), 'hand')), '')
      writeFileSync(join(folder, '笔记.txt'), '')
      prune(folder, at(30), BACKUP_RULES.usual)
      const left = backupsIn(folder)
      expect(left.filter(({ maker }) => maker === 'galley').map(({ at: made }) => made.getDate())).toEqual([
        30, 29, 28, 27, 26, 25, 24, 21, 14,
      ])
      expect(left.filter(({ maker }) => maker === 'hand')).toHaveLength(1)
      expect(existsSync(join(folder, '笔记.txt'))).toBe(true)
    }))
})
