import { describe, expect, it } from 'vitest'
import { batchesByWidth } from './batches.ts'
import { decodeCtc } from './ctc.ts'
import { lineAcross } from './paddle-reader.ts'

const ALPHABET = ['', '清', '样', ' ']

/** Scores of a line whose best class at each place is given; 0 is the blank. */
const scoresOf = (best: readonly number[], sure = 0.9) => ({
  values: Float32Array.from(
    best.flatMap((index) => ALPHABET.map((_, each) => (each === index ? sure : (1 - sure) / 3))),
  ),
  from: 0,
  steps: best.length,
  classes: ALPHABET.length,
})
const textOf = (best: readonly number[]): string =>
  decodeCtc(scoresOf(best), ALPHABET, 1)
    .map(({ text }) => text)
    .join('')

describe('the characters of a line', () => {
  it.each([
    ['are one where a class lasts', [0, 1, 1, 1, 0, 2], '清样'],
    ['are two where a blank parts the same class', [1, 0, 1], '清清'],
    ['are two where classes follow without a blank', [1, 2], '清样'],
    ['keep blanks that were printed', [1, 3, 2], '清 样'],
    ['are none where all is blank', [0, 0, 0], ''],
  ] as const)('%s', (_, best, text) => expect(textOf(best)).toBe(text))

  it('lie where they were seen, beside each other, inside the line', () => {
    const read = decodeCtc(scoresOf([0, 1, 1, 0, 0, 2, 2, 0]), ALPHABET, 1)
    expect(read.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.5],
      [0.5, 1],
    ])
  })

  it('lie in the line and not in its padding', () => {
    const read = decodeCtc(scoresOf([0, 1, 0, 2, 0, 0, 0, 0]), ALPHABET, 0.5)
    expect(read.at(-1)?.to).toBe(1)
    expect(read[0]?.to).toBeCloseTo(0.625)
  })

  it('are as sure as their best place', () => {
    const { values, ...rest } = scoresOf([1, 1])
    values[1] = 0.4
    values[0] = 0.3
    expect(decodeCtc({ values, ...rest }, ALPHABET, 1)[0]?.confidence).toBeCloseTo(0.9)
  })
})

describe('a line that was read', () => {
  const box = { left: 100, top: 50, width: 80, height: 20 }

  it('has a box for every character but the blanks', () => {
    const line = lineAcross(box, decodeCtc(scoresOf([1, 3, 2, 0]), ALPHABET, 1))
    expect(line?.text).toBe('清 样')
    expect(line?.characters.map(({ text }) => text)).toEqual(['清', '样'])
    expect(line?.characters.every(({ box: { left, width } }) => left >= 100 && left + width <= 180)).toBe(
      true,
    )
  })

  it('is none when there was nothing but blanks', () =>
    expect(lineAcross(box, decodeCtc(scoresOf([3, 0, 3]), ALPHABET, 1))).toBeUndefined())
})

describe('batches of lines', () => {
  it('hold every line once, and lines of nearly one width', () => {
    const widths = [300, 1200, 310, 305, 40, 1190, 2000, 44]
    const batches = batchesByWidth(widths)
    expect(batches.flat().sort((a, b) => a - b)).toEqual(widths.map((_, index) => index))
    for (const batch of batches) {
      const own = batch.map((index) => widths[index] ?? 0)
      expect(Math.max(...own) / Math.min(...own)).toBeLessThan(1.2)
    }
    expect(batches).toHaveLength(4)
  })

  it('are not larger than what fits into memory', () => {
    const batches = batchesByWidth(Array.from({ length: 50 }, () => 1000))
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(6)
  })
})
