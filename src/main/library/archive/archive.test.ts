import Database from 'better-sqlite3'
import fc from 'fast-check'
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '#core/galley/galley'
import { STATUSES } from '#core/galley/galley'
import { BYLINE_ROLES } from '#core/structure/reading'
import { fullCheck } from '../check/full-check.ts'
import type { Library } from '../library.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import {
  ALL,
  at,
  inFolder,
  newPage,
  NOWHERE,
  pageWith,
  typedArticle,
  valueOf,
  wholeOf,
} from '../testing/samples.ts'
import { TRUTH_TABLES } from '../check/truth-tables.ts'
import { UNWATCHED } from '../work/watch.ts'
import { exportArchive } from './export-archive.ts'
import { importArchive } from './import-archive.ts'

const NOW = at(7)
const SOUND = { structure: [], rows: [], derived: [] }

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

/** All truth of a library, row by row. */
function truthOf(path: string): unknown {
  const database = new Database(path, { readonly: true })
  try {
    return TRUTH_TABLES.map(({ name }) => [
      name,
      database.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all(),
    ])
  } finally {
    database.close()
  }
}

const text = fc.string({
  unit: fc.constantFrom('稻', '谷', '，', 'a', '7', ' ', '\u{20BB7}', 'é', '"', '\\', '\n'),
  maxLength: 40,
})
const byline = fc.record({
  name: text,
  role: fc.constantFrom(...BYLINE_ROLES),
  organisation: text,
  title: text,
})
const article = fc
  .record({
    headline: text,
    paragraphs: fc.array(text, { maxLength: 3 }),
    section: text,
    status: fc.constantFrom(...STATUSES),
    note: text,
    bylines: fc.array(byline, { maxLength: 2 }),
  })
  .map(
    ({ headline, paragraphs, ...rest }) =>
      (id: string): Article =>
        typedArticle(id, headline, paragraphs, rest),
  )
const page = fc.record({
  text,
  articles: fc.option(fc.array(article, { maxLength: 3 })),
  opened: fc.boolean(),
})
const libraries = fc.array(page, { maxLength: 5 })

type RandomPage = typeof page extends fc.Arbitrary<infer Value> ? Value : never

function fill(library: Library, pages: readonly RandomPage[]): void {
  for (const [number, each] of pages.entries()) {
    const id = valueOf(library.keepPage(newPage(`${each.text}${number}`, `${number}版.txt`), at(number)))
    if (each.opened) valueOf(library.openPage(id, at(number)))
    if (each.articles === null) continue
    const articles = each.articles.map((make, index) => make(`a${index}`))
    valueOf(library.save({ page: id, change: wholeOf(articles), place: NOWHERE }, at(number)))
  }
}

describe('export and import', { timeout: 120_000 }, () => {
  it('of everything into an empty library gives the same library, whatever is in it', () =>
    inFolder((folder) => {
      let run = 0
      fc.assert(
        fc.property(libraries, (pages) => {
          const [one, two, archive] = ['one', 'two', 'archive'].map((name) => join(folder, `${name}${++run}`))
          if (!one || !two || !archive) throw new Error('three folders')
          const library = valueOf(openLibrary(one))
          fill(library, pages)
          valueOf(library.changePeople(PERSON))
          valueOf(library.saveSearch('我的', ORDER))
          exportArchive(library.file, archive, NOW, UNWATCHED)
          library.close()
          const other = valueOf(openLibrary(two))
          const report = valueOf(importArchive(archive, other.file, UNWATCHED))
          expect(report).toEqual({ added: pages.length, known: 0, second: 0, different: 0 })
          other.close()
          expect(truthOf(join(two, LIBRARY_FILE))).toEqual(truthOf(join(one, LIBRARY_FILE)))
          expect(fullCheck(join(two, LIBRARY_FILE), UNWATCHED)).toEqual(SOUND)
        }),
        { numRuns: 12 },
      )
    }))

  it('is the same twice: what is known is not added again', () =>
    inFolder((folder) => {
      const { library, archive } = archived(folder)
      expect(valueOf(importArchive(archive, library.file, UNWATCHED))).toMatchObject({
        added: 0,
        known: 1,
        second: 0,
      })
      expect(valueOf(library.articles(ALL)).total).toBe(1)
      library.close()
    }))

  it('keeps both states of a page that two desks worked on, and finds them again', () =>
    inFolder((folder) => {
      const { library, archive, page: id } = archived(folder)
      const change = wholeOf([typedArticle('a', '此处改过', ['另一正文'])])
      valueOf(library.save({ page: id, change, place: NOWHERE }, at(9)))
      const before = valueOf(library.galley(id))
      expect(valueOf(importArchive(archive, library.file, UNWATCHED))).toMatchObject({ added: 0, second: 1 })
      expect(valueOf(importArchive(archive, library.file, UNWATCHED))).toMatchObject({ known: 1, second: 0 })
      expect(valueOf(library.galley(id))).toEqual(before)
      const { rows } = valueOf(library.articles(ALL))
      expect(rows.map(({ headline }) => headline).toSorted()).toEqual(['此处改过', '秋收'])
      const second = rows.find(({ headline }) => headline === '秋收')?.page ?? ''
      expect(valueOf(library.galley(second)).page.sha256).toBe(before.page.sha256)
      // Opening the same file again opens the page that was here first.
      expect(valueOf(library.keepPage(newPage('archived'), at(10)))).toBe(id)
      library.close()
      expect(fullCheck(join(folder, LIBRARY_FILE), UNWATCHED)).toEqual(SOUND)
    }))

  it('into a library with other pages adds to it, with numbers of its own', () =>
    inFolder((folder) => {
      const { library, archive } = archived(folder)
      library.close()
      const other = valueOf(openLibrary(join(folder, 'other')))
      pageWith(other, [typedArticle('a', '别的', ['别的正文']), typedArticle('b', '还有', ['正文'])], 'other')
      expect(valueOf(importArchive(archive, other.file, UNWATCHED))).toMatchObject({ added: 1 })
      expect(valueOf(other.articles({ ...ALL, text: '秋收' })).total).toBe(1)
      expect(valueOf(other.articles(ALL)).total).toBe(3)
      other.close()
    }))

  it('is seen at once by lists and counts that were asked before', () =>
    inFolder((folder) => {
      const { library, archive } = archived(join(folder, 'one'))
      library.close()
      const other = valueOf(openLibrary(join(folder, 'other')))
      expect(valueOf(other.countArticles(ORDER))).toBe(0)
      expect(valueOf(other.people({ text: '', limit: 9 })).total).toBe(0)
      valueOf(importArchive(archive, other.file, UNWATCHED))
      expect(valueOf(other.countArticles(ORDER))).toBe(1)
      expect(valueOf(other.people({ text: '', limit: 9 })).total).toBe(1)
      other.close()
    }))

  it('files what comes under the section that is called so here, and gives new numbers where theirs are taken', () =>
    inFolder((folder) => {
      const one = valueOf(openLibrary(join(folder, 'one')))
      pageWith(one, [typedArticle('a', '秋收', ['正文'], { section: '农业' })], 'one')
      valueOf(one.changeSections({ kind: 'rename', section: '农业', name: '乡村' }))
      valueOf(one.saveSearch('我的', { ...ORDER, text: '秋收' }))
      valueOf(one.changePeople(PERSON))
      const archive = join(folder, 'archive')
      exportArchive(one.file, archive, NOW, UNWATCHED)
      one.close()

      const other = valueOf(openLibrary(join(folder, 'other')))
      pageWith(other, [typedArticle('a', '别的', ['正文'], { section: '乡村' })], 'other')
      valueOf(other.saveSearch('他的', ORDER))
      expect(valueOf(importArchive(archive, other.file, UNWATCHED))).toMatchObject({ added: 1 })
      expect(valueOf(other.articles({ ...ALL, section: '乡村' })).total).toBe(2)
      expect(valueOf(other.savedSearches()).map(({ name }) => name)).toEqual(['他的', '我的'])
      expect(valueOf(other.people({ text: '', limit: 9 })).people.map(({ name }) => name)).toEqual(['林小满'])
      other.close()
      expect(fullCheck(join(folder, 'other', LIBRARY_FILE), UNWATCHED)).toEqual(SOUND)
    }))

  it.each([
    ['its list', (folder: string) => rmSync(join(folder, 'library.json'))],
    ['a table', (folder: string) => rmSync(join(folder, 'article.jsonl'))],
    ['a row too many', (folder: string) => appendFileSync(join(folder, 'part.jsonl'), '{}\n')],
    ['an original', (folder: string) => rmSync(join(folder, 'originals'), { recursive: true })],
    [
      'one character',
      (folder: string) => {
        const path = join(folder, 'article.jsonl')
        writeFileSync(path, readFileSync(path, 'utf8').replace('秋收', '秋牧'))
      },
    ],
  ])('of an archive that lacks or differs in %s is refused, and changes nothing', (_, harm) =>
    inFolder((folder) => {
      const { library, archive } = archived(folder)
      library.close()
      harm(archive)
      const other = valueOf(openLibrary(join(folder, 'other')))
      expect(importArchive(archive, other.file, UNWATCHED)).toMatchObject({
        error: { kind: 'archive-invalid' },
      })
      expect(valueOf(other.articles(ALL)).total).toBe(0)
      other.close()
    }),
  )

  it('of an archive from a newer Galley is refused politely', () =>
    inFolder((folder) => {
      const { library, archive } = archived(folder)
      const path = join(archive, 'library.json')
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"version": \d+/, '"version": 99'))
      expect(importArchive(archive, library.file, UNWATCHED)).toMatchObject({
        error: { kind: 'archive-newer' },
      })
      library.close()
    }))

  it('never writes over a folder that is there', () =>
    inFolder((folder) => {
      const { library, archive } = archived(folder)
      cpSync(archive, `${archive}.copy`, { recursive: true })
      expect(() => exportArchive(library.file, archive, NOW, UNWATCHED)).toThrow('already')
      library.close()
      expect(existsSync(join(archive, 'library.json'))).toBe(true)
    }))
})

function archived(folder: string) {
  const library = valueOf(openLibrary(folder))
  const id = pageWith(library, [typedArticle('a', '秋收', ['颗粒归仓'])], 'archived')
  valueOf(library.changePeople(PERSON))
  const archive = join(folder, 'archive')
  exportArchive(library.file, archive, NOW, UNWATCHED)
  return { library, archive, page: id }
}
