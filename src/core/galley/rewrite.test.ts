import { describe, expect, it } from 'vitest'
import { pageOfText } from '../source/page.ts'
import { changeBetween } from './change.ts'
import { setSection, setStatus } from './commands/describe-article.ts'
import { emptyArticle } from './edit.ts'
import { openedGalley, type Galley } from './galley.ts'
import { exporting, refiling } from './rewrite.ts'

const galley: Galley = {
  ...openedGalley(pageOfText('p', 'page.txt', '', '字'), []),
  articles: ['要闻', '社会', '要闻'].map((section, at) => ({ ...emptyArticle(`a${at}`, []), section })),
}
const sections = (state: Galley) => state.articles.map(({ section }) => section)

describe('a section that is called otherwise', () => {
  it('is so in every state, and states share what they shared', () => {
    const later = setSection(galley, 'a1', '家庭').galley
    const rewrite = refiling({ from: '要闻', to: '新闻' })
    expect(sections(rewrite(galley))).toEqual(['新闻', '社会', '新闻'])
    expect(sections(rewrite(later))).toEqual(['新闻', '家庭', '新闻'])
    expect(rewrite(galley)).toBe(rewrite(galley))
    expect(changeBetween(rewrite(galley), rewrite(later)).articles?.changed.map(({ id }) => id)).toEqual([
      'a1',
    ])
  })

  it('leaves a page alone that has nothing in it', () => {
    const rewrite = refiling({ from: '副刊', to: '' })
    expect(rewrite(galley)).toBe(galley)
  })
})

describe('an exported article', () => {
  it('is exported as it was written, not as it was before or has become since', () => {
    const finished = setStatus(galley, 'a0', 'finished').galley
    const reopened = setStatus(finished, 'a0', 'editing').galley
    const again = setSection(setStatus(reopened, 'a0', 'finished').galley, 'a0', '家庭').galley
    const rewrite = exporting(finished.articles)
    const statuses = [galley, finished, reopened, again].map((state) => rewrite(state).articles[0]?.status)
    expect(statuses).toEqual(['editing', 'exported', 'editing', 'finished'])
  })
})
