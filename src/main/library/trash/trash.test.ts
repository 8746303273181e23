import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Article } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import type { Library } from '../library.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
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
} from '../testing/samples.ts'

const keep = (library: Library, name: string, articles: readonly Article[]): PageId => {
  const page = valueOf(library.keepPage(newPage(`${name}的原文\n第二行`, `${name}.txt`), at(0)))
  valueOf(library.save({ page, change: wholeOf(articles), place: NOWHERE }, at(0)))
  return page
}
const two = () => [
  typedArticle('a', '渡口末班船', ['船老大把缆绳交给了展览室。'], { section: '城事' }),
  typedArticle('b', '第一堂游泳课', ['二十六个孩子在学换气。'], { status: 'proof' }),
]
const headlines = (library: Library, text = '') =>
  valueOf(library.articles({ ...ALL, text })).rows.map(({ headline }) => headline)
const NOTHING = { pages: [], articles: [], onDesk: [] }
const numbers = (library: Library) => valueOf(library.trashed()).map(({ number }) => number)

/** Every row of truth and of what is projected, but the trash, the desk and the words. */
function rows(folder: string): unknown {
  const database = new Database(join(folder, LIBRARY_FILE), { readonly: true })
  const all = (sql: string) => database.prepare(sql).all()
  const content = {
    pages: all('SELECT * FROM page ORDER BY id'),
    sources: all('SELECT * FROM source ORDER BY page'),
    parts: all('SELECT * FROM part ORDER BY page, name'),
    articles: all('SELECT * FROM article ORDER BY page, id'),
    revisions: all('SELECT * FROM revision ORDER BY number'),
    states: all('SELECT * FROM revision_state ORDER BY page, digest'),
    verdicts: all('SELECT * FROM alike_verdict'),
    worded: all('SELECT id FROM article_words_docsize ORDER BY id'),
    originals: all('SELECT * FROM original ORDER BY article'),
    seals: all("SELECT * FROM seal WHERE item NOT LIKE 'trash/%' ORDER BY page, item"),
  }
  database.close()
  return content
}

describe('a page that is thrown away', () => {
  it('is in no list, count or search, and comes back as it was, row by row', () =>
    inFolder((folder) => {
      const library = valueOf(openLibrary(folder))
      const page = keep(library, '晨江日报', two())
      keep(library, '晨江晚报', [typedArticle('c', '晚报的稿件', ['别的内容。'])])
      valueOf(library.keepMilestone(page, 'a', '送审前', at(1)))
      const before = rows(folder)
      const { numbers: thrown } = valueOf(library.trash({ ...NOTHING, pages: [page] }, at(2)))
      expect(headlines(library)).toEqual(['晚报的稿件'])
      expect(headlines(library, '缆绳')).toEqual([])
      expect(valueOf(library.countArticles(ALL))).toBe(1)
      expect(valueOf(library.sectionTree()).map(({ name, articles }) => [name, articles])).toEqual([
        ['城事', 0],
      ])
      expect(library.openPage(page, at(3))).toMatchObject({ error: { kind: 'page-unknown' } })
      expect(valueOf(library.trashed())).toMatchObject([
        { page, article: null, name: '晨江日报.txt', articles: 2 },
      ])

      expect(valueOf(library.takeBack(thrown, [], at(4)))).toEqual({
        pages: [page],
        articles: [],
        waiting: 0,
      })
      expect(rows(folder)).toEqual(before)
      expect(headlines(library, '缆绳')).toEqual(['渡口末班船'])
      expect(valueOf(library.openPage(page, at(5))).name).toBe('晨江日报.txt')
      expect(numbers(library)).toEqual([])
      library.close()
    }))

  it('comes back when its file is opened again', () =>
    inLibrary((library) => {
      const page = keep(library, '晨江日报', two())
      valueOf(library.trash({ ...NOTHING, pages: [page] }, at(1)))
      expect(valueOf(library.keepPage(newPage('晨江日报的原文\n第二行', 'again.txt'), at(2)))).toBe(page)
      expect(headlines(library)).toHaveLength(2)
      expect(numbers(library)).toEqual([])
    }))

  it('stays where it is as long as something on it is finished', () =>
    inLibrary((library) => {
      const page = keep(library, '晨江日报', [typedArticle('a', '定稿', ['文。'], { status: 'finished' })])
      expect(valueOf(library.trash({ ...NOTHING, pages: [page] }, at(1)))).toEqual({ numbers: [], kept: 1 })
      expect(headlines(library)).toEqual(['定稿'])
    }))

  it('has its verdicts back, as long as the other page is there', () =>
    inLibrary((library) => {
      const [one, other] = ['甲', '乙'].map((name) => ({
        page: keep(library, name, [
          typedArticle('x', '题', ['今天的通知发到每一户，请大家互相转告，谢谢合作，特此通知。'.repeat(3)]),
        ]),
        article: 'x',
      })) as [{ page: PageId; article: string }, { page: PageId; article: string }]
      valueOf(library.judgeAlike({ article: one, other, verdict: 'linked' }))
      const { numbers: thrown } = valueOf(library.trash({ ...NOTHING, pages: [one.page] }, at(1)))
      expect(valueOf(library.alike(other))).toEqual([])
      valueOf(library.takeBack(thrown, [], at(2)))
      expect(valueOf(library.alike(other)).map(({ verdict }) => verdict)).toEqual(['linked'])
    }))
})

describe('an article that is thrown away', () => {
  it('leaves its page, its text is removed there, and it comes back with its status and section', () =>
    inLibrary((library) => {
      const page = keep(library, '晨江日报', two())
      const { numbers: thrown } = valueOf(
        library.trash(
          {
            ...NOTHING,
            articles: [
              { page, article: 'b' },
              { page, article: 'a' },
            ],
          },
          at(1),
        ),
      )
      expect(headlines(library)).toEqual([])
      expect(valueOf(library.trashed()).map(({ name }) => name)).toEqual(['第一堂游泳课', '渡口末班船'])
      expect(valueOf(library.takeBack(thrown, [], at(2))).articles).toHaveLength(2)
      const galley = valueOf(library.galley(page))
      expect(galley.articles.map(({ id, section, status }) => [id, section, status]).toSorted()).toEqual([
        ['a', '城事', 'raw'],
        ['b', '', 'proof'],
      ])
      expect(headlines(library, '换气')).toEqual(['第一堂游泳课'])
    }))

  it('that points into the source gives it up and takes it again', () =>
    inLibrary((library) => {
      const page = valueOf(library.keepPage(newPage('标题一行\n正文一行'), at(0)))
      const piece = (from: number, to: number) => [{ from, to }]
      const article: Article = {
        ...typedArticle('a', '', []),
        blocks: [
          { id: 'h', kind: 'headline', pieces: piece(0, 4) },
          { id: 'p', kind: 'paragraph', pieces: piece(5, 9) },
        ],
      }
      valueOf(library.save({ page, change: wholeOf([article]), place: NOWHERE }, at(0)))
      const before = valueOf(library.galley(page))
      const { numbers: thrown } = valueOf(
        library.trash({ ...NOTHING, articles: [{ page, article: 'a' }] }, at(1)),
      )
      expect(valueOf(library.galley(page)).removed).toEqual([
        { from: 0, to: 4 },
        { from: 5, to: 9 },
      ])
      valueOf(library.takeBack(thrown, [], at(2)))
      const after = valueOf(library.galley(page))
      expect(after.removed).toEqual([])
      expect(after.articles).toEqual(before.articles)
    }))

  it('stays when it is finished, and is only kept in the trash when the window takes it off its page', () =>
    inLibrary((library) => {
      const [a, b] = two() as [Article, Article]
      const page = keep(library, '晨江日报', [a, { ...b, status: 'exported' }])
      const articles = ['a', 'b'].map((article) => ({ page, article }))
      const told = valueOf(library.trash({ pages: [], articles, onDesk: [page] }, at(1)))
      expect(told).toMatchObject({ numbers: [expect.any(Number)], kept: 1 })
      expect(headlines(library)).toHaveLength(2)
      const [number = 0] = told.numbers
      expect(valueOf(library.keptInTrash(number)).texts).toEqual(['渡口末班船', '船老大把缆绳交给了展览室。'])
    }))

  it('waits for its page when that is in the trash, and comes back after it', () =>
    inLibrary((library) => {
      const page = keep(library, '晨江日报', two())
      const first = valueOf(library.trash({ ...NOTHING, articles: [{ page, article: 'a' }] }, at(1)))
      const then = valueOf(library.trash({ ...NOTHING, pages: [page] }, at(2)))
      expect(valueOf(library.takeBack(first.numbers, [], at(3)))).toMatchObject({ articles: [], waiting: 1 })
      expect(valueOf(library.takeBack([...first.numbers, ...then.numbers], [], at(4)))).toMatchObject({
        pages: [page],
        articles: [{ page, article: 'a' }],
        waiting: 0,
      })
      expect(headlines(library).toSorted()).toEqual(['渡口末班船', '第一堂游泳课'].toSorted())
    }))
})

describe('what is removed for good', () => {
  it('is gone, a page with what was thrown away from it; the rest stays', () =>
    inLibrary((library) => {
      const [one, other] = ['甲', '乙'].map((name) => keep(library, name, two())) as [PageId, PageId]
      valueOf(library.trash({ ...NOTHING, articles: [{ page: one, article: 'a' }] }, at(1)))
      const page = valueOf(library.trash({ ...NOTHING, pages: [one] }, at(2)))
      valueOf(library.trash({ ...NOTHING, articles: [{ page: other, article: 'a' }] }, at(3)))
      expect(valueOf(library.purge(page.numbers))).toBe(2)
      expect(valueOf(library.trashed()).map((item) => item.page)).toEqual([other])
      expect(valueOf(library.purge(null))).toBe(1)
      expect(numbers(library)).toEqual([])
    }))
})
