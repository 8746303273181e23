import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TURNS } from '#shared/opened-page'
import { areaOf, placeOf, pointAt, scaleOf, seenOf, stackOf } from './sheet-stack.ts'

const sheet = (width: number, height: number) => ({ edition: 'e', width, height, unit: 'point' as const })
const PANE = { width: 400, height: 600 }
const PAGES = [sheet(800, 1200), sheet(800, 1200), sheet(600, 1200)]

describe('sheets in the pane', () => {
  it('fit its width, or as a whole, also when they are turned', () => {
    expect(scaleOf('width', PAGES, 0, PANE)).toBeCloseTo(376 / 800)
    expect(scaleOf('page', PAGES, 0, PANE)).toBeCloseTo(Math.min(376 / 800, 576 / 1200))
    expect(scaleOf('width', PAGES, 90, PANE)).toBeCloseTo(376 / 1200)
  })

  it('stand one below the other, each in the middle, on whole pixels of the screen', () => {
    const stack = stackOf(PAGES, 0.47, 0, PANE, 1.5)
    const tops = stack.sheets.map(({ box }) => box.top)
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
    for (const { box, size, across } of stack.sheets) {
      for (const edge of [box.left, box.top, box.width, box.height])
        expect(edge * 1.5).toBeCloseTo(Math.round(edge * 1.5), 6)
      expect(size.width * 1.5).toBe(across)
      expect(box.left).toBeCloseTo((stack.width - box.width) / 2, 0)
    }
  })

  it('have every point where a click on it finds it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TURNS),
        fc.integer({ min: 0, max: 2 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.1, max: 4, noNaN: true }),
        (turn, number, x, y, scale) => {
          const stack = stackOf(PAGES, scale, turn, PANE, 1)
          const found = pointAt(stack, turn, ...placeOf(stack, turn, { sheet: number, x, y }))
          expect(found.sheet).toBe(number)
          expect(found.x).toBeCloseTo(x, 6)
          expect(found.y).toBeCloseTo(y, 6)
        },
      ),
    )
  })

  it('show of a turned sheet what lies under the window', () => {
    for (const turn of TURNS) {
      const stack = stackOf(PAGES, 1, turn, PANE, 1)
      const part = { left: 0.25, top: 0.5, width: 0.125, height: 0.25 }
      const seen = seenOf(stack, turn, 1, areaOf(stack, turn, 1, part))
      for (const side of ['left', 'top', 'width', 'height'] as const)
        expect(seen?.[side]).toBeCloseTo(part[side])
      expect(seenOf(stack, turn, 0, areaOf(stack, turn, 1, part))).toBeNull()
    }
  })
})
