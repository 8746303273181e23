import { describe, expect, it } from 'vitest'
import { chineseLines } from './chinese-lines.ts'
import { englishLines, wrapped } from './english-lines.ts'
import { hyphenPoints } from './hyphenation.ts'

const GRID = { latin: 'half', squeezed: false } as const

const divided = (word: string): string => {
  const points = hyphenPoints(word)
  return [...word].map((letter, index) => (points.includes(index) ? `-${letter}` : letter)).join('')
}

describe('chineseLines', () => {
  it('fills lines of full-width cells, the first one behind its indent', () => {
    expect(chineseLines('一二三四五六七八九十', { ...GRID, cells: 4, indent: 2, kinsoku: 'carry' })).toEqual([
      '一二',
      '三四五六',
      '七八九十',
    ])
  })

  it('begins no line with a closing mark: it hangs, or takes a character along', () => {
    const text = '一二三四，五六。'
    expect(chineseLines(text, { ...GRID, cells: 4, indent: 0, kinsoku: 'hang' })).toEqual([
      '一二三四，',
      '五六。',
    ])
    expect(chineseLines(text, { ...GRID, cells: 4, indent: 0, kinsoku: 'carry' })).toEqual([
      '一二三',
      '四，五',
      '六。',
    ])
  })

  it('ends no line with an opening mark', () => {
    expect(chineseLines('一二三“四”', { ...GRID, cells: 4, indent: 0, kinsoku: 'carry' })).toEqual([
      '一二三',
      '“四”',
    ])
  })

  it('keeps a number or a Latin word whole', () => {
    expect(chineseLines('一二2020年', { ...GRID, cells: 3, indent: 0, kinsoku: 'carry' })).toEqual([
      '一二',
      '2020年',
    ])
  })

  it('squeezes marks that meet, and one at the end of a line', () => {
    const squeezed = { latin: 'times', squeezed: true, cells: 6, indent: 0, kinsoku: 'carry' } as const
    expect(chineseLines('一二”，“三四五。六七', squeezed)).toEqual(['一二”，“三四', '五。六七'])
    expect(chineseLines('一二三四五六，七', { ...squeezed, cells: 6.5 })).toEqual(['一二三四五六，', '七'])
  })

  it('loses no character, whatever the width', () => {
    const text = '“快！快！”他说（1111次），见http://www.example.cn/a/b/c/d/e/f。'
    for (let cells = 3; cells < 30; cells++)
      for (const kinsoku of ['hang', 'carry'] as const)
        expect(chineseLines(text, { ...GRID, cells, indent: 2, kinsoku }).join('')).toBe(text)
  })
})

describe('hyphenPoints', () => {
  it.each([
    'hun-dred',
    'walk-ing',
    'run-ning',
    'state-ment',
    'gen-er-a-tion',
    'watch-ing',
    'pock-ets',
    'children',
    'stopped',
    'merely',
    'Lindqvist',
    'NATO',
    '2024',
  ])('%s', (word) => {
    const bare = word.replaceAll('-', '')
    if (word === bare) expect(hyphenPoints(bare).length).toBeLessThanOrEqual(1)
    else expect(divided(bare)).toBe(word)
  })
})

describe('englishLines', () => {
  const narrow = { ems: () => 8, ownHyphens: true }

  it('divides a word with a soft hyphen, and ends lines at a hyphen of its own', () => {
    const lines = englishLines('a well-known statement was made in the newspaper', narrow)
    expect(lines.filter((line) => line.soft).every((line) => line.text.endsWith('-'))).toBe(true)
    const text = lines
      .map((line) =>
        line.soft ? line.text.slice(0, -1) : line.text.endsWith('-') ? line.text : `${line.text} `,
      )
      .join('')
    expect(text.trimEnd()).toBe('a well-known statement was made in the newspaper')
  })
})

describe('wrapped', () => {
  it('keeps words whole', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three'])
  })
})
