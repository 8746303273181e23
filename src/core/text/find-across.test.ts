import { describe, expect, it } from 'vitest'
import { findAcross } from './find-across.ts'
import { fold } from './find.ts'

const found = (texts: readonly string[], query: string) =>
  findAcross(
    texts.map((text) => fold(text)),
    query,
  ).map(({ parts }) => parts.map(({ text, from, to }) => `${text}:${texts[text]?.slice(from, to) ?? ''}`))

describe('finding over the borders of texts', () => {
  it('finds what ends one text and begins the next', () => {
    expect(found(['抢抓晴好天气', '组织农机手'], '天气组织')).toEqual([['0:天气', '1:组织']])
  })

  it('folds case and width as it does within a text', () => {
    expect(found(['合作社ＡＢ', 'ｃ有十二家'], 'ab c有')).toEqual([['0:ＡＢ', '1:ｃ有']])
  })

  it('takes a border between Latin words for a blank, and for nothing beside a Han character', () => {
    expect(found(['by the river', 'The harvest'], 'river the')).toEqual([['0:river', '1:The']])
    expect(found(['by the river', 'The harvest'], 'riverthe')).toEqual([])
    expect(found(['收成 ', '　好'], '收成好')).toEqual([['0:收成', '1:好']])
  })

  it('runs through short and empty texts', () => {
    expect(found(['石桥', '', '村', '民'], '桥村民')).toEqual([['0:桥', '2:村', '3:民']])
  })

  it('leaves what lies within one text to the search of that text', () => {
    expect(found(['天气天气', '天气'], '天气')).toEqual([])
    expect(found(['天气'], '天气')).toEqual([])
  })

  it('does not find a single character or nothing over a border', () => {
    expect(found(['天', '气'], '天')).toEqual([])
    expect(found(['天', '气'], ' ')).toEqual([])
  })
})
