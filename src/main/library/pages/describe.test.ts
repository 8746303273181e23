import { describe, expect, it } from 'vitest'
import { ALL, at, inLibrary, pageWith, typedArticle, valueOf } from '../testing/samples.ts'

const { limit: _limit, offset: _offset, moments: _moments, ...EVERYTHING } = ALL

describe('articles that are described together', () => {
  it('are filed under a section in one step, but for finished ones, and found there', () =>
    inLibrary((library) => {
      pageWith(library, [
        typedArticle('a', '', ['一']),
        typedArticle('b', '', ['二'], { status: 'finished' }),
      ])
      pageWith(library, [typedArticle('c', '', ['三'])], 'another page')
      const articles = valueOf(library.whichArticles({ ...EVERYTHING, limit: 10, offset: 0 }))
      expect(valueOf(library.describe({ articles, change: { section: ' 要闻 ' } }, at(3)))).toEqual({
        changed: 2,
        kept: 1,
      })
      const filed = valueOf(library.articles({ ...ALL, section: '要闻' })).rows
      expect(filed.map(({ article }) => article).sort()).toEqual(['a', 'c'])
      expect(new Set(filed.map(({ editedAt }) => editedAt))).toEqual(new Set([at(3).toISOString()]))
    }))

  it('change their status also when they are finished, which reopens them', () =>
    inLibrary((library) => {
      const page = pageWith(library, [typedArticle('a', '', ['一'], { status: 'finished' })])
      const articles = [
        { page, article: 'a' },
        { page, article: 'nobody' },
        { page: 'nowhere', article: 'a' },
      ]
      expect(valueOf(library.describe({ articles, change: { status: 'editing' } }, at(3)))).toEqual({
        changed: 1,
        kept: 0,
      })
      expect(valueOf(library.galley(page)).articles[0]?.status).toBe('editing')
    }))
})

describe('saved searches', () => {
  const question = { ...EVERYTHING, text: '夜校', section: '要闻' }
  it('are kept by name, asked as they were, renamed and forgotten', () =>
    inLibrary((library) => {
      const names = () => valueOf(library.savedSearches()).map(({ name }) => name)
      valueOf(library.saveSearch('夜校', EVERYTHING))
      valueOf(library.saveSearch('村镇', EVERYTHING))
      valueOf(library.saveSearch('夜校', question))
      const [first, second] = valueOf(library.savedSearches())
      expect(first).toMatchObject({ name: '夜校', question })
      expect(names()).toEqual(['夜校', '村镇'])
      valueOf(library.renameSearch(second?.id ?? 0, '夜校'))
      expect(names()).toEqual(['夜校'])
      valueOf(library.forgetSearch(second?.id ?? 0))
      expect(names()).toEqual([])
    }))
})
