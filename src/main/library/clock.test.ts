import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ALL_ARTICLES } from '#shared/article-list'
import { prune } from './backup/backup-files.ts'
import { backupName } from './backup/backup-name.ts'
import { due, BACKUP_RULES } from './backup/backup-rule.ts'
import { writeBackup } from './backup/write-backup.ts'
import { fullCheck, isSound } from './check/full-check.ts'
import { openLibrary } from './opening/open-library.ts'
import { newPageId } from './pages/page-id.ts'
import {
  ALL,
  at,
  inFolder,
  inLibrary,
  newPage,
  NOWHERE,
  typedArticle,
  valueOf,
  wholeOf,
} from './testing/samples.ts'
import { UNWATCHED } from './work/watch.ts'

/** A day on which the clock was ahead, and the true one. */
const AHEAD = new Date(Date.UTC(2031, 4, 1, 9))
const TRUE = at(30)

it('saves go on one after the other when the clock goes back, and the last one is what is stored', () =>
  inFolder((folder) => {
    const library = valueOf(openLibrary(folder))
    const page = valueOf(library.keepPage(newPage('一页'), AHEAD))
    for (const [word, time] of [
      ['明日', AHEAD],
      ['今日', TRUE],
      ['昨日', at(1)],
    ] as const) {
      const saved = library.save(
        { page, change: wholeOf([typedArticle('a', word, [])]), place: NOWHERE },
        time,
      )
      expect(valueOf(saved).at).toBe(time.toISOString())
    }
    expect(valueOf(library.articles({ ...ALL, text: '昨日' })).rows[0]?.editedAt).toBe(at(1).toISOString())
    expect(valueOf(library.countArticles({ ...ALL_ARTICLES, text: '明日' }))).toBe(0)
    library.close()
    const again = valueOf(openLibrary(folder))
    expect(valueOf(again.galley(page)).articles[0]?.blocks[0]?.pieces).toEqual([{ typed: '昨日' }])
    expect(isSound(fullCheck(again.file, UNWATCHED))).toBe(true)
    again.close()
  }))

it('pages that come after the clock went back are opened last all the same, and have names of their own', () =>
  inLibrary((library) => {
    const [first, second] = [AHEAD, TRUE].map((time, index) => {
      const page = valueOf(library.keepPage(newPage(`page ${index}`, `${index}.txt`), time))
      valueOf(library.openPage(page, time))
      return page
    })
    expect(valueOf(library.recentPages(9)).map(({ id }) => id)).toEqual([second, first])
    const ids = Array.from({ length: 1000 }, () => newPageId(TRUE))
    expect(new Set(ids).size).toBe(1000)
    // Before 1970 a clock may stand, too.
    expect(newPageId(new Date(-5))).toMatch(/^0{9}[0-9a-f]{12}$/)
  }))

it('revisions stand in the order in which they were made', () =>
  inLibrary((library) => {
    const page = valueOf(library.keepPage(newPage('一页'), AHEAD))
    const article = typedArticle('a', '秋收', ['正文'], { status: 'finished' })
    valueOf(library.save({ page, change: wholeOf([article]), place: NOWHERE }, AHEAD))
    valueOf(library.keepMilestone(page, 'a', '改回', TRUE))
    expect(valueOf(library.revisions(page, 'a')).map(({ name }) => name)).toEqual(['改回', ''])
  }))

it('a backup is made on the day to which the clock went back, and takes no true one away', () =>
  inFolder(async (folder) => {
    const library = valueOf(openLibrary(join(folder, 'library')))
    const backups = join(folder, 'backups')
    const make = (time: Date) =>
      writeBackup(library.file, join(backups, backupName(time, 'galley')), UNWATCHED)
    const days = Array.from({ length: 9 }, (_, day) => new Date(Date.UTC(2026, 0, 5 + day, 12)))
    for (const day of days) await make(day)
    const now = days.at(-1) ?? TRUE
    // Ten days from the future, and then the clock is put right.
    for (let day = 0; day < 10; day++) await make(new Date(AHEAD.getTime() + day * 86_400_000))
    prune(backups, now, BACKUP_RULES.usual)
    const left = readdirSync(backups)
    expect(left.filter((name) => name.startsWith('galley-2026'))).toHaveLength(BACKUP_RULES.usual.days)
    expect(left.filter((name) => name.startsWith('galley-2031'))).toHaveLength(BACKUP_RULES.usual.days)
    expect(due([...days.slice(0, -3), AHEAD], now, 'day')).toBe(true)
    library.close()
  }))
