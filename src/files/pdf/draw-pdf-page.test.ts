import { describe, expect, it } from 'vitest'
import { drawablePages, type Raster } from './draw-pdf-page.ts'
import { openPdf } from './open-pdf.ts'
import { smallPdf, type DrawnPage } from './testing/small-pdf.ts'

/** A page of 420 × 595 points with a black square of 100 points, 50 from the left and 45 from the top. */
const SQUARE: DrawnPage = { texts: [], boxes: [[50, 450, 100, 100]] }

async function drawn<Value>(
  page: DrawnPage,
  action: (pages: ReturnType<typeof drawablePages>) => Value,
): Promise<Value> {
  const opened = await openPdf('page.pdf', smallPdf([page]), undefined)
  if (!opened.ok) throw new Error(opened.error.kind)
  const pages = drawablePages(opened.value)
  try {
    return action(pages)
  } finally {
    pages.close()
    opened.value.close()
  }
}

const greyAt = ({ width, pixels, channels }: Raster, x: number, y: number) =>
  pixels[(y * width + x) * channels]

describe('a page of a PDF', () => {
  it('is drawn at the width that is asked for', () =>
    drawn(SQUARE, (pages) => {
      expect(pages.sizes).toEqual([{ width: 420, height: 595 }])
      const whole = pages.draw(0, 0, 840, { left: 0, top: 0, width: 840, height: 1190 })
      expect(whole.channels).toBe(1)
      expect([greyAt(whole, 90, 150), greyAt(whole, 110, 150), greyAt(whole, 290, 150)]).toEqual([255, 0, 0])
      expect([greyAt(whole, 310, 150), greyAt(whole, 110, 80), greyAt(whole, 110, 295)]).toEqual([
        255, 255, 255,
      ])
    }))

  it('is drawn in parts that fit together without a seam', () =>
    drawn(SQUARE, (pages) => {
      const across = 601
      const whole = pages.draw(0, 0, across, { left: 0, top: 0, width: 400, height: 256 })
      for (const left of [0, 200]) {
        const part = pages.draw(0, 0, across, { left, top: 128, width: 200, height: 128 })
        for (let y = 0; y < 128; y++)
          for (let x = 0; x < 200; x++)
            if (greyAt(part, x, y) !== greyAt(whole, left + x, 128 + y)) throw new Error(`${left + x}, ${y}`)
      }
    }))

  it('is white beyond its edges', () =>
    drawn(SQUARE, (pages) => {
      const corner = pages.draw(0, 0, 420, { left: 400, top: 580, width: 50, height: 50 })
      expect(greyAt(corner, 45, 45)).toBe(255)
    }))

  it('is drawn as it is seen when the page says that it lies on its side', () =>
    drawn({ ...SQUARE, rotate: 90 }, (pages) => {
      expect(pages.sizes).toEqual([{ width: 595, height: 420 }])
      const whole = pages.draw(0, 0, 595, { left: 0, top: 0, width: 595, height: 420 })
      // Turned clockwise, what was 45 from the top is 45 from the right.
      expect([greyAt(whole, 595 - 60, 60), greyAt(whole, 60, 60)]).toEqual([0, 255])
    }))

  it('is turned about its middle when it lay askew', () =>
    drawn(SQUARE, (pages) => {
      const degrees = 3
      const whole = pages.draw(0, degrees, 840, { left: 0, top: 0, width: 840, height: 1190 })
      const angle = (degrees * Math.PI) / 180
      const seen = (x: number, y: number) => {
        const [dx, dy] = [x - 420, y - 595]
        return greyAt(
          whole,
          Math.round(420 + Math.cos(angle) * dx - Math.sin(angle) * dy),
          Math.round(595 + Math.sin(angle) * dx + Math.cos(angle) * dy),
        )
      }
      // The square's corners are at 100 and 300, 90 and 290 pixels.
      const edges = [
        [103, 93],
        [297, 93],
        [103, 287],
        [297, 287],
      ] as const
      expect(edges.map(([x, y]) => seen(x, y))).toEqual([0, 0, 0, 0])
      expect([seen(96, 190), seen(304, 190), seen(200, 86), seen(200, 294)]).toEqual([255, 255, 255, 255])
      const part = pages.draw(0, degrees, 840, { left: 100, top: 100, width: 64, height: 64 })
      expect(greyAt(part, 40, 40)).toBe(greyAt(whole, 140, 140))
    }))
})
