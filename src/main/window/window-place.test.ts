import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOnDisplays, type Rectangle, type WindowPlace } from './window-place.ts'

const laptop: Rectangle = { x: 0, y: 24, width: 1366, height: 744 }
const big: Rectangle = { x: 1366, y: 0, width: 2560, height: 1400 }
const place = (x: number, y: number, width: number, height: number, maximised = false): WindowPlace => ({
  x,
  y,
  width,
  height,
  maximised,
})

describe('the place of the window', () => {
  it('is in the middle of the main display at the first start, and fits on a newsroom screen', () => {
    expect(placeOnDisplays(null, [laptop])).toEqual(place(0, 24, 1366, 744))
    expect(placeOnDisplays(null, [big])).toEqual(place(1366 + 560, 250, 1440, 900))
  })

  it('is where it was', () => {
    const was = place(1500, 100, 1200, 800, true)
    expect(placeOnDisplays(was, [laptop, big])).toEqual(was)
  })

  it('comes back to the main display, in its size, when its own display is gone', () => {
    expect(placeOnDisplays(place(1500, 100, 1000, 700), [laptop])).toEqual(place(183, 46, 1000, 700))
  })

  it('is pushed back onto its display when it hung over an edge, and shrinks to it', () => {
    expect(placeOnDisplays(place(1000, 400, 1200, 700), [laptop])).toEqual(place(166, 68, 1200, 700))
    expect(placeOnDisplays(place(0, 24, 2000, 1000), [laptop])).toEqual(place(0, 24, 1366, 744))
  })

  it('is always wholly on one display', () => {
    const number = fc.integer({ min: -5000, max: 5000 })
    const size = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const now = placeOnDisplays(place(x, y, width, height), [laptop, big])
        const inside = (display: Rectangle): boolean =>
          now.x >= display.x &&
          now.y >= display.y &&
          now.x + now.width <= display.x + display.width &&
          now.y + now.height <= display.y + display.height
        expect([laptop, big].some(inside)).toBe(true)
      }),
    )
  })
})
