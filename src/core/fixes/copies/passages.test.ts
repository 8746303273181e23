import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPairs } from './passages.ts'

const MEASURE = { gram: 8, foothold: 5, shortest: 20 }

const FILLER = [
  '甲乙丙丁戊己庚辛壬癸',
  '东南西北春夏秋冬梅兰竹菊',
  '金木水火土日月星辰风雨雷电',
  '琴棋书画诗酒花茶',
]
const PASSAGE = '从县城出发坐两个小时的中巴车再沿着石板路走四十分钟就到了山脚下的小学教室里的灯还亮着'

const said = (text: string): readonly (readonly [string, string])[] =>
  findPairs(text, MEASURE).map(({ first, second }) => [
    text.slice(first.from, first.to),
    text.slice(second.from, second.to),
  ])

describe('findPairs', () => {
  it('finds a passage that stands twice, whole and nothing beside it', () => {
    expect(said(FILLER[0] + PASSAGE + FILLER[1] + PASSAGE + FILLER[2])).toEqual([[PASSAGE, PASSAGE]])
    expect(said(PASSAGE + PASSAGE)).toEqual([[PASSAGE, PASSAGE]])
  })

  it('pairs a third copy with the first', () => {
    const text = PASSAGE + FILLER[0] + PASSAGE + FILLER[1] + PASSAGE
    expect(findPairs(text, MEASURE).map(({ first }) => first.from)).toEqual([0, 0])
  })

  it('goes on over characters that were misread, left out or put in', () => {
    const misread = PASSAGE.replace('时的', '时').replace('十分钟', '十分种').replace('教室', '教教室')
    const text = FILLER[3] + PASSAGE + FILLER[0] + misread + FILLER[2]
    expect(said(text)).toEqual([[PASSAGE, misread]])
    expect(findPairs(text, MEASURE)[0].edits.map(({ first, second }) => [first, second])).toEqual([
      [1, 0],
      [1, 1],
      [0, 1],
    ])
  })

  it('finds nothing in texts that share less, or are made of one word', () => {
    expect(said(FILLER.join(''))).toEqual([])
    expect(said(PASSAGE.slice(0, 19) + FILLER[0] + PASSAGE.slice(0, 19))).toEqual([])
    expect(said('哈'.repeat(15))).toEqual([])
  })

  it('finds a passage wherever it stands, and stretches that never overlap', () => {
    const texts = fc.array(fc.constantFrom(...FILLER, ...(PASSAGE.match(/.{7}/gu) ?? [])), { maxLength: 12 })
    fc.assert(
      fc.property(texts, texts, texts, (before, between, after) => {
        const text = [...before, PASSAGE, ...between, PASSAGE, ...after].join('')
        const pairs = findPairs(text, MEASURE)
        expect(pairs.length).toBeGreaterThan(0)
        for (const { first, second } of pairs) {
          expect(first.from).toBeLessThan(first.to)
          expect(first.to).toBeLessThanOrEqual(second.from)
          expect(second.to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['one character', '哈'.repeat(200_000)],
    ['one word', '加油'.repeat(100_000)],
    [
      'one sentence with changing figures',
      Array.from({ length: 12_000 }, (_, at) => `第${at}号地块已经拍出成交价`).join(''),
    ],
    ['one row of a table', '甲队二比二乙队三比一丙队'.repeat(16_000)],
  ])('takes time in proportion to 200,000 characters made of %s', (_, text) => {
    const times = [text.slice(0, text.length / 4), text].map((part) => {
      const start = performance.now()
      findPairs(part, MEASURE)
      return performance.now() - start
    })
    // Four times the text; sixteen times the time would be quadratic. Short times are noise.
    expect(times[1]).toBeLessThan(Math.max(12 * times[0], 2000))
  })
})
