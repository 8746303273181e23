import { describe, expect, it } from 'vitest'
import { openMarks, scriptOf } from './characters.ts'
import { endsSentence } from './sentences.ts'
import { firstUnit, widthOf } from './widths.ts'
import { wordSpans } from './words.ts'

describe('a text', () => {
  it('is Latin when less than a quarter of it is Chinese', () => {
    expect(scriptOf('The Harbor Ledger 报')).toBe('latin')
    expect(scriptOf('采用GPT技术')).toBe('han')
  })

  it('is as wide as its characters on the Chinese grid', () => {
    expect(widthOf('黑龙江，', 'han')).toBe(4)
    expect(widthOf('2020年', 'han')).toBeCloseTo(4 * 0.53 + 1)
    expect(widthOf('mm', 'latin')).toBeGreaterThan(2 * widthOf('ii', 'latin'))
  })

  it.each([
    ['“黑龙江', '“黑'],
    ['2020年，', '2020'],
    ['了。”他', '了。”'],
    ['', ''],
  ])('begins, as %j, with %j, which no line end parts', (text, unit) => {
    expect(firstUnit(text)).toBe(unit)
  })

  it('knows which marks are still open', () => {
    expect(openMarks('他说：“看（一）')).toEqual(['“'])
    expect(openMarks('“好。”')).toEqual([])
  })

  it.each([
    ['他走了。', 'han', true],
    ['他走了。”', 'han', true],
    ['他走了，', 'han', false],
    ['作品。 新华社记者 曹祎铭/摄', 'han', true],
    ['he said.', 'latin', true],
    ['said Superintendent L. M.', 'latin', false],
    ['to Mr.', 'latin', false],
  ] as const)('%j (%s) ends a sentence: %s', (text, script, ends) => {
    expect(endsSentence(text, script)).toBe(ends)
  })

  it('may be broken inside a Chinese word', () => {
    expect(wordSpans('推进组织建', '设改革')).toBe(true)
    expect(wordSpans('推进组织建设，', '改革')).toBe(false)
  })
})
