import { describe, expect, it } from 'vitest'
import type { Article } from '#core/galley/galley'
import type { AlikeArticle } from '#shared/alike'
import type { ArticleOnPage } from '#shared/article-list'
import type { Library } from '../library.ts'
import { at, inLibrary, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../testing/samples.ts'

const FERRY = [
  '昨晚十点，青石渡口的渡船载着最后七名乘客离岸。船老大姚守义在这里摆渡三十四年，新桥今早通车。',
  '“桥好，快。”他说，“可是船慢，人就说话。”镇里打算把渡船留在岸边，夏天给孩子们讲水上的事。',
]
const SCHOOL = [
  '青石镇中心小学昨天开了第一堂游泳课，二十六个孩子在新建的浅水池里学换气，教练是省队退役的运动员。',
]

const keep = (library: Library, name: string, articles: readonly Article[]) => {
  const page = valueOf(library.keepPage(newPage(name, name), at(0)))
  valueOf(library.save({ page, change: wholeOf(articles), place: NOWHERE }, at(0)))
  return page
}
const told = (library: Library, article: ArticleOnPage): readonly AlikeArticle[] =>
  valueOf(library.alike(article))

describe('an article that is in the library already', () => {
  it('is found on another page, with where it was printed, exactly the same before nearly the same', () =>
    inLibrary((library) => {
      const near = [FERRY[0].replaceAll('渡口', '渡囗'), FERRY[1]]
      keep(library, '晨江晚报-2021-11-12-05版.txt', [typedArticle('n', '渡口末班船', near)])
      keep(library, '晨江日报-2021-11-12-03版.txt', [
        typedArticle(
          'e',
          '渡口的最后一班船',
          FERRY.map((text) => text.replaceAll('，', ',')),
          { section: '城事' },
        ),
        typedArticle('s', '第一堂游泳课', SCHOOL),
      ])
      const page = keep(library, 'page.txt', [typedArticle('a', '渡口的最后一班船', FERRY)])
      const found = told(library, { page, article: 'a' })
      expect(found.map(({ article, likeness, verdict }) => [article, likeness, verdict])).toEqual([
        ['e', 'exact', null],
        ['n', 'near', null],
      ])
      expect(found[0]).toMatchObject({ publication: '晨江日报', issued: '2021-11-12', section: '城事' })
    }))

  it('is not looked for on its own page, and nothing is like an article that nobody has', () =>
    inLibrary((library) => {
      const page = keep(library, 'page.txt', [
        typedArticle('a', '渡口', FERRY),
        typedArticle('b', '渡口', FERRY),
      ])
      expect(told(library, { page, article: 'a' })).toEqual([])
      expect(told(library, { page, article: 'none' })).toEqual([])
    }))

  it('follows what the article reads now, also when it is removed', () =>
    inLibrary((library) => {
      const there = keep(library, 'there.txt', [typedArticle('t', '渡口', FERRY)])
      const page = keep(library, 'page.txt', [typedArticle('a', '游泳', SCHOOL)])
      expect(told(library, { page, article: 'a' })).toEqual([])
      valueOf(
        library.save({ page, change: wholeOf([typedArticle('a', '渡口', FERRY)]), place: NOWHERE }, at(1)),
      )
      expect(told(library, { page, article: 'a' }).map(({ page: other }) => other)).toEqual([there])
      valueOf(library.save({ page: there, change: wholeOf([]), place: NOWHERE }, at(2)))
      expect(told(library, { page, article: 'a' })).toEqual([])
    }))

  it('can be linked or dismissed from either side, and what was said can be taken back', () =>
    inLibrary((library) => {
      const one = { page: keep(library, 'one.txt', [typedArticle('x', '渡口', FERRY)]), article: 'x' }
      const two = { page: keep(library, 'two.txt', [typedArticle('x', '渡口', FERRY)]), article: 'x' }
      for (const [article, other, verdict] of [
        [one, two, 'linked'],
        [two, one, 'dismissed'],
        [one, two, null],
      ] as const) {
        valueOf(library.judgeAlike({ article, other, verdict }))
        for (const side of [one, two])
          expect(told(library, side).map((each) => each.verdict)).toEqual([verdict])
      }
    }))

  it('stays linked when it reads otherwise by now; one that was dismissed is not shown any more', () =>
    inLibrary((library) => {
      const pages = ['one.txt', 'two.txt', 'three.txt'].map((name) =>
        keep(library, name, [typedArticle('x', '渡口', FERRY)]),
      )
      const [one, two, three] = pages.map((page) => ({ page, article: 'x' })) as [
        ArticleOnPage,
        ArticleOnPage,
        ArticleOnPage,
      ]
      valueOf(library.judgeAlike({ article: one, other: two, verdict: 'linked' }))
      valueOf(library.judgeAlike({ article: one, other: three, verdict: 'dismissed' }))
      const change = wholeOf([typedArticle('x', '游泳', SCHOOL)])
      valueOf(library.save({ page: one.page, change, place: NOWHERE }, at(1)))
      expect(told(library, one).map(({ page, likeness, verdict }) => [page, likeness, verdict])).toEqual([
        [two.page, null, 'linked'],
      ])
    }))

  it('is not linked with itself, nor with what is not there', () =>
    inLibrary((library) => {
      const here = { page: keep(library, 'one.txt', [typedArticle('x', '渡口', FERRY)]), article: 'x' }
      expect(library.judgeAlike({ article: here, other: here, verdict: 'linked' }).ok).toBe(false)
      const gone = { ...here, article: 'gone' }
      expect(library.judgeAlike({ article: here, other: gone, verdict: 'linked' })).toMatchObject({
        error: { kind: 'article-unknown' },
      })
    }))

  it('is not told of standing matter that is in every issue', () =>
    inLibrary((library) => {
      const standing = [
        '本报地址：晨江市青石路七号，邮政编码三一〇〇〇〇，新闻热线全天开通，欢迎读者来电来信提供线索。',
      ]
      for (let issue = 0; issue < 61; issue++)
        keep(library, `${issue}.txt`, [typedArticle('x', '', standing)])
      const page = keep(library, 'page.txt', [typedArticle('a', '', standing)])
      expect(told(library, { page, article: 'a' })).toEqual([])
    }))

  it('can be read as it is stored', () =>
    inLibrary((library) => {
      const page = keep(library, 'page.txt', [typedArticle('a', '渡口', FERRY)])
      expect(valueOf(library.storedArticle({ page, article: 'a' })).texts).toEqual(['渡口', ...FERRY])
      expect(library.storedArticle({ page, article: 'b' })).toMatchObject({
        error: { kind: 'article-unknown' },
      })
    }))
})
