import { describe, expect, it } from 'vitest'
import { corpusContent, corpusGold, corpusPages, corpusText, PAGE_STATES } from './corpus.ts'
import { beyond, countsOf } from './typeset/counts.ts'
import { printedArticles } from './typeset/printed-article.ts'
import { isClean, printedCounts, prove, unprinted } from './typeset/proof.ts'
import { ownScramble, scrambledText } from './typeset/flavours/scrambled-text.ts'

const pages = corpusPages()
const inRepository = pages.filter((page) => page.state !== 'reserve').map(({ page }) => page)

// Messages are numbers and names of pages only: a failing test must not show the text of an unread page.
describe('the corpus', () => {
  it('lists each page once, in a known state, since a day', () => {
    expect(new Set(pages.map(({ page }) => page)).size).toBe(pages.length)
    expect(pages.filter(({ state }) => !PAGE_STATES.includes(state))).toEqual([])
    expect(pages.filter(({ since }) => !/^\d{4}-\d{2}-\d{2}$/.test(since))).toEqual([])
  })

  it('gives each page chance of its own', () => {
    const seeds = inRepository.map((page) => corpusContent(page).layout.seed)
    expect(new Set(seeds).size).toBe(seeds.length)
  })

  describe.each(inRepository)('%s', (page) => {
    const content = corpusContent(page)
    const articles = printedArticles(content)

    it('has the ground truth of its content', () => {
      const { format, source, articles, unassigned } = content
      expect(
        JSON.stringify(corpusGold(page)) === JSON.stringify({ format, source, articles, unassigned }),
      ).toBe(true)
      expect(source.name).toBe(page)
    })

    it('prints all of its ground truth', () => {
      expect(unprinted(content, articles).length).toBe(0)
    })

    it.each(['raw', 'flow', 'scr'] as const)('has every printed character in %s', (variant) => {
      const lost = beyond(printedCounts(content, articles), countsOf(corpusText(page, variant) ?? ''))
      expect(lost.size).toBe(0)
    })

    it('has the scr text that its content gives', () => {
      const { text, added } = scrambledText(content, ownScramble(content))
      expect(corpusText(page, 'scr') === text).toBe(true)
      expect(isClean(prove(text, printedCounts(content, articles), added))).toBe(true)
    })

    it('has an OCR text if its layout asks for it', () => {
      expect(corpusText(page, 'ocr') !== undefined).toBe(content.layout.ocr)
    })
  })
})
