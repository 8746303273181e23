import { describe, expect, it } from 'vitest'
import { findIn, fold } from './find.ts'

const found = (text: string, query: string) =>
  findIn(fold(text), query).map(({ from, to }) => text.slice(from, to))

describe('finding in a text', () => {
  it.each([
    ['capitals and small letters', 'The PRESS, the press', 'press', ['PRESS', 'press']],
    ['full and half width', '共ＡＢＣ１２人，abc12', 'ABC12', ['ＡＢＣ１２', 'abc12']],
    ['full-width marks', '他说：好。', '他说:好', ['他说：好']],
    ['a word over two lines', '“破难行\n动”进行时', '破难行动', ['破难行\n动']],
    ['a word over a false blank line', '实\r\n\r\n施以来', '实施', ['实\r\n\r\n施']],
    ['a letter-spaced head', '坚 守　抗 疫', '坚守抗疫', ['坚 守　抗 疫']],
    ['English words over two lines', 'the city\ncouncil met', 'city council', ['city\ncouncil']],
    ['radicals', '⼈人', '人', ['⼈', '人']],
    ['one of a ligature’s letters', 'oﬃce', 'ffi', ['ﬃ']],
    ['surrogate pairs', '甲𠮷乙', '𠮷乙', ['𠮷乙']],
    ['traditional characters by simplified ones', '臺灣、台灣與台湾', '台湾', ['臺灣', '台灣', '台湾']],
    ['simplified characters by traditional ones', '后来，後來', '後來', ['后来', '後來']],
    ['a character whose simplified form has two units', '甲纁乙 甲𫄸乙', '甲纁乙', ['甲纁乙', '甲𫄸乙']],
    ['a head that is letter-spaced with such characters', '纁 纁 色', '𫄸𫄸色', ['纁 纁 色']],
  ])('knows %s', (_, text, query, hits) => {
    expect(found(text, query)).toEqual(hits)
  })

  it('does not run English words together', () => {
    expect(found('for merly', 'formerly')).toEqual([])
  })

  it('finds places side by side, but none twice', () => {
    expect(found('人人人人人', '人人')).toEqual(['人人', '人人'])
  })

  it.each(['', '  ', '\n'])('finds nothing for the query %j', (query) => {
    expect(found('一 二\n三', query)).toEqual([])
  })

  it('leads each folded character back to its own in the text', () => {
    const text = 'ﬁ Ａ　甲\n臺…\u3000x纁'
    const { folded, from, to } = fold(text)
    expect(folded.length).toBe(from.length)
    for (let at = 1; at < from.length; at++) {
      expect(from[at]).toBeGreaterThanOrEqual(from[at - 1] ?? 0)
      expect(to[at]).toBeGreaterThan(from[at] ?? 0)
    }
  })
})
