import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PageId } from '#core/source/page'
import { succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { articleLists } from '../articles/article-list.ts'
import { connect } from '../opening/connect.ts'
import { filing, SECTION_TABLES } from '../directory/sections.ts'
import { storedGalleys } from '../pages/galleys.ts'
import { attempt } from '../library-failure.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { ALL, at, inFolder, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../testing/samples.ts'
import { UNWATCHED } from '../work/watch.ts'
import { fullCheck, isSound } from './full-check.ts'
import { sealsOf } from './seals.ts'

const TEXT = '石桥村的稻谷颗粒归仓，村民赵大山说今年收成好。'
const byline = { name: '林小满', role: 'reporter', organisation: '河湾日报', title: '记者' } as const

/** Six pages with eight articles each: enough for tables of several levels. */
function filled(folder: string): { readonly path: string; readonly pages: readonly PageId[] } {
  const library = valueOf(openLibrary(folder))
  const pages = Array.from({ length: 6 }, (_, number) => {
    const page = valueOf(library.keepPage(newPage(`${TEXT.repeat(90)}${number}`), at(number)))
    const articles = Array.from({ length: 8 }, (_, index) =>
      typedArticle(`a${index}`, `标题${index}`, [`${TEXT.repeat(12)}第${number * 8 + index}篇`], {
        section: '要闻',
        bylines: [byline],
      }),
    )
    valueOf(library.save({ page, change: wholeOf(articles), place: NOWHERE }, at(number)))
    return page
  })
  library.close()
  return { path: join(folder, LIBRARY_FILE), pages }
}

/** The same sequence in every run, so that a failure can be looked at. */
function offsets(size: number, count: number): readonly number[] {
  let state = 20260105
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * size * 8)
  })
}

function flip(path: string, bit: number): void {
  const bytes = readFileSync(path)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  writeFileSync(path, bytes)
}

/** Everything that a desk reads: each an answer or a failure. */
const readings = (path: string, pages: readonly PageId[]): Readonly<Record<string, Result<unknown>>> => {
  const opened = attempt(path, () => succeed(connect(path)))
  if (!opened.ok) return { opening: opened }
  const database = opened.value
  try {
    const read = (action: () => Result<unknown>) => attempt(path, action)
    const whole = attempt(path, () => {
      const seals = sealsOf(database)
      const galleys = storedGalleys(database, seals, filing(database))
      return succeed({ seals, galleys, lists: articleLists(database) })
    })
    if (!whole.ok) return { opening: whole }
    const { seals, galleys, lists } = whole.value
    const list = (text: string) =>
      read(() => {
        seals.assertTables(SECTION_TABLES)
        return succeed(lists.articles({ ...ALL, text }))
      })
    return {
      ...Object.fromEntries(pages.map((page) => [page, read(() => galleys.opened(page))])),
      list: list(''),
      search: list('第17篇'),
    }
  } finally {
    database.close()
  }
}

/** Two hundred libraries are opened, each with its waits for the disk. */
const PATIENCE = { timeout: 180_000 }

describe('a library with one bit flipped', PATIENCE, () => {
  it('is refused or read as it was written, in 100 places', () =>
    inFolder((folder) => {
      const { path, pages } = filled(folder)
      const good = readFileSync(path)
      const before = openLibrary(folder)
      if (!before.ok) throw new Error('the library does not open')
      const read = () => pages.map((page) => valueOf(before.value.galley(page)))
      const written = read()
      before.value.close()
      const tally = { refused: 0, same: 0 }
      for (const bit of offsets(good.length, 100)) {
        writeFileSync(path, good)
        flip(path, bit)
        const opened = openLibrary(folder)
        if (!opened.ok) {
          expect(['library-damaged', 'library-newer']).toContain(opened.error.kind)
          tally.refused++
          continue
        }
        const library = opened.value
        // Read before it is compared: a failure of the comparison must not leave the library open.
        const galleys = pages.map((page) => library.galley(page))
        library.close()
        for (const [index, galley] of galleys.entries()) {
          if (galley.ok) expect(galley.value, `bit ${bit}`).toEqual(written[index])
          else expect(galley.error.kind, `bit ${bit}`).toBe('library-damaged')
        }
        tally.same++
      }
      // The others lie in what is made anew from the truth, or in unused space.
      expect(tally.refused).toBeGreaterThan(10)
    }))

  it(
    'says so when a page or list is read, or else the full check finds it, where opening did not look',
    () =>
      inFolder((folder) => {
        const { path, pages } = filled(folder)
        const good = readFileSync(path)
        const copy = join(folder, 'copy.sqlite')
        const restore = () => {
          for (const end of ['-wal', '-shm']) writeFileSync(copy + end, '')
          writeFileSync(copy, good)
        }
        restore()
        const written = readings(copy, pages)
        expect(Object.values(written).every((reading) => reading.ok)).toBe(true)
        copyFileSync(path, copy)
        const tally = { told: 0, found: 0, harmless: 0 }
        for (const bit of offsets(good.length, 100)) {
          restore()
          flip(copy, bit)
          const checked = attempt(copy, () => succeed(fullCheck(copy, UNWATCHED)))
          const sound = checked.ok && isSound(checked.value)
          const read = readings(copy, pages)
          const wrong = Object.entries(read).filter(([name, reading]) => {
            if (!reading.ok) {
              expect(reading.error.kind, `bit ${bit}: ${name}`).toBe('library-damaged')
              return false
            }
            return JSON.stringify(reading) !== JSON.stringify(written[name])
          })
          // A page that is opened is always as it was written; only a list may lack something for a while.
          expect(wrong.map(([name]) => name).filter((name) => pages.includes(name))).toEqual([])
          if (wrong.length > 0) expect(sound, `bit ${bit}: ${wrong.map(String).join()}`).toBe(false)
          if (Object.values(read).some((reading) => !reading.ok)) tally.told++
          else if (!sound) tally.found++
          else tally.harmless++
        }
        // Enough of each to say something: where a bit falls depends on how the file happens to be laid out.
        expect(tally.told).toBeGreaterThan(10)
        expect(tally.found).toBeGreaterThan(10)
        expect(tally.harmless).toBeLessThan(70)
      }),
    120_000,
  )
})
