import { describe, expect, it } from 'vitest'
import type { Article } from '#core/galley/galley'
import { pageOfText } from '#core/source/page'
import { openedGalley } from '#core/galley/galley'
import type { Person } from '#shared/directory'
import type { Library } from '../library.ts'
import { at, inLibrary, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../testing/samples.ts'
import { likelySection } from './likely-section.ts'
import { pageKind } from './page-kind.ts'
import { printedNames } from './printed-names.ts'
import { featuresOf } from './suggestions.ts'

describe('the features of a headline', () => {
  it('are two characters in a row and whole words, not across punctuation', () => {
    expect(featuresOf('妇联，办实事 for women')).toEqual(['妇联', '办实', '实事', 'for', 'women'])
  })
})

describe('the kind of a page', () => {
  it.each([
    ['中国妇女报-20211112-03版.txt', '中国妇女报 03版'],
    ['中国妇女报 2021年11月12日 第3版.txt', '中国妇女报 第3版'],
    ['Herald 2021-11-12 A4.txt', 'Herald A4'],
    ['page.txt', null],
    ['20211112.txt', null],
  ])('%s is %s', (name, kind) => {
    expect(pageKind(name)).toBe(kind)
  })
})

describe('the likely section', () => {
  const library = new Map([
    ['要闻', 60],
    ['家庭', 40],
  ])
  const word = (words: string, sections: Record<string, number>) =>
    ({ kind: 'word', words, sections: new Map(Object.entries(sections)) }) as const

  it('is the one that such articles had, with the words that told most', () => {
    expect(
      likelySection(library, [word('亲子', { 家庭: 9, 要闻: 1 }), word('活动', { 家庭: 4, 要闻: 6 })]),
    ).toEqual({
      name: '家庭',
      reasons: [{ kind: 'word', words: '亲子', articles: 10, inSection: 9 }],
    })
  })

  it('needs no habit where both the byline and the headline of one article lead to it', () => {
    const byline = { ...word('叶知秋', { 家庭: 1 }), kind: 'byline' } as const
    expect(likelySection(library, [byline])).toBeNull()
    expect(likelySection(library, [byline, word('老街', { 家庭: 1 })])).toMatchObject({
      name: '家庭',
      reasons: [{ words: '叶知秋' }, { words: '老街' }],
    })
    expect(likelySection(library, [byline, word('老街', { 要闻: 1 })])).toBeNull()
  })

  it('is none where nothing tells, where it is a toss-up, or where one article is all there is', () => {
    expect(likelySection(library, [])).toBeNull()
    expect(likelySection(new Map(), [])).toBeNull()
    expect(likelySection(library, [word('活动', { 家庭: 4, 要闻: 6 })])).toBeNull()
    expect(likelySection(library, [word('剪纸', { 家庭: 1 })])).toBeNull()
  })
})

describe('names that an article prints', () => {
  const person = (name: string, spellings: readonly string[] = []): Person => ({
    id: name,
    name,
    spellings,
    organisation: '',
    title: '',
    role: 'reporter',
    note: '',
    articles: 1,
  })
  const galley = openedGalley(pageOfText('p', 'page.txt', '', ''), [])
  const printed = (article: Article, ...people: readonly Person[]) =>
    printedNames(galley, article, people).map((each) => [each.person.name, each.printed])
  const article = typedArticle('a', '题', [
    '本报讯（记者 王永钦）今年以来……',
    '谈起往事，孙晓声音哽咽。这一段很长，她的名字只在文中出现。',
    '全文完。摄影 Ann Lee',
  ])

  it('are found at its edges by every spelling, not in what it tells', () => {
    expect(
      printed(article, person('王永欽', ['王永钦']), person('孙晓'), person('Ann Lee'), person('Ann Le')),
    ).toEqual([
      ['王永欽', '王永钦'],
      ['Ann Lee', 'Ann Lee'],
    ])
  })

  it('are found in a head that is a byline, not in one that tells of somebody', () => {
    expect(printed(typedArticle('b', '叶知秋 文/图', ['正文']), person('叶知秋'))).toEqual([
      ['叶知秋', '叶知秋'],
    ])
    expect(printed(typedArticle('c', '叶知秋的一天', ['正文']), person('叶知秋'))).toEqual([])
  })

  it('are not suggested when they have a byline already', () => {
    const signed: Article = {
      ...article,
      bylines: [{ name: '王永钦', role: 'reporter', organisation: '', title: '' }],
    }
    expect(printed(signed, person('王永欽', ['王永钦']))).toEqual([])
  })
})

describe('suggestions from the library', () => {
  const page = (library: Library, name: string, articles: readonly Article[]) => {
    const id = valueOf(library.keepPage(newPage(name, name), at(0)))
    valueOf(library.save({ page: id, change: wholeOf(articles), place: NOWHERE }, at(0)))
    return id
  }
  const filed = (id: string, headline: string, section: string) =>
    typedArticle(id, headline, ['文'], { section })

  it('follow headlines and pages of before, under the name that the section has now', () =>
    inLibrary((library) => {
      page(library, '报-20210101-01版.txt', [
        filed('a', '亲子阅读进社区', '家庭'),
        filed('b', '亲子运动会开幕', '家庭'),
        filed('c', '省妇联召开会议', '要闻'),
        filed('d', '省妇联部署工作', '要闻'),
      ])
      const now = page(library, '报-20210102-02版.txt', [filed('x', '亲子时光', ''), filed('y', '无关', '')])
      valueOf(library.changeSections({ kind: 'rename', section: '家庭', name: '家园' }))
      const told = (article: string) => valueOf(library.suggestions({ page: now, article }))
      expect(told('x').section).toEqual({
        name: '家园',
        reasons: [{ kind: 'word', words: '亲子', articles: 2, inSection: 2 }],
      })
      expect(told('y').section).toBeNull()
      const later = page(library, '报-20210103-01版.txt', [filed('z', '无关', '')])
      expect(valueOf(library.suggestions({ page: later, article: 'z' })).section).toBeNull()
      expect(library.suggestions({ page: now, article: 'gone' })).toMatchObject({
        error: { kind: 'article-unknown' },
      })
    }))

  it('follow who signed, by every spelling, and who is only printed', () =>
    inLibrary((library) => {
      const by = (name: string) => ({
        bylines: [{ name, role: 'reporter' as const, organisation: '', title: '' }],
      })
      page(library, '一.txt', [
        { ...filed('a', '甲乙', '副刊'), ...by('叶知秋') },
        { ...filed('b', '丙丁', '副刊'), ...by('葉知秋') },
        { ...filed('c', '戊己', '要闻'), ...by('沈慧敏') },
        { ...filed('d', '庚辛', '要闻'), ...by('沈慧敏') },
      ])
      const now = page(library, '二.txt', [
        { ...filed('x', '子丑', ''), ...by('葉知秋') },
        typedArticle('y', '寅卯', ['（记者沈慧敏）文']),
      ])
      const told = (article: string) => valueOf(library.suggestions({ page: now, article })).section
      // Two names of one article each are no habit until they are known to be one person.
      expect(told('x')).toBeNull()
      const facts = { name: '叶知秋', organisation: '', title: '', role: 'author' as const, note: '' }
      valueOf(library.changePeople({ kind: 'create', facts: { ...facts, spellings: ['葉知秋'] } }))
      expect(told('x')).toEqual({
        name: '副刊',
        reasons: [{ kind: 'byline', words: '葉知秋', articles: 2, inSection: 2 }],
      })
      expect(told('y')).toEqual({
        name: '要闻',
        reasons: [{ kind: 'byline', words: '沈慧敏', articles: 2, inSection: 2 }],
      })
    }))

  it('count the page number where the papers pages of that number agree', () =>
    inLibrary((library) => {
      for (const day of ['01', '02', '03'])
        page(library, `报-202101${day}-04版.txt`, [filed('a', '甲乙', '副刊'), filed('b', '丙丁', '副刊')])
      page(library, '报-20210101-01版.txt', [filed('a', '戊己', '要闻'), filed('b', '庚辛', '要闻')])
      const now = page(library, '报-20210104-04版.txt', [filed('x', '子丑', '')])
      expect(valueOf(library.suggestions({ page: now, article: 'x' })).section).toEqual({
        name: '副刊',
        reasons: [{ kind: 'page', words: '报 04版', articles: 6, inSection: 6 }],
      })
    }))
})
