import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PageId } from '#core/source/page'
import { fullCheck } from '../check/full-check.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { ALL, at, inFolder, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../testing/samples.ts'
import { UNWATCHED } from '../work/watch.ts'
import { rescueLibrary } from './rescue-library.ts'

const byline = { name: '林小满', role: 'reporter', organisation: '河湾日报', title: '记者' } as const

const { limit: _limit, offset: _offset, moments: _moments, ...ORDER } = ALL
const PERSON = {
  kind: 'create',
  facts: {
    name: '林小满',
    organisation: '河湾日报',
    title: '记者',
    role: 'reporter',
    note: '',
    spellings: ['小满'],
  },
} as const

function filled(folder: string): { readonly path: string; readonly pages: readonly PageId[] } {
  const library = valueOf(openLibrary(folder))
  const pages = Array.from({ length: 10 }, (_, number) => {
    const page = valueOf(
      library.keepPage(newPage(`原文${number}`.repeat(400), `${number}版.txt`), at(number)),
    )
    const articles = Array.from({ length: 6 }, (_, index) =>
      typedArticle(`a${index}`, `标题${number}之${index}`, [`稻谷颗粒归仓${number}${index}`.repeat(60)], {
        bylines: [byline],
        section: '要闻',
      }),
    )
    valueOf(library.save({ page, change: wholeOf(articles), place: NOWHERE }, at(number)))
    return page
  })
  valueOf(library.changePeople(PERSON))
  valueOf(library.saveSearch('要闻稿', ORDER))
  library.close()
  return { path: join(folder, LIBRARY_FILE), pages }
}

const overwrite = (path: string, from: number, length: number): void => {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, from, from + length)
  writeFileSync(path, bytes)
}

/** Rescues into a folder of its own and opens that. */
function rescued(folder: string, path: string) {
  const target = join(folder, 'rescued', LIBRARY_FILE)
  mkdirSync(join(folder, 'rescued'))
  const fresh = join(folder, 'rescued', 'fresh.sqlite')
  const before = readFileSync(path)
  const report = rescueLibrary(path, fresh, at(0), UNWATCHED)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(existsSync(`${path}-wal`)).toBe(false)
  writeFileSync(target, readFileSync(fresh))
  expect(fullCheck(target, UNWATCHED)).toEqual({ structure: [], rows: [], derived: [] })
  return { report, library: valueOf(openLibrary(join(folder, 'rescued'))) }
}

describe('rescuing', () => {
  it('a sound library gives all of it', () =>
    inFolder((folder) => {
      const { path, pages } = filled(folder)
      const { report, library } = rescued(folder, path)
      const full = report.tables.filter(({ kept }) => kept > 0)
      expect(full.map(({ table, kept, doubtful, lost }) => [table, kept, doubtful, lost])).toEqual([
        ['page', 10, 0, 0],
        ['source', 10, 0, 0],
        ['part', 40, 0, 0],
        ['article', 60, 0, 0],
        ['section', 1, 0, 0],
        ['contributor', 1, 0, 0],
        ['spelling', 2, 0, 0],
        ['saved_search', 1, 0, 0],
      ])
      expect(valueOf(library.articles({ ...ALL, text: '颗粒归仓' })).total).toBe(60)
      expect(valueOf(library.contributors())).toMatchObject([{ name: '林小满', articles: 60 }])
      for (const page of pages) expect(valueOf(library.galley(page)).articles).toHaveLength(6)
      library.close()
    }))

  it.each([
    ['a third of its way in', 1 / 3, 12_000],
    ['half of its way in', 1 / 2, 40_000],
    ['near its end', 0.9, 20_000],
  ])('a library that was overwritten %s gives most of it, and says what is lost', (_, where, length) =>
    inFolder((folder) => {
      const { path } = filled(folder)
      overwrite(path, Math.floor(statSync(path).size * where), length)
      const { report, library } = rescued(folder, path)
      const kept = report.tables.reduce((sum, table) => sum + table.kept, 0)
      expect(kept).toBeGreaterThan(60)
      expect(kept).toBeLessThanOrEqual(125)
      const { rows } = valueOf(library.articles(ALL))
      // What is kept can be read, page by page.
      for (const { page } of rows) expect(library.galley(page).ok).toBe(true)
      library.close()
    }),
  )

  it('a library without its first page gives what is found in its tables', () =>
    inFolder((folder) => {
      const { path } = filled(folder)
      overwrite(path, 0, 4096)
      const { report, library } = rescued(folder, path)
      expect(report.tables.find(({ table }) => table === 'article')).toMatchObject({ kept: 60, doubtful: 0 })
      library.close()
    }))

  it('a page without its source gives its articles as they read last, and the revisions that need no source', () =>
    inFolder((folder) => {
      const library = valueOf(openLibrary(folder))
      const page = valueOf(library.keepPage(newPage('颗粒归仓的原文'), at(0)))
      const finished = { status: 'finished' } as const
      const quoted = {
        ...typedArticle('quoted', '引用', [], finished),
        blocks: [{ id: 'q', kind: 'paragraph', pieces: [{ from: 0, to: 4 }] }] as const,
      }
      const typed = typedArticle('typed', '手打', ['正文'], finished)
      valueOf(library.save({ page, change: wholeOf([quoted, typed]), place: NOWHERE }, at(0)))
      library.close()
      const path = join(folder, LIBRARY_FILE)
      const database = new Database(path)
      database.exec('DELETE FROM source')
      database.close()
      const { library: saved } = rescued(folder, path)
      expect(valueOf(saved.articles({ ...ALL, text: '颗粒归仓' })).total).toBe(1)
      expect(valueOf(saved.revisions(page, 'quoted'))).toEqual([])
      const [kept] = valueOf(saved.revisions(page, 'typed'))
      expect(valueOf(saved.revision(kept?.number ?? 0)).texts).toEqual(['手打', '正文'])
      saved.close()
    }))

  it('keeps an article with a wrong character, and names it', () =>
    inFolder((folder) => {
      const { path } = filled(folder)
      const bytes = readFileSync(path)
      const spot = bytes.lastIndexOf('稻谷颗粒归仓31')
      bytes[spot + 5] = (bytes[spot + 5] ?? 0) ^ 1
      writeFileSync(path, bytes)
      const { report, library } = rescued(folder, path)
      expect(report.inDoubt).toEqual(['标题3之1'])
      library.close()
    }))

  it('what is no library at all gives an empty one, to begin with again', () =>
    inFolder((folder) => {
      const path = join(folder, 'x')
      writeFileSync(path, 'x'.repeat(20_000))
      const { report, library } = rescued(folder, path)
      expect(report.tables.every(({ kept }) => kept === 0)).toBe(true)
      expect(valueOf(library.articles(ALL)).total).toBe(0)
      library.close()
      expect(readdirSync(join(folder, 'rescued')).filter((name) => name.includes('scratch'))).toEqual([])
    }))
})
