import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../opening/open-library.ts'
import { ALL, inFolder, pageWith, typedArticle, valueOf } from '../testing/samples.ts'
import { hasSmallDisks, onSmallDisk } from '../testing/small-disk.ts'
import { copyLibrary } from './copy-library.ts'
import { findLibrary } from './find-library.ts'
import { planMove } from './plan-move.ts'
import { libraryPlaces, openInPlace } from './places.ts'

function filled(folder: string): string {
  const library = valueOf(openLibrary(folder))
  pageWith(library, [typedArticle('a', '秋收', ['颗粒归仓'])])
  library.close()
  return folder
}

describe('a move that is planned', () => {
  it('goes to an empty folder itself, into one of its own beside other files, and writes nothing', () =>
    inFolder(async (folder) => {
      const from = filled(join(folder, 'library'))
      const [empty, full] = [join(folder, '空'), join(folder, '满')]
      mkdirSync(empty)
      mkdirSync(full)
      writeFileSync(join(full, '合同.txt'), '')
      expect(valueOf(await planMove(from, empty))).toMatchObject({ from, to: empty })
      expect(valueOf(await planMove(from, full)).to).toBe(join(full, 'galley-library'))
      expect([readdirSync(empty), readdirSync(full)]).toEqual([[], ['合同.txt']])
    }))

  it('goes nowhere where a library is', () =>
    inFolder(async (folder) => {
      const from = filled(join(folder, 'library'))
      const other = filled(join(folder, 'other'))
      for (const chosen of [from, other])
        expect(await planMove(from, chosen)).toMatchObject({ error: { kind: 'move-taken' } })
    }))
})

describe('another library', () => {
  it('is found in the folder that an editor points at, or in Galley’s own folder there', () =>
    inFolder((folder) => {
      const inner = filled(join(folder, 'library'))
      expect(valueOf(findLibrary(inner))).toBe(inner)
      expect(valueOf(findLibrary(folder))).toBe(inner)
      mkdirSync(join(folder, 'x'))
      expect(findLibrary(join(folder, 'x'))).toMatchObject({ error: { kind: 'no-library-there' } })
    }))

  it('that is damaged is not opened in place of the one that is', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'library.sqlite'), 'x'.repeat(9000))
      expect(findLibrary(folder)).toMatchObject({ error: { kind: 'library-damaged' } })
    }))
})

describe.runIf(hasSmallDisks())('a disk of its own', () => {
  it('without room is told of before anything is written', () =>
    onSmallDisk(4, (disk) =>
      inFolder(async (folder) => {
        const from = filled(join(folder, 'library'))
        const planned = await planMove(from, disk.folder)
        expect(planned).toMatchObject({ error: { kind: 'move-no-room' } })
        expect(readdirSync(disk.folder)).toEqual([])
      }),
    ))

  it('that can only be read is refused in a sentence, and its library can be copied and opened', () =>
    onSmallDisk(12, (disk) =>
      inFolder(async (folder) => {
        const there = filled(join(disk.folder, 'library'))
        const before = readFileSync(join(there, 'library.sqlite'))
        const remount = (how: string) => spawnSync('mount', ['-o', `remount,${how}`, disk.folder]).status
        expect(remount('ro')).toBe(0)
        try {
          const places = libraryPlaces(join(folder, 'place.json'), there, null)
          expect(openInPlace(places)).toMatchObject({ error: { kind: 'library-read-only' } })
          expect(findLibrary(there)).toMatchObject({ error: { kind: 'library-read-only' } })
          expect(await planMove(join(folder, 'none'), disk.folder)).toMatchObject({
            error: { kind: 'target-forbidden' },
          })
          const to = join(folder, 'copy')
          valueOf(copyLibrary(there, to))
          expect(copyLibrary(there, to)).toMatchObject({ error: { kind: 'move-taken' } })
          const library = valueOf(openLibrary(to))
          expect(valueOf(library.articles(ALL)).total).toBe(1)
          library.close()
          expect(readFileSync(join(there, 'library.sqlite')).equals(before)).toBe(true)
        } finally {
          remount('rw')
        }
      }),
    ))
})
