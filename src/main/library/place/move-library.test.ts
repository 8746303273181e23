import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { succeed } from '#shared/result'
import { writeBackup } from '../backup/write-backup.ts'
import { lockFolder } from '../opening/folder-lock.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import type { Library } from '../library.ts'
import { hash } from '../testing/kill/deeds.ts'
import { killWhileMoving, STEPS_ON_THE_WAY } from '../testing/kill/kill-while-moving.ts'
import { ALL, at, inFolder, pageWith, typedArticle, valueOf } from '../testing/samples.ts'
import { UNWATCHED } from '../work/watch.ts'
import { moveLibrary } from './move-library.ts'
import { libraryPlaces, openInPlace } from './places.ts'
import { ARRIVING_FILE, markArriving } from './unfinished-move.ts'

/** A library in its usual folder, with one article, and all that a move needs. */
function housed(folder: string) {
  const places = libraryPlaces(join(folder, 'library-place.json'), join(folder, 'library'), null)
  let library: Library | null = null
  const opened = (): Library => (library ??= valueOf(openInPlace(places)))
  const close = () => {
    library?.close()
    library = null
  }
  pageWith(opened(), [typedArticle('a', '秋收', ['颗粒归仓'])])
  const needs = {
    places,
    copy: async (path: string, target: string) => succeed(await writeBackup(path, target, UNWATCHED)),
    whileClosed: <Value>(action: () => Promise<Value>): Promise<Value> => {
      close()
      return action()
    },
    now: () => at(0),
  }
  const heads = () => valueOf(opened().articles(ALL)).rows.map(({ headline }) => headline)
  return { places, needs, opened, close, heads, to: join(folder, '新家') }
}

describe('moving the library', () => {
  it('brings all of it to the new folder and leaves the old one whole, renamed, with a note', () =>
    inFolder(async (folder) => {
      const { needs, places, heads, close, to } = housed(folder)
      const moved = valueOf(await moveLibrary(needs, to))
      expect(moved?.folder).toBe(to)
      expect(places.folder()).toBe(to)
      expect(heads()).toEqual(['秋收'])
      close()
      const old = readdirSync(join(folder, 'library')).toSorted()
      expect(old.filter((name) => name.endsWith('.sqlite'))).toEqual([
        expect.stringMatching(/^library-moved-.*\.sqlite$/),
      ])
      expect(readFileSync(join(folder, 'library', '稿库已移走 Library moved.txt'), 'utf8')).toContain(to)
      expect(readdirSync(to).toSorted()).toEqual(['library.lock', LIBRARY_FILE])
      // The old one can be opened under its usual name: it is whole.
      mkdirSync(join(folder, 'again'))
      writeFileSync(join(folder, 'again', LIBRARY_FILE), readFileSync(moved?.aside ?? ''))
      const again = valueOf(openLibrary(join(folder, 'again')))
      expect(valueOf(again.articles(ALL)).total).toBe(1)
      again.close()
    }))

  it('brings what was written while it was copied', () =>
    inFolder(async (folder) => {
      const { needs, opened, heads, close, to } = housed(folder)
      let copies = 0
      const copy: typeof needs.copy = async (path, target) => {
        const copied = await needs.copy(path, target)
        if (copies++ === 0) pageWith(opened(), [typedArticle('b', '后来', ['写的'])], 'another')
        return copied
      }
      valueOf(await moveLibrary({ ...needs, copy }, to))
      expect(copies).toBe(2)
      expect(heads().toSorted()).toEqual(['后来', '秋收'])
      close()
    }))

  it('keeps its backups under the name that they have', () =>
    inFolder(async (folder) => {
      const { needs, places, opened, close, to } = housed(folder)
      expect(valueOf(places.current()).backups).toBe('')
      valueOf(await moveLibrary(needs, to))
      expect(valueOf(places.current())).toEqual({ folder: to, isUsual: false, backups: '' })
      opened()
      close()
      // Another library has a folder of its own there, and each finds its own again.
      places.chosen(join(folder, '别的'))
      expect(valueOf(places.current()).backups).toMatch(/^别的-[0-9a-f]{6}$/)
      places.chosen(to)
      expect(valueOf(places.current()).backups).toBe('')
    }))

  it('never goes where a library is', () =>
    inFolder(async (folder) => {
      const { needs, places, opened, close, to } = housed(folder)
      valueOf(openLibrary(to)).close()
      expect(await moveLibrary(needs, to)).toMatchObject({ error: { kind: 'move-taken' } })
      expect(places.folder()).toBe(join(folder, 'library'))
      expect(readdirSync(to)).toEqual(expect.arrayContaining([LIBRARY_FILE]))
      opened()
      close()
    }))

  it('stays where it was when it is called off, and leaves nothing in the new folder', () =>
    inFolder(async (folder) => {
      const { needs, places, heads, close, to } = housed(folder)
      expect(await moveLibrary({ ...needs, copy: () => Promise.resolve(succeed(null)) }, to)).toEqual(
        succeed(null),
      )
      expect(places.unfinished()).toBeNull()
      expect(readdirSync(to)).toEqual(['library.lock'])
      expect(heads()).toEqual(['秋收'])
      close()
    }))

  it.each([...STEPS_ON_THE_WAY.map((step) => [step, true] as const), ['arrived', false] as const])(
    'opens one whole library when the process is killed at the step “%s”',
    (step, onItsWay) =>
      inFolder(async (folder) => {
        expect(await killWhileMoving(folder, { kind: 'at', step })).toMatchObject({ onItsWay, problems: [] })
      }),
  )

  const TIMES = 16
  it(
    `opens one whole library when the process is killed while it saves and moves, at ${TIMES} moments`,
    { timeout: 300_000 },
    () =>
      inFolder(async (folder) => {
        const found: unknown[] = []
        for (let seed = 1; seed <= TIMES; seed++) {
          const own = join(folder, String(seed))
          mkdirSync(own)
          // How far it comes until then depends on the machine: what must hold at each step is said above.
          const killed = await killWhileMoving(own, { kind: 'after', ms: hash(seed) % 300 })
          if (killed.problems.length > 0) found.push({ seed, ...killed })
        }
        expect(found).toEqual([])
      }),
  )

  it('is left to the process that is just moving it', () =>
    inFolder((folder) => {
      const { places, close, to } = housed(folder)
      close()
      mkdirSync(to)
      const mover = valueOf(lockFolder(to))
      places.moving(to)
      markArriving(to, places.folder())
      writeFileSync(join(to, ARRIVING_FILE), 'half')
      valueOf(openInPlace(places)).close()
      expect(places.unfinished()).not.toBeNull()
      expect(readdirSync(to)).toContain(ARRIVING_FILE)
      // It was killed after all: the next start takes it away.
      mover.release()
      valueOf(openInPlace(places)).close()
      expect(places.unfinished()).toBeNull()
      expect(readdirSync(to)).toEqual(['library.lock'])
    }))
})

describe('the place of the library', () => {
  it('is never made anew where one is missed', () =>
    inFolder((folder) => {
      const places = libraryPlaces(join(folder, 'place.json'), join(folder, 'library'), null)
      places.chosen(join(folder, 'disk', '稿库'))
      expect(openInPlace(places)).toMatchObject({ error: { kind: 'library-missing' } })
      expect(existsSync(join(folder, 'disk'))).toBe(false)
    }))

  it('is not made anew either where it was moved away from, should nobody know any more where to', () =>
    inFolder(async (folder) => {
      const { needs, close, to } = housed(folder)
      valueOf(await moveLibrary(needs, to))
      close()
      const places = libraryPlaces(join(folder, 'lost.json'), join(folder, 'library'), null)
      expect(openInPlace(places)).toMatchObject({ error: { kind: 'library-missing' } })
    }))

  it.each(['', '{', '{"folder": 7}', '{"folder": "/a"}'])('is not guessed from %j', (content) =>
    inFolder((folder) => {
      const file = join(folder, 'place.json')
      writeFileSync(file, content)
      const places = libraryPlaces(file, join(folder, 'library'), null)
      expect(openInPlace(places)).toMatchObject({ error: { kind: 'library-place-damaged' } })
      expect(existsSync(join(folder, 'library'))).toBe(false)
      // A library that is chosen puts it right.
      valueOf(openLibrary(join(folder, 'mine'))).close()
      places.chosen(join(folder, 'mine'))
      valueOf(openInPlace(places)).close()
    }),
  )

  it('that the environment names cannot be changed here', () =>
    inFolder(async (folder) => {
      const { needs, close, to } = housed(folder)
      const places = libraryPlaces(
        join(folder, 'place.json'),
        join(folder, 'library'),
        join(folder, 'library'),
      )
      expect(await moveLibrary({ ...needs, places }, to)).toMatchObject({ error: { kind: 'move-fixed' } })
      close()
    }))
})
