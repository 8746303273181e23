import { describe, expect, it } from 'vitest'
import { shownSize } from './detector.ts'
import { linesInMap } from './line-boxes.ts'

const WIDTH = 100
const HEIGHT = 60
const mapOf = (patches: readonly (readonly [number, number, number, number, number])[]): Float32Array => {
  const map = new Float32Array(WIDTH * HEIGHT)
  for (const [left, top, width, height, value] of patches)
    for (let y = top; y < top + height; y++) map.fill(value, y * WIDTH + left, y * WIDTH + left + width)
  return map
}

describe('lines in the detector’s map', () => {
  it('are as much wider than their patches as the detector shrinks them', () => {
    const [line] = linesInMap(mapOf([[20, 20, 40, 10, 0.9]]), WIDTH, HEIGHT)
    // 40 × 10 × 1.6 / (2 × 50) = 6.4 on each side.
    expect(line?.left).toBeCloseTo(13.6)
    expect(line?.top).toBeCloseTo(13.6)
    expect(line?.width).toBeCloseTo(52.8)
    expect(line?.height).toBeCloseTo(22.8)
  })

  it('do not reach beyond the page', () => {
    const [line] = linesInMap(mapOf([[0, 0, 100, 10, 0.9]]), WIDTH, HEIGHT)
    expect(line).toMatchObject({ left: 0, top: 0, width: 100 })
  })

  it('are neither dirt nor what the detector hardly believes in', () => {
    const doubtful = [10, 10, 30, 8, 0.35] as const
    const dirt = [60, 40, 2, 2, 0.9] as const
    expect(linesInMap(mapOf([doubtful, dirt]), WIDTH, HEIGHT)).toEqual([])
  })
})

describe('the size at which a page is shown to the detector', () => {
  it('follows the height of its type', () => {
    const fine = shownSize({ width: 1600, height: 2400 }, 18)
    const coarse = shownSize({ width: 3200, height: 4800 }, 36)
    expect(coarse).toEqual(fine)
  })

  it('lies on the model’s grid, is never larger than the page was scanned, and has a limit', () => {
    const size = shownSize({ width: 1600, height: 2400 }, 4)
    expect([size.width % 32, size.height % 32]).toEqual([0, 0])
    expect(size.width).toBeLessThanOrEqual(1600)
    const huge = shownSize({ width: 20_000, height: 6000 }, 13)
    expect(huge.width * huge.height).toBeLessThan(3_700_000)
  })

  it('is never smaller than a cell of the grid', () =>
    expect(shownSize({ width: 3, height: 2 }, undefined)).toEqual({ width: 32, height: 32 }))
})
