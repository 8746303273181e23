import { describe, expect, it } from 'vitest'
import { corpusContent, corpusPages } from './corpus.ts'
import { composed, FLAVOURS, rewrapped } from './rewrapped.ts'
import { printedArticles } from './typeset/printed-article.ts'
import { isClean, printedCounts, prove } from './typeset/proof.ts'
import { smallPage } from './typeset/testing/small-page.ts'

const readPages = corpusPages().filter((page) => page.state === 'read')

describe('rewrapped', () => {
  it('is the same for the same seed, and another text for another', () => {
    const page = smallPage()
    expect(rewrapped(page, 'raw', 1)).toEqual(rewrapped(page, 'raw', 1))
    const texts = [1, 2, 3, 4, 5].map((seed) => rewrapped(page, 'raw', seed).text)
    expect(new Set(texts).size).toBe(5)
  })

  it('keeps the ground truth', () => {
    const page = smallPage()
    expect(rewrapped(page, 'flow', 1).gold.articles).toBe(page.articles)
  })

  it.each(FLAVOURS)('has every printed character of every page in %s', (flavour) => {
    const unclean = readPages.flatMap(({ page }) => {
      const content = corpusContent(page)
      const printed = printedCounts(content, printedArticles(content))
      return [1, 2, 3].filter((seed) => {
        const { text, added } = composed(content, flavour, seed)
        return !isClean(prove(text, printed, added))
      })
    })
    expect(unclean).toEqual([])
  })
})
