import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TILE } from '#shared/facsimile'
import { drawnAcross, drawnDown, tilesOf, widenedBy } from './tiles.ts'

const PICTURE = { edition: 'e', width: 1000, height: 1414, unit: 'point' as const }

describe('the tiles of a sheet', () => {
  it('cover what is seen, and none of them lies beside it or beside the sheet', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, share, fc.integer({ min: 1, max: 9000 }), (a, b, c, d, across) => {
        const seen = {
          left: Math.min(a, b),
          top: Math.min(c, d),
          width: Math.abs(a - b),
          height: Math.abs(c - d),
        }
        const down = drawnDown(PICTURE, across)
        const tiles = tilesOf(PICTURE, across, seen)
        for (const tile of tiles) {
          expect(tile.left + tile.width).toBeLessThanOrEqual(across)
          expect(tile.top + tile.height).toBeLessThanOrEqual(down)
        }
        if (seen.width * across < 1 || seen.height * down < 1) return
        const covers = (x: number, y: number) =>
          tiles.some(
            (tile) =>
              x >= tile.left && x <= tile.left + tile.width && y >= tile.top && y <= tile.top + tile.height,
          )
        for (const [x, y] of [
          [0.01, 0.01],
          [0.99, 0.01],
          [0.5, 0.5],
          [0.99, 0.99],
        ] as const)
          expect(covers((seen.left + x * seen.width) * across, (seen.top + y * seen.height) * down)).toBe(
            true,
          )
      }),
      { numRuns: 60 },
    )
  })

  it('end with the one in the middle, which is drawn first', () => {
    const tiles = tilesOf(PICTURE, 3000, { left: 0.2, top: 0.2, width: 0.5, height: 0.5 })
    const middle = tiles.at(-1)
    expect(Math.abs((middle?.left ?? 0) + TILE / 2 - 0.45 * 3000)).toBeLessThanOrEqual(TILE / 2)
  })

  it('of a scan are not finer than the scan', () => {
    expect(drawnAcross({ ...PICTURE, unit: 'pixel' }, 4000)).toBe(1000)
    expect(drawnAcross(PICTURE, 4000)).toBe(4000)
  })

  it('reach beyond the window, but not beyond the sheet', () => {
    const wide = widenedBy({ left: 0.1, top: 0.8, width: 0.4, height: 0.2 }, 0.5)
    expect(wide.left).toBe(0)
    expect(wide.width).toBeCloseTo(0.7)
    expect(wide.top).toBeCloseTo(0.7)
    expect(wide.top + wide.height).toBeCloseTo(1)
  })
})
