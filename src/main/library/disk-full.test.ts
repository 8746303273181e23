import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Result } from '#shared/result'
import { failures } from '#shared/language/failures'
import { fullCheck } from './check/full-check.ts'
import type { Library } from './library.ts'
import { LIBRARY_FILE, openLibrary } from './opening/open-library.ts'
import { begin, deedOf, perform as deed } from './testing/kill/deeds.ts'
import { makeArchive } from './testing/kill/kill-while-writing.ts'
import { seenOf, type Seen } from './testing/kill/seen.ts'
import { writeOlderLibrary } from './testing/older-library.ts'
import { at, inFolder, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from './testing/samples.ts'
import { hasSmallDisks, onSmallDisk, type SmallDisk } from './testing/small-disk.ts'
import { perform } from './work/perform.ts'
import { UNWATCHED } from './work/watch.ts'

const SOUND = { structure: [], rows: [], derived: [] }
const KILOBYTE = 1024
/** From no room at all to nearly enough, each in a run of its own. */
const ROOMS = [0, 12, 48, 128, 256, 512, 800]
const MEGABYTES = 12

/** Some pages with articles, and a state that is known. */
function filled(folder: string): Seen {
  const library = valueOf(openLibrary(folder))
  try {
    begin(library)
    const page = valueOf(library.keepPage(newPage('颗粒归仓'.repeat(9000), 'long.txt'), at(0)))
    valueOf(library.save({ page, change: longChange('稻谷'), place: NOWHERE }, at(0)))
    return seenOf(library)
  } finally {
    library.close()
  }
}

/** Words that do not repeat, so that nothing makes them small. */
const longChange = (word: string) =>
  wholeOf(
    Array.from({ length: 20 }, (_, index) =>
      typedArticle(`a${index}`, `${word}${index}`, [
        Array.from({ length: 3000 }, (_unit, at) =>
          String.fromCharCode(0x4e00 + ((index * 7919 + at * at * 31 + at * 17) % 20_000)),
        ).join(''),
      ]),
    ),
  )

const seenIn = (folder: string): Seen => {
  const library = valueOf(openLibrary(folder))
  try {
    return seenOf(library)
  } finally {
    library.close()
  }
}

const isFull = (result: Result<unknown>): boolean => {
  if (result.ok) return false
  expect(result.error.kind).toBe('disk-full')
  return true
}

/** Runs an action with every room; at least one must fail for want of it. */
async function withEveryRoom(run: (disk: SmallDisk, room: number) => Promise<boolean>): Promise<void> {
  let failed = 0
  for (const room of ROOMS) {
    await onSmallDisk(MEGABYTES, async (disk) => {
      if (await run(disk, room * KILOBYTE)) failed++
    })
  }
  expect(failed).toBeGreaterThan(2)
}

const names = (folder: string): readonly string[] => readdirSync(folder).sort()

// A disk can be mounted by root on Linux only; elsewhere this is skipped, and said to be.
describe.skipIf(!hasSmallDisks())('when the disk is full', { timeout: 120_000 }, () => {
  it('it is told in a sentence of both languages that says what became of what was there', () => {
    expect(failures.zh['disk-full']).toMatch(/磁盘已满.*没有残缺的文件/)
    expect(failures.en['disk-full']).toMatch(/disk is full/i)
  })

  it('a save fails whole, the library goes on as it was, and saves again when there is room', () =>
    withEveryRoom(async (disk, room) => {
      const folder = join(disk.folder, 'library')
      filled(folder)
      const library = valueOf(openLibrary(folder))
      try {
        const before = seenOf(library)
        disk.leave(room)
        const page = valueOf(library.recentPages(9)).at(0)?.id ?? ''
        const change = longChange('青稞')
        const full = isFull(library.save({ page, change, place: NOWHERE }, at(1)))
        disk.free()
        if (full) expect(seenOf(library)).toEqual(before)
        valueOf(library.save({ page, change, place: NOWHERE }, at(2)))
        expect(valueOf(library.galley(page)).articles).toHaveLength(20)
        expect(fullCheck(library.file, UNWATCHED)).toEqual(SOUND)
        return full
      } finally {
        library.close()
      }
    }))

  it('deeds on many pages fail whole, one after the other, until there is room again', () =>
    onSmallDisk(MEGABYTES, async (disk) => {
      const folder = join(disk.folder, 'library')
      filled(folder)
      const library = valueOf(openLibrary(folder))
      disk.leave(100 * KILOBYTE)
      const where = { archive: '', backups: '' }
      let full = 0
      for (let number = 1; number <= 60; number++) {
        const next = deedOf(7, number)
        if (next.kind === 'backup' || next.kind === 'import') continue
        const before = seenOf(library)
        try {
          await deed(library, next, number, where)
        } catch (error) {
          // What the library answered with, as the samples throw it.
          expect(String(error)).toContain('disk-full')
          full++
          expect(seenOf(library)).toEqual(before)
        }
      }
      expect(full).toBeGreaterThan(0)
      disk.free()
      expect(fullCheck(library.file, UNWATCHED)).toEqual(SOUND)
      const before = seenOf(library)
      library.close()
      expect(seenIn(folder)).toEqual(before)
    }))

  it('a backup is whole or not there, and those before it stay', () =>
    inFolder((folder) => {
      filled(folder)
      const path = join(folder, LIBRARY_FILE)
      return withEveryRoom(async (disk, room) => {
        const earlier = join(disk.folder, 'earlier.galley-backup')
        copyFileSync(path, earlier)
        disk.leave(room)
        const target = join(disk.folder, 'backups', 'later.galley-backup')
        const full = isFull(await perform({ kind: 'backup', path, target }, UNWATCHED))
        disk.free()
        expect(fullCheck(earlier, UNWATCHED)).toEqual(SOUND)
        expect(names(join(disk.folder, 'backups'))).toEqual(full ? [] : ['later.galley-backup'])
        if (!full) expect(fullCheck(target, UNWATCHED)).toEqual(SOUND)
        return full
      })
    }))

  it('an export is whole or not there', () =>
    inFolder((folder) => {
      filled(folder)
      const path = join(folder, LIBRARY_FILE)
      return withEveryRoom(async (disk, room) => {
        disk.leave(room)
        const target = join(disk.folder, 'export')
        const full = isFull(await perform({ kind: 'export', path, folder: target, now: at(0) }, UNWATCHED))
        disk.free()
        expect(names(disk.folder)).toEqual(full ? [] : ['export'])
        return full
      })
    }))

  it('an import leaves the library as it was, or with whole pages more', () =>
    inFolder((folder) => {
      const archive = makeArchive(folder)
      return withEveryRoom(async (disk, room) => {
        const home = join(disk.folder, 'library')
        const before = filled(home)
        const library = valueOf(openLibrary(home))
        disk.leave(room)
        const full = isFull(await perform({ kind: 'import', path: library.file, folder: archive }, UNWATCHED))
        disk.free()
        const after = seenOf(library)
        for (const [name, page] of before.pages) expect(after.pages.get(name)).toBe(page)
        valueOf(await perform({ kind: 'import', path: library.file, folder: archive }, UNWATCHED))
        expect(seenOf(library).pages.size).toBe(before.pages.size + 30)
        expect(fullCheck(library.file, UNWATCHED)).toEqual(SOUND)
        library.close()
        expect(names(home)).toEqual([LIBRARY_FILE, 'library.lock'].sort())
        return full
      })
    }))

  it('a rescue leaves the damaged file and nothing else', () =>
    inFolder((folder) => {
      filled(folder)
      const path = join(folder, LIBRARY_FILE)
      return withEveryRoom(async (disk, room) => {
        disk.leave(room)
        mkdirSync(join(disk.folder, 'rescued'))
        const target = join(disk.folder, 'rescued', LIBRARY_FILE)
        const full = isFull(await perform({ kind: 'rescue', path, target, now: at(0) }, UNWATCHED))
        disk.free()
        expect(names(join(disk.folder, 'rescued'))).toEqual(full ? [] : [LIBRARY_FILE])
        if (!full) expect(fullCheck(target, UNWATCHED)).toEqual(SOUND)
        return full
      })
    }))

  it.each([1, 3, 4, 8])(
    'an older library of version %i stays as it was, and is opened when there is room',
    (version) =>
      withEveryRoom(async (disk, room) => {
        const path = join(disk.folder, LIBRARY_FILE)
        writeOlderLibrary(path, version)
        disk.leave(room)
        const opened: Result<Library> = openLibrary(disk.folder)
        const full = isFull(opened)
        if (opened.ok) opened.value.close()
        disk.free()
        valueOf(openLibrary(disk.folder)).close()
        expect(fullCheck(path, UNWATCHED)).toEqual(SOUND)
        return full
      }),
  )
})
