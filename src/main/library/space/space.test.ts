import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail, failure, succeed } from '#shared/result'
import { fullCheck } from '../check/full-check.ts'
import type { Library } from '../library.ts'
import { openLibrary } from '../opening/open-library.ts'
import { hash } from '../testing/kill/deeds.ts'
import { COMPACTING_STEPS, killWhileCompacting } from '../testing/kill/kill-while-compacting.ts'
import { doDeeds, EVERY_DEED } from '../testing/random/random-library.ts'
import { ALL, at, inFolder, inLibrary, newPage, pageWith, typedArticle, valueOf } from '../testing/samples.ts'
import { UNWATCHED } from '../work/watch.ts'
import { asideIn } from './aside.ts'
import { compactLibrary, COMPACT_FILE, writeCompact } from './compact.ts'
import { spaceOf } from './space-of.ts'

const SOUND = { structure: [], rows: [], derived: [] }

describe('the account of space', () => {
  it('names every byte of the file once, and counts what there is', () =>
    inLibrary((library) => {
      doDeeds(library, EVERY_DEED)
      const space = spaceOf(library.file, at(60))
      const { total, articles, originals, pictures, revisions, history, trash, unused } = space
      const parts = [articles, originals, pictures, revisions, history, trash]
      expect(parts.reduce((sum, { bytes }) => sum + bytes, unused)).toBe(total)
      expect(total).toBe(statSync(library.file).size + statSync(`${library.file}-wal`).size)
      expect(articles.count).toBe(valueOf(library.articles(ALL)).total)
      expect([originals.count, pictures.count, trash.count]).toEqual([4, 1, 2])
      expect(revisions.count).toBeGreaterThan(0)
    }))

  it('counts a scan and a picture of a page as pictures, by their own size', () =>
    inLibrary((library) => {
      const scan = randomBytes(50_000)
      const sha256 = createHash('sha256').update(scan).digest('hex')
      valueOf(library.keepPage({ ...newPage('识别'), bytes: scan, sha256, encoding: 'ocr' }, at(0)))
      const page = valueOf(library.keepPage(newPage('文本'), at(0)))
      valueOf(library.keepPicture(page, { name: 'a.png', bytes: randomBytes(20_000), sha256: 'x' }))
      const { pictures, originals } = spaceOf(library.file, at(0))
      expect(pictures.count).toBe(2)
      expect(pictures.bytes).toBeGreaterThanOrEqual(70_000)
      expect(pictures.bytes).toBeLessThan(70_500)
      expect(originals).toMatchObject({ count: 1 })
    }))

  it('says how much in the trash is how old', () =>
    inLibrary((library) => {
      const page = pageWith(library, [typedArticle('a', '旧', ['稿'])])
      valueOf(library.trash({ pages: [page], articles: [], onDesk: [] }, at(0)))
      const old = (days: number) =>
        spaceOf(library.file, new Date(at(0).getTime() + days * 86_400_000 + 1000)).old.map(
          ({ count }) => count,
        )
      expect(old(29)).toEqual([0, 0, 0])
      expect(old(30)).toEqual([1, 0, 0])
      expect(old(400)).toEqual([1, 1, 1])
    }))
})

/** A library from which most was thrown away for good, and what compacting needs. */
function thinned(folder: string) {
  let library: Library | null = valueOf(openLibrary(folder))
  const opened = (): Library => (library ??= valueOf(openLibrary(folder)))
  for (let number = 0; number < 12; number++) {
    const noise = randomBytes(30_000).toString('hex')
    const page = pageWith(opened(), [typedArticle('a', `第${number}篇`, [noise])], noise)
    if (number > 0) valueOf(opened().trash({ pages: [page], articles: [], onDesk: [] }, at(0)))
  }
  valueOf(opened().purge(null))
  const needs = {
    write: (path: string, target: string) => Promise.resolve(succeed(writeCompact(path, target, UNWATCHED))),
    whileClosed: <Value>(action: () => Promise<Value>): Promise<Value> => {
      library?.close()
      library = null
      return action()
    },
    opens: () => succeed(opened()),
    now: () => at(1),
  }
  const close = () => {
    library?.close()
  }
  return { opened, close, needs, file: opened().file }
}

describe('compacting', () => {
  it('gives back what is not used, and the library is the same', () =>
    inFolder(async (folder) => {
      const { opened, close, needs, file } = thinned(folder)
      const before = valueOf(opened().articles(ALL)).rows
      const gain = spaceOf(file, at(0)).unused
      const compacted = valueOf(await compactLibrary(needs, file))
      expect((compacted?.before ?? 0) - (compacted?.after ?? 0)).toBeGreaterThan(500_000)
      expect(gain).toBeGreaterThan(500_000)
      expect(valueOf(opened().articles(ALL)).rows).toEqual(before)
      expect(fullCheck(file, UNWATCHED)).toEqual(SOUND)
      expect(spaceOf(file, at(0)).unused).toBe(0)
      close()
      expect(readdirSync(folder).toSorted()).toEqual(['library.lock', 'library.sqlite'])
    }))

  it('keeps what was written meanwhile', () =>
    inFolder(async (folder) => {
      const { opened, close, needs, file } = thinned(folder)
      let writes = 0
      const write: typeof needs.write = async (path, target) => {
        const written = await needs.write(path, target)
        if (writes++ === 0) pageWith(opened(), [typedArticle('b', '其间', ['写的'])], 'meanwhile')
        return written
      }
      valueOf(await compactLibrary({ ...needs, write }, file))
      expect(writes).toBe(2)
      expect(valueOf(opened().articles({ ...ALL, text: '其间' })).total).toBe(1)
      close()
    }))

  it('leaves everything as it was when it is called off or fails', () =>
    inFolder(async (folder) => {
      const { opened, close, needs, file } = thinned(folder)
      const full = fail(failure('disk-full'))
      expect(await compactLibrary({ ...needs, write: () => Promise.resolve(succeed(null)) }, file)).toEqual(
        succeed(null),
      )
      expect(await compactLibrary({ ...needs, write: () => Promise.resolve(full) }, file)).toEqual(full)
      expect(valueOf(opened().articles(ALL)).total).toBe(1)
      expect(existsSync(join(folder, COMPACT_FILE))).toBe(false)
      expect(asideIn(folder)).toEqual({ count: 0, bytes: 0 })
      close()
    }))

  it('keeps the former library beside the new one when that cannot be opened', () =>
    inFolder(async (folder) => {
      const { close, needs, file } = thinned(folder)
      const busy = fail(failure('library-busy'))
      expect(await compactLibrary({ ...needs, opens: () => busy }, file)).toEqual(busy)
      expect(asideIn(folder).count).toBe(1)
      close()
    }))

  it.each(COMPACTING_STEPS)(
    'leaves the library whole, the former or the new one, when the process is killed at the step “%s”',
    (step) =>
      inFolder(async (folder) => {
        expect(await killWhileCompacting(folder, { kind: 'at', step })).toEqual([])
      }),
  )

  it('leaves it whole when the process is killed at any moment', { timeout: 300_000 }, () =>
    inFolder(async (folder) => {
      const found: unknown[] = []
      for (let seed = 1; seed <= 10; seed++) {
        const own = join(folder, String(seed))
        mkdirSync(own)
        const problems = await killWhileCompacting(own, { kind: 'after', ms: hash(seed) % 400 })
        if (problems.length > 0) found.push({ seed, problems })
      }
      expect(found).toEqual([])
    }),
  )
})
