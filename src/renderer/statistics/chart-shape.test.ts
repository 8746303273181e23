import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsOf, namedSteps, pointsOf, topOf } from './chart-shape.ts'

const FRAME = { left: 30, top: 10, width: 300, height: 100 }
const values = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })

describe('a scale', () => {
  it.each([
    [[], 2],
    [[0, 0], 2],
    [[1], 2],
    [[3], 4],
    [[4], 4],
    [[5, 2], 10],
    [[11], 20],
    [[41], 100],
    [[28_120], 40_000],
  ])('of %j ends at %i', (given, top) => {
    expect(topOf(given)).toBe(top)
  })

  it('holds every value and wastes less than two thirds', () => {
    fc.assert(
      fc.property(values, (given) => {
        const most = Math.max(2, ...given)
        expect(topOf(given)).toBeGreaterThanOrEqual(most)
        expect(topOf(given)).toBeLessThan(most * 3)
      }),
    )
  })
})

describe('the marks of a chart', () => {
  it('stay within its frame, in their order, the higher the more', () => {
    fc.assert(
      fc.property(values, (given) => {
        const top = topOf(given)
        const bars = barsOf(given, top, FRAME)
        for (const [index, { x, y, width, height }] of bars.entries()) {
          expect(x).toBeGreaterThanOrEqual(FRAME.left)
          expect(x + width).toBeLessThanOrEqual(FRAME.left + FRAME.width + 1e-9)
          expect(y + height).toBeCloseTo(FRAME.top + FRAME.height)
          expect(y).toBeGreaterThanOrEqual(FRAME.top - 1e-9)
          const before = bars[index - 1]
          if (before) expect(x).toBeGreaterThan(before.x + before.width)
        }
        for (const { y } of pointsOf(given, top, FRAME)) {
          expect(y).toBeGreaterThanOrEqual(FRAME.top)
          expect(y).toBeLessThanOrEqual(FRAME.top + FRAME.height)
        }
      }),
    )
  })

  it('show a little beside a lot, and nothing where there is nothing', () => {
    const [nothing, little] = barsOf([0, 1, 1000], 1000, FRAME)
    expect(nothing?.height).toBe(0)
    expect(little?.height).toBeGreaterThan(1)
  })
})

describe('below a chart', () => {
  it('as many steps are named as there is room for, the last always', () => {
    expect(namedSteps(30, 8)).toEqual([1, 5, 9, 13, 17, 21, 25, 29])
    expect(namedSteps(12, 12)).toHaveLength(12)
    expect(namedSteps(12, 8)).toEqual([1, 3, 5, 7, 9, 11])
    expect(namedSteps(0, 8)).toEqual([])
  })
})
