import { describe, expect, it } from 'vitest'
import type { Article } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import type { Library } from '../library.ts'
import { at, inLibrary, NOWHERE, pageWith, typedArticle, valueOf } from '../testing/samples.ts'
import { systemUser } from './system-user.ts'

const article = (text: string, rest: Partial<Article> = {}): Article =>
  typedArticle('a1', '丰收', [text], rest)

function save(library: Library, page: PageId, changed: readonly Article[], minute: number): void {
  const order = changed.map(({ id }) => id)
  const change = { nextId: 1, articles: { order, changed } }
  valueOf(library.save({ page, change, place: NOWHERE }, at(minute)))
}

const list = (library: Library, page: PageId) => valueOf(library.revisions(page, 'a1'))

describe('revisions', () => {
  it('are kept when an article becomes finished, with who and when, and not while it is edited', () =>
    inLibrary((library) => {
      const page = pageWith(library, [article('一')])
      save(library, page, [article('一二', { status: 'editing' })], 1)
      expect(list(library, page)).toEqual([])
      save(library, page, [article('一二三', { status: 'finished', section: '要闻' })], 2)
      expect(list(library, page)).toEqual([
        {
          number: 1,
          at: at(2).toISOString(),
          by: systemUser(),
          reason: 'finished',
          name: '',
          status: 'finished',
          headline: '丰收',
          characters: 5,
        },
      ])
      const kept = valueOf(library.revision(1))
      expect(kept).toEqual({
        article: article('一二三', { status: 'finished', section: '要闻' }),
        texts: ['丰收', '一二三'],
        applied: [],
      })
    }))

  it('are not kept twice when the same state is finished again, and once more when it reads otherwise', () =>
    inLibrary((library) => {
      const page = pageWith(library, [article('一', { status: 'finished' })])
      save(library, page, [article('一', { status: 'editing' })], 1)
      save(library, page, [article('一', { status: 'finished' })], 2)
      expect(list(library, page)).toHaveLength(1)
      save(library, page, [article('一', { status: 'editing' })], 3)
      save(library, page, [article('二', { status: 'finished' })], 4)
      expect(list(library, page).map(({ number }) => number)).toEqual([2, 1])
    }))

  it('are kept under the name that the editor gives, as often as one likes', () =>
    inLibrary((library) => {
      const page = pageWith(library, [article('一')])
      const first = valueOf(library.keepMilestone(page, 'a1', ' 送审前 ', at(1)))
      expect(first).toMatchObject({ reason: 'milestone', name: '送审前', status: 'raw' })
      valueOf(library.keepMilestone(page, 'a1', '送审后', at(2)))
      expect(list(library, page).map(({ name }) => name)).toEqual(['送审后', '送审前'])
    }))

  it('go by their order, whatever the clock says', () =>
    inLibrary((library) => {
      const page = pageWith(library, [article('一')])
      valueOf(library.keepMilestone(page, 'a1', '先', at(30)))
      valueOf(library.keepMilestone(page, 'a1', '后', at(1)))
      expect(list(library, page).map(({ name }) => name)).toEqual(['后', '先'])
    }))

  it('stay when their article is gone from the page', () =>
    inLibrary((library) => {
      const page = pageWith(library, [article('一', { status: 'finished' })])
      save(library, page, [], 1)
      expect(list(library, page)).toHaveLength(1)
      expect(valueOf(library.revision(1)).texts).toEqual(['丰收', '一'])
    }))

  it('say so when there is no such article or revision', () =>
    inLibrary((library) => {
      const page = pageWith(library, [])
      expect(library.keepMilestone(page, 'a9', 'x', at(1))).toMatchObject({
        error: { kind: 'article-unknown' },
      })
      expect(library.revision(7)).toMatchObject({ error: { kind: 'revision-unknown' } })
    }))
})
