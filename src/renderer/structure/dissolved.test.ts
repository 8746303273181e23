import { describe, expect, it } from 'vitest'
import { cleanPage } from '#core/galley/commands/clean-page'
import { dissolveArticles, restoreArticle } from '#core/galley/commands/several-articles'
import { placeSource } from '#core/galley/commands/shape-articles'
import { openedGalley } from '#core/galley/galley'
import { emptyHistory, noted, undo } from '#core/galley/history'
import { pageOfText } from '#core/source/page'
import { dissolvedArticles } from './dissolved.ts'

const article = (from: number, to: number) => ({
  blocks: [{ kind: 'paragraph' as const, spans: [{ from, to }] }],
  bylines: [],
  section: '',
  confidence: 1,
})
const reading = { fixes: [], articles: [article(0, 2), article(3, 5)], furniture: [] }
const page = cleanPage(openedGalley(pageOfText('p', 'p', '', '秋收\n春耕'), []), reading).galley
const [first] = page.articles
const gone = dissolveArticles(page, [first?.id ?? '']).galley
const history = noted(
  emptyHistory<string>(),
  { galley: page, caret: null, command: 'dissolve-article', count: null, caretAfter: null },
  false,
)

describe('the dissolved articles', () => {
  it('are those that the history knows and the page has no more', () => {
    expect(dissolvedArticles(history, gone)).toEqual([{ article: first, index: 0 }])
  })

  it('are none of those that came back, by restoring or by undo', () => {
    const back = first ? restoreArticle(gone, first, 0).galley : gone
    expect(dissolvedArticles(history, back)).toEqual([])
    const undone = undo(history, gone)
    expect(undone && dissolvedArticles(undone.history, undone.galley)).toEqual([])
  })

  it('are none of those whose text has found another place', () => {
    const placed = placeSource(gone, { from: 0, to: 3 }, null).galley
    expect(dissolvedArticles(history, placed)).toEqual([])
  })
})
