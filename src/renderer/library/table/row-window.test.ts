import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  elementHeight,
  physicalOf,
  rowsAt,
  topAfter,
  topToShow,
  topWithin,
  type ListShape,
} from './row-window.ts'

const SMALL: ListShape = { rows: 1000, rowHeight: 54, viewport: 600 }
const MILLION: ListShape = { rows: 1_000_000, rowHeight: 54, viewport: 600 }

describe('a list', () => {
  it('that fits scrolls as any element does', () => {
    expect(elementHeight(SMALL)).toBe(54_000)
    expect(topAfter(SMALL, { top: 0, physical: 0 }, 1234)).toBe(1234)
  })
  it('of a million rows moves by single rows with the wheel', () => {
    expect(topAfter(MILLION, { top: 5_000_000, physical: 740_000 }, 740_100)).toBe(5_000_100)
  })
  it('of a million rows jumps to the place that the scroll bar stands for', () => {
    const top = topAfter(MILLION, { top: 0, physical: 0 }, elementHeight(MILLION) / 2)
    expect(rowsAt(MILLION, top).from).toBeGreaterThan(499_000)
    expect(rowsAt(MILLION, top).to).toBeLessThan(501_000)
  })
  it('reaches both ends, however it got there', () => {
    const end = elementHeight(MILLION) - MILLION.viewport
    expect(rowsAt(MILLION, topAfter(MILLION, { top: 17, physical: end - 1 }, end)).to).toBe(1_000_000)
    expect(topAfter(MILLION, { top: 3_000_000, physical: 10 }, 0)).toBe(0)
  })
  it('puts the scroll bar where it leads back to', () => {
    fc.assert(
      fc.property(fc.nat(53_999_400), (top) => {
        const back = topAfter(MILLION, { top: 0, physical: -100_000 }, physicalOf(MILLION, top))
        expect(Math.abs(back - top)).toBeLessThan(1)
      }),
    )
  })
  it('that has become shorter is seen at its new end', () => {
    const shorter = { ...MILLION, rows: 990_000 }
    const top = topWithin(shorter, MILLION.rows * 54 - MILLION.viewport)
    expect(rowsAt(shorter, top).to).toBe(990_000)
    expect(rowsAt(shorter, top).from).toBeLessThan(990_000)
    expect(topWithin({ ...SMALL, rows: 3 }, 540)).toBe(0)
  })
  it('shows a row whole, and stays where it is when the row is seen', () => {
    expect(topToShow(SMALL, 540, 3)).toBe(162)
    expect(topToShow(SMALL, 0, 20)).toBe(21 * 54 - 600)
    expect(topToShow(SMALL, 540, 15)).toBe(540)
  })
})
