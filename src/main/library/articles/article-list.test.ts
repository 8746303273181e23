import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Status } from '#core/galley/galley'
import { DONE_MOMENTS, type ArticleQuery, type DoneMoment } from '#shared/article-list'
import type { Library } from '../library.ts'
import { openLibrary } from '../opening/open-library.ts'
import {
  ALL,
  at,
  inLibrary,
  newPage,
  NOWHERE,
  pageWith,
  typedArticle,
  valueOf,
  wholeOf,
} from '../testing/samples.ts'

const by = (name: string) => ({ name, role: 'reporter', organisation: '本报', title: '记者' }) as const

const ARTICLES = [
  typedArticle('village', '乡村振兴谱新篇', ['各地妇联走进田间。'], {
    section: '要闻',
    bylines: [by('贾莹莹'), by('王永钦')],
    status: 'finished',
  }),
  typedArticle('apart', '城里的事', ['他离乡，村里人送行。', '最后一个字是家', '庭院从下一段开始。'], {
    section: '家庭',
    bylines: [by('王永钦')],
    status: 'editing',
  }),
  typedArticle('model', '机器写稿', ['记者用GPT-4模型写了一篇关于乡村振兴的稿子。'], { section: '要闻' }),
  typedArticle('english', 'Women of the village', ['The Résolution was adopted; it’s 100% sure.'], {
    section: 'World',
  }),
  typedArticle('spaced', '坚 守 抗 疫 前 线', ['甘肃1200余名\n妇联人\u{20BB7}野家']),
]

let folder: string
let library: Library
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-list-'))
  library = valueOf(openLibrary(folder))
  pageWith(library, ARTICLES)
})
afterAll(() => {
  library.close()
  rmSync(folder, { recursive: true, force: true })
})

const found = (query: Partial<ArticleQuery>): readonly string[] =>
  valueOf(library.articles({ ...ALL, ...query })).rows.map(({ article }) => article)

describe('a search', () => {
  it.each([
    ['乡', ['apart', 'model', 'village'], 'one character'],
    ['乡村', ['model', 'village'], 'two characters, but not across a comma'],
    ['村振兴', ['model', 'village'], 'three characters from the middle of a word'],
    ['乡，村', ['apart', 'model', 'village'], 'punctuation parts what is asked for'],
    ['家庭', [], 'nothing across the end of a paragraph'],
    ['妇联 乡村', ['village'], 'every term must occur, in headline or text'],
    ['坚守抗疫', ['spaced'], 'a letter-spaced headline'],
    ['名妇联人', ['spaced'], 'across a line end that is not joined yet'],
    ['\u{20BB7}野', ['spaced'], 'a rare character'],
    ['１２００', ['spaced'], 'a number in full width'],
    ['women', ['english'], 'an English word, whatever its case'],
    ['VILL', ['english'], 'the beginning of a word'],
    ['illage', [], 'but not its end'],
    ['vill women', [], 'only the last word may be unfinished'],
    ['resolution', ['english'], 'a word without its accents'],
    ["it's", ['english'], 'another apostrophe'],
    ['GPT-4模型', ['model'], 'a mixed word'],
    ['gpt4', ['model'], 'a mixed word written otherwise'],
    ['4模', ['model'], 'from a digit into Chinese'],
    ['村 gp', ['model'], 'Chinese and the beginning of a word'],
    ['没有这回事', [], 'what is not there'],
    ['"women of the village"', ['english'], 'a quotation in its order'],
    ['"village women"', [], 'and in no other'],
    ['“离乡，村里”', ['apart'], 'quoted punctuation'],
    ['乡村 -GPT', ['village'], 'without what is left out'],
    ['-乡', ['english', 'spaced'], 'all but what is left out'],
    ['NOT "of the" NOT 乡', ['spaced'], 'several things left out'],
    ['vill* women', ['english'], 'a word that ends in a star'],
    ['標題:乡村 -GPT', ['village'], 'what stands in the headline'],
    ['-标题:乡村 乡', ['apart', 'model'], 'what does not stand there'],
    ['鄉村振興', ['model', 'village'], 'traditional characters'],
    ['甘肅１２００餘名', ['spaced'], 'traditional characters and wide figures beside each other'],
  ])('for %j finds %j: %s', (text, expected) => {
    expect([...found({ text })].sort()).toEqual(expected)
  })

  it.each([
    '"',
    '""',
    "'",
    '*',
    '(',
    ')',
    'a OR',
    'NOT',
    'NEAR(',
    'headline:',
    '^乡',
    '乡 -村',
    '{a}',
    '+',
    '\\',
    '%',
    '_',
    '\0',
    '\ud800',
    '乡\0村',
  ])('for %j never throws', (text) => {
    expect(library.articles({ ...ALL, text }).ok).toBe(true)
  })

  it('for more than anyone types still answers', () => {
    expect(found({ text: '乡村'.repeat(5000) })).toEqual([])
    expect(found({ text: '乡村 '.repeat(5000) })).toContain('village')
    expect(found({ text: 'q '.repeat(5000) })).toEqual([])
  })

  it('for blanks or punctuation alone finds all', () => {
    for (const text of ['', ' \n', '，。“”']) expect(found({ text })).toHaveLength(ARTICLES.length)
  })

  it('shows hits in the headline first, then what was added last', () =>
    inLibrary((other) => {
      pageWith(other, [
        typedArticle('often', '甲', ['乡村，乡村，乡村']),
        typedArticle('headline', '乡村', ['别的事情。'.repeat(200)]),
        typedArticle('once', '乙', ['别的事情。'.repeat(200), '乡村']),
      ])
      const { rows } = valueOf(other.articles({ ...ALL, text: '乡村' }))
      expect(rows.map(({ article }) => article)).toEqual(['headline', 'once', 'often'])
    }))

  it('marks the hit in its excerpt, or shows the opening when only the headline has it', () => {
    const [village, model] = valueOf(library.articles({ ...ALL, text: '乡村' })).rows
    expect([village?.article, model?.article]).toEqual(['village', 'model'])
    expect(village?.excerpt).toEqual({ of: 'text', text: '各地妇联走进田间。', hits: [] })
    const { text, hits } = model?.excerpt ?? { text: '', hits: [] }
    expect(hits.map(({ from, to }) => text.slice(from, to))).toEqual(['乡村'])
  })
})

describe('filters', () => {
  it.each([
    [{ section: '要闻' }, ['model', 'village']],
    [{ byline: '王永钦' }, ['apart', 'village']],
    [{ status: 'finished' as const }, ['village']],
    [{ byline: '王永钦', text: '村' }, ['apart', 'village']],
    [{ byline: '王永钦', text: '村', section: '家庭', status: 'editing' as const }, ['apart']],
    [{ byline: '王', text: '' }, []],
    [{ section: '' }, ['spaced']],
  ])('%j find %j', (query, expected) => {
    const { rows, total } = valueOf(library.articles({ ...ALL, ...query }))
    expect(rows.map(({ article }) => article).sort()).toEqual(expected)
    expect(total).toBe(expected.length)
  })
})

describe('counting', () => {
  const { limit: _limit, offset: _offset, moments: _moments, ...order } = ALL
  const thirty = () =>
    Array.from({ length: 30 }, (_one, index) => typedArticle(`a${index}`, index % 3 ? '' : '乡村', ['乡村']))
  it('tells how many a question finds, and the list knows from then on, until something is written', () =>
    inLibrary((other) => {
      pageWith(other, thirty())
      const query = { ...ALL, text: '乡村', limit: 7 }
      expect(valueOf(other.articles(query)).total).toBeNull()
      expect(valueOf(other.countArticles({ ...order, text: '乡村' }))).toBe(30)
      expect(valueOf(other.articles(query)).total).toBe(30)
      pageWith(other, [typedArticle('b', '', ['乡村'])], 'another page')
      expect(valueOf(other.articles(query)).total).toBeNull()
      expect(valueOf(other.countArticles({ ...order, text: '乡村' }))).toBe(31)
    }))
  it('does not change the order: pages put together are the whole list, without gap or repetition', () =>
    inLibrary((other) => {
      pageWith(other, thirty())
      const ids = (query: Partial<ArticleQuery>) =>
        valueOf(other.articles({ ...ALL, text: '乡村', ...query })).rows.map(({ article }) => article)
      const before = ids({})
      const pages = () => [0, 7, 14, 21, 28].flatMap((offset) => ids({ limit: 7, offset }))
      expect(pages()).toEqual(before)
      valueOf(other.countArticles({ ...order, text: '乡村' }))
      expect(pages()).toEqual(before)
      expect(new Set(before).size).toBe(30)
    }))
})

describe('the order', () => {
  it.each([
    ['headline', ['english', 'apart', 'model', 'spaced', 'village'], 'Latin first, then by pinyin'],
    [
      'section',
      ['village', 'model', 'apart', 'english', 'spaced'],
      'in the order of the sections, none last',
    ],
    ['byline', ['village', 'apart', 'model', 'english', 'spaced'], 'jia before wang, none last'],
  ] as const)('by %s is %j: %s', (by, expected, _why) => {
    expect(found({ sort: { by, down: false } })).toEqual(expected)
    expect(found({ sort: { by, down: true } })).toEqual([...expected].reverse())
  })
  it('holds for what a text finds, too', () => {
    expect(found({ text: '村', sort: { by: 'headline', down: false } })).toEqual([
      'apart',
      'model',
      'village',
    ])
  })
})

describe('when an article was finished', () => {
  const statusAt = (other: Library, page: string, id: string, status: Status, minute: number): void => {
    const order = ['a', 'b', 'c']
    const changed = [typedArticle(id, id, [`${minute} 时的正文`], { status })]
    const change = { nextId: 1, articles: { order, changed } }
    valueOf(other.save({ page, change, place: NOWHERE }, at(minute)))
  }

  it('and when it was exported is shown and sorted by; again finished is finished later', () =>
    inLibrary((other) => {
      const page = pageWith(
        other,
        ['a', 'b', 'c'].map((id) => typedArticle(id, id, ['正文'])),
      )
      statusAt(other, page, 'a', 'finished', 1)
      statusAt(other, page, 'b', 'finished', 2)
      statusAt(other, page, 'b', 'exported', 3)
      statusAt(other, page, 'a', 'editing', 4)
      statusAt(other, page, 'a', 'finished', 5)
      const sorted = (by: 'finished' | 'exported') =>
        valueOf(other.articles({ ...ALL, moments: DONE_MOMENTS, sort: { by, down: true } })).rows.map(
          ({ article, finishedAt, exportedAt }) => [article, finishedAt, exportedAt],
        )
      const [two, three, five] = [2, 3, 5].map((minute) => at(minute).toISOString())
      expect(sorted('finished')).toEqual([
        ['a', five, ''],
        ['b', two, three],
        ['c', '', ''],
      ])
      expect(sorted('exported')[0]).toEqual(['b', two, three])
    }))

  it('is looked up only for those who ask', () =>
    inLibrary((other) => {
      const page = pageWith(other, [typedArticle('a', 'a', ['正文'])])
      const change = {
        nextId: 1,
        articles: { order: ['a'], changed: [typedArticle('a', 'a', ['正文'], { status: 'finished' })] },
      }
      valueOf(other.save({ page, change, place: NOWHERE }, at(1)))
      const told = (moments: readonly DoneMoment[]) =>
        valueOf(other.articles({ ...ALL, moments })).rows.map((row) => [row.finishedAt, row.exportedAt])
      const one = at(1).toISOString()
      expect(told([])).toEqual([[null, null]])
      expect(told(['finished'])).toEqual([[one, null]])
      expect(told(['exported'])).toEqual([[null, '']])
    }))

  it('goes by what was done last, also when the clock was put back in between', () =>
    inLibrary((other) => {
      const page = pageWith(
        other,
        ['a', 'b', 'c'].map((id) => typedArticle(id, id, ['正文'])),
      )
      statusAt(other, page, 'a', 'finished', 50)
      statusAt(other, page, 'a', 'editing', 51)
      statusAt(other, page, 'a', 'finished', 10)
      const [row] = valueOf(other.articles({ ...ALL, moments: ['finished'], status: 'finished' })).rows
      expect(row?.finishedAt).toBe(at(10).toISOString())
    }))
})

describe('the list', () => {
  it('begins with what was edited last, and can be read in parts', () =>
    inLibrary((other) => {
      const articles = ['a', 'b', 'c', 'd', 'e'].map((id) => typedArticle(id, id, ['同一句话']))
      const page = pageWith(other, articles)
      for (const [minute, id] of ['c', 'a', 'e'].entries()) {
        const changed = articles
          .filter((article) => article.id === id)
          .map((article) => ({ ...article, note: 'x' }))
        const change = { nextId: 1, articles: { order: ['a', 'b', 'c', 'd', 'e'], changed } }
        valueOf(other.save({ page, change, place: NOWHERE }, at(minute + 1)))
      }
      const ids = (query: Partial<ArticleQuery>) => {
        const { rows, total } = valueOf(other.articles({ ...ALL, ...query }))
        return [rows.map(({ article }) => article).join(''), total]
      }
      expect(ids({})).toEqual(['eacdb', 5])
      expect(ids({ limit: 2, offset: 1 })).toEqual(['ac', null])
      expect(ids({ limit: 2, offset: 9 })).toEqual(['', null])
      expect(ids({ text: '同一', limit: 3 })).toEqual(['edc', null])
    }))

  it('shows headline, bylines in their order, characters without blanks, and the opening of the first paragraph', () =>
    inLibrary((other) => {
      const page = valueOf(
        other.keepPage(newPage('引题\n标题\n本报记者\n正 文\u{20BB7}。', '要闻.txt'), at(0)),
      )
      const article = {
        ...typedArticle('a', '', []),
        blocks: (['kicker', 'headline', 'byline', 'paragraph'] as const).map((kind, index) => ({
          id: kind,
          kind,
          pieces: [
            [0, 3],
            [3, 6],
            [6, 11],
            [11, 17],
          ]
            .slice(index, index + 1)
            .map(([from = 0, to = 0]) => ({ from, to })),
        })),
        section: '要闻',
        bylines: [by('乙'), by('甲')],
      }
      valueOf(other.save({ page, change: wholeOf([article]), place: NOWHERE }, at(4)))
      expect(valueOf(other.articles(ALL)).rows).toEqual([
        {
          page,
          article: 'a',
          pageName: '要闻.txt',
          headline: '标题',
          headlineHits: [],
          publication: '',
          issued: '',
          folio: '',
          language: 'zh-Hans',
          section: '要闻',
          bylines: ['乙', '甲'],
          status: 'raw',
          characters: 12,
          editedAt: at(4).toISOString(),
          finishedAt: null,
          exportedAt: null,
          excerpt: { of: 'text', text: '正 文\u{20BB7}。', hits: [] },
        },
      ])
    }))
})

it('names any stretch of what a question finds, in its order, for deeds on rows that nobody has loaded', () =>
  inLibrary((library) => {
    pageWith(
      library,
      Array.from({ length: 30 }, (_, index) => typedArticle(`a${index}`, `标题${index}`, ['句子。'])),
    )
    const { moments: _moments, ...order } = { ...ALL, limit: 100, offset: 0 }
    const named = (offset: number, limit: number) =>
      valueOf(library.whichArticles({ ...order, offset, limit })).map(({ article }) => article)
    const listed = valueOf(library.articles(ALL)).rows.map(({ article }) => article)
    expect(named(0, 100)).toEqual(listed)
    expect(named(10, 5)).toEqual(listed.slice(10, 15))
    expect(named(28, 10)).toEqual(listed.slice(28))
  }))
