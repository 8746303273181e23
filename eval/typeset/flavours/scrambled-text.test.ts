import { describe, expect, it } from 'vitest'
import { contentOf } from '../content.ts'
import { doubledRuns, jumbledLabel } from './doubled.ts'
import { printedArticles } from '../printed-article.ts'
import { isClean, printedCounts, proofLine, prove } from '../proof.ts'
import { random } from '../random.ts'
import { ownScramble, scrambledText } from './scrambled-text.ts'
import { smallPage } from '../testing/small-page.ts'

describe('scrambledText', () => {
  const content = smallPage()
  const lines = scrambledText(content, ownScramble(content)).text.split('\n')

  it('is the same every time', () => {
    expect(scrambledText(content, ownScramble(content))).toEqual(scrambledText(content, ownScramble(content)))
  })

  it('draws captions twice, run by run, and jumbles the label', () => {
    expect(lines).toContain('1111月月55日日，，读者在院子里晒书读者在院子里晒书。。 聂聂小小川川 摄摄')
    expect(lines).not.toContain('老街故事')
  })

  it('spaces headlines, and puts bylines and jump lines where they are printed', () => {
    expect(lines.map((line) => line.trim())).toContain('修 伞 的 人')
    expect(lines.join('')).toContain('又转了一圈。（石亦秋）（下转第4版）')
  })

  it.each(['none', 'all', 'mixed'] as const)('has every printed character with gaps %s', (gaps) => {
    const page = smallPage({ gaps })
    const { text, added } = scrambledText(page, ownScramble(page))
    const proof = prove(text, printedCounts(page, printedArticles(page)), added)
    expect(proofLine(proof)).toBe('complete')
  })

  it('parts paragraphs by a blank line or not', () => {
    const bodyOf = (gaps: string): string => {
      const page = smallPage({ gaps })
      return scrambledText(page, ownScramble(page)).text
    }
    expect(bodyOf('all')).toMatch(/认得\n?他。\n\n“修/)
    expect(bodyOf('none')).toMatch(/认得\n?他。\n“修/)
  })

  it('makes first lines shorter by an indent that is not in the text', () => {
    const first = (indent?: 0): string => {
      const page = smallPage(indent === 0 ? { indent } : {})
      return (
        scrambledText(page, ownScramble(page))
          .text.split('\n')
          .find((line) => line.startsWith('雨')) ?? ''
      )
    }
    expect(first(0).length - first().length).toBe(2)
  })
})

describe('prove', () => {
  it('names what is lost and what was added', () => {
    const proof = prove(
      '一一三',
      new Map([
        ['一', 1],
        ['二', 2],
      ]),
      new Map(),
    )
    expect(isClean(proof)).toBe(false)
    expect(proofLine(proof)).toBe('missing 二×2; extra 一 三')
  })
})

describe('doubledRuns', () => {
  it.each([
    ['2月5日', [], '22月月55日日'],
    ['Photo by Leo Park', [], 'Photo by Leo ParkPhoto by Leo Park'],
    ['江一苇 摄', ['江一苇'], '江江一一苇苇 摄摄'],
  ])('%s', (row, names, doubled) => {
    expect(doubledRuns(row, names)).toBe(doubled)
  })
})

describe('jumbledLabel', () => {
  it('keeps every character of the label', () => {
    for (let seed = 0; seed < 20; seed++) {
      const jumbled = jumbledLabel('民生实事面对面', random(`${seed}`))
      for (const character of '民生实事面对面') expect(jumbled).toContain(character)
    }
  })
})

describe('contentOf', () => {
  it('says where a file is not in the shape', () => {
    const { layout, ...rest } = smallPage()
    const broken = { ...rest, layout: { ...layout, lang: 'fr' } }
    expect(() => contentOf('page', JSON.stringify(broken))).toThrow(/page.*lang/s)
  })
})
