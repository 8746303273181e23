import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { questionOf } from './query.ts'

const marked = (text: string, query: string, opening = 0): string => {
  const excerpt = excerptOf(text, opening, questionOf(query).wanted)
  return [...excerpt.hits]
    .reverse()
    .reduce(
      (shown, { from, to }) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`,
      excerpt.text,
    )
}

describe('an excerpt', () => {
  it('marks every hit in it', () => {
    expect(marked('妇联的家，妇联的人。', '妇联')).toBe('[妇联]的家，[妇联]的人。')
  })
  it('does not mark across punctuation', () => {
    expect(marked('乡，村与乡村', '乡村')).toBe('乡，村与[乡村]')
  })
  it('joins hits that overlap', () => {
    expect(marked('好好好人', '好好')).toBe('[好好好]人')
  })
  it('marks a mixed word in another spelling of it', () => {
    expect(marked('用ＧＰＴ－４ 模型写', 'gpt-4模型')).toBe('用[ＧＰＴ－４ 模型]写')
  })
  it('begins a little before the first hit and says what it left out', () => {
    expect(marked(`${'前'.repeat(100)}中${'后'.repeat(100)}`, '中')).toBe(
      `…${'前'.repeat(18)}[中]${'后'.repeat(41)}…`,
    )
  })
  it('cuts no number and no word in two', () => {
    const text = `${'前'.repeat(10)}12345${'字'.repeat(16)}中${'字'.repeat(38)}abcdef`
    expect(marked(text, '中')).toBe(`…${'字'.repeat(16)}[中]${'字'.repeat(38)}…`)
  })
  it('marks what was quoted only where it stands so', () => {
    expect(marked('York is new. New York, new york', '"New York"')).toBe(
      'York is new. [New York], [new york]',
    )
  })
  it('finds a letter-spaced word behind text that only looks alike', () => {
    expect(marked(`party ${'字'.repeat(200)} art of`, 'art')).toContain('[art] of')
  })
  it('shows the opening of the first paragraph when nothing in it is hit', () => {
    expect(marked('引题\u2029本报讯，开头。', '没有', 3)).toBe('本报讯，开头。')
    expect(marked('引题\u2029本报讯，开头。', '', 3)).toBe('本报讯，开头。')
  })
  it('shows ends of lines and blocks as blanks', () => {
    expect(marked('一行\n二行\u2029三行', '三')).toBe('一行 二行 [三]行')
  })
  it('holds its hits whole and inside, whatever the text and the query', () => {
    const some = fc.array(fc.constantFrom(...'中国人人 ，a1-\u{20BB7}\n\u2029é', '\u{1F600}'), {
      maxLength: 120,
    })
    fc.assert(
      fc.property(some, some, fc.nat(5), (text, query, length) => {
        const whole = text.join('')
        const terms = questionOf(query.slice(0, length).join('')).wanted
        const { text: shown, hits } = excerptOf(whole, 0, terms)
        expect(shown).not.toMatch(/\p{Surrogate}/u)
        for (const [index, { from, to }] of hits.entries()) {
          expect(from).toBeGreaterThanOrEqual(hits[index - 1]?.to ?? 0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(shown.length)
        }
      }),
    )
  })
})
