import { expect, it } from 'vitest'
import type { UncleanedQuery } from '#shared/uncleaned'
import type { Library } from '../library.ts'
import {
  at,
  inLibrary,
  newPage,
  NOWHERE,
  pageWith,
  typedArticle,
  valueOf,
  wholeOf,
} from '../testing/samples.ts'

const ASKED: UncleanedQuery = { text: '', publication: null, from: null, to: null, offset: 0 }
const found = (library: Library, text: string, more: Partial<UncleanedQuery> = {}) =>
  valueOf(library.uncleaned({ ...ASKED, text, ...more }))
const names = (library: Library, text: string, more: Partial<UncleanedQuery> = {}) =>
  found(library, text, more).pages.map(({ name }) => name)
const keep = (library: Library, text: string, name: string, second = 0) =>
  valueOf(library.keepPage(newPage(text, name), at(second)))

it('a page without articles is found by its words as an article is, with the hit in context', () =>
  inLibrary((library) => {
    keep(library, '入秋以来，河湾縣抢抓晴好\n天气，组织农机手ＡＢＣ日夜抢收。', '河湾.txt')
    keep(library, '别的版面，没有那些字。', '别的.txt', 1)
    for (const text of ['好天气', '河湾县', 'abc', '农机 抢收', '"组织农机手"', '原文:抢收', '农机 -城市'])
      expect(names(library, text), text).toEqual(['河湾.txt'])
    for (const text of ['好 城市', '农机 -抢收', '标题:农机', '来河湾', '', '，'])
      expect(names(library, text), text).toEqual([])
    const [page] = found(library, '天气').pages
    expect(page?.excerpt.text.slice(page.excerpt.hits[0]?.from, page.excerpt.hits[0]?.to)).toBe('天气')
  }))

it('a page leaves the list when it has an article, and comes back when it has none again', () =>
  inLibrary((library) => {
    const id = pageWith(library, [])
    const text = valueOf(library.openPage(id, at(0)))
      .text.trim()
      .slice(0, 4)
    expect(found(library, text).pages).toHaveLength(1)
    valueOf(
      library.save({ page: id, change: wholeOf([typedArticle('a', '标题', [])]), place: NOWHERE }, at(1)),
    )
    expect(found(library, text).pages).toEqual([])
    valueOf(library.save({ page: id, change: wholeOf([]), place: NOWHERE }, at(2)))
    expect(found(library, text).pages).toHaveLength(1)
  }))

it('pages are looked through a few at a time, the newest first, and narrowed by paper and day', () =>
  inLibrary((library) => {
    for (let index = 0; index < 25; index++) keep(library, `第${index}个版面有夜校`, `${index}.txt`, index)
    const first = found(library, '夜校')
    expect(first.pages.map(({ name }) => name)).toEqual(
      Array.from({ length: 20 }, (_, at) => `${24 - at}.txt`),
    )
    expect(first.next).toBe(20)
    const second = found(library, '夜校', { offset: 20 })
    expect([second.pages.length, second.next, second.left]).toEqual([5, null, 0])
    keep(library, '夜校', '晨江日报-20211112-03版.txt', 30)
    expect(names(library, '夜校', { publication: '晨江日报' })).toEqual(['晨江日报-20211112-03版.txt'])
    expect(names(library, '夜校', { from: '2021-11-12', to: '2021-11-12' })).toHaveLength(1)
    expect(names(library, '夜校', { from: '2021-11-13' })).toEqual([])
  }))
