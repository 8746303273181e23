import { describe, expect, it } from 'vitest'
import { box, drawn, squares } from '../testing/draw.ts'
import { histogram, inkThreshold, strengthened } from './contrast.ts'
import { paperOf } from './dark-edges.ts'
import { blankPicture, crop, greyOfRgba } from './picture.ts'
import { resize, scaled } from './resize.ts'
import { skewOf } from './skew.ts'
import { turn } from './turn.ts'

const page = drawn(900, 1200, [...squares(60, 80, 18, 40, 16), ...squares(460, 80, 18, 40, 16)])

describe('a picture', () => {
  it('in colours is grey as the eye weighs them, on white paper where it is transparent', () => {
    const { grey } = greyOfRgba(4, 1, [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0])
    const [red, green, blue, nothing] = grey
    expect(nothing).toBe(255)
    expect(green).toBeGreaterThan(red ?? 255)
    expect(red).toBeGreaterThan(blue ?? 255)
  })

  it('gives the part inside a box, and of a box that reaches beyond it what there is', () => {
    const part = crop(drawn(10, 10, [box(8, 8, 2, 2)]), box(7, 7, 50, 50))
    expect([part.width, part.height]).toEqual([3, 3])
    expect([...part.grey]).toEqual([255, 255, 255, 255, 0, 0, 255, 0, 0])
  })

  it('that shrinks takes the mean of what a pixel covers', () => {
    const small = scaled(drawn(4, 4, [box(0, 0, 2, 4)]), 0.5)
    expect([...small.grey]).toEqual([0, 255, 0, 255])
    expect(resize(drawn(4, 4, [box(0, 0, 2, 4)]), box(1, 0, 2, 4), 1, 1).grey[0]).toBe(128)
  })

  it('that grows keeps its edges where they were', () => {
    const large = scaled(drawn(4, 4, [box(0, 0, 2, 4)]), 3)
    expect([large.grey[0], large.grey[11], large.grey[5]]).toEqual([0, 255, 85])
  })
})

describe('the skew of a page', () => {
  it('is none when it lies straight', () => expect(skewOf(page)).toBe(0))

  it.each([-2.5, 0.6])('is found and undone when it was turned by %s degrees', (degrees) => {
    const askew = turn(page, degrees)
    expect(skewOf(askew)).toBeCloseTo(-degrees, 0.8)
    expect(Math.abs(skewOf(turn(askew, skewOf(askew))))).toBeLessThan(0.2)
  })

  it('is found where lines run downwards', () => {
    const upright = drawn(
      900,
      1200,
      [0, 1, 2, 3, 4, 5].flatMap((n) => squares(60 + n * 60, 80, 1, 40, 16)),
    )
    expect(skewOf(turn(upright, 1))).toBeCloseTo(-1, 0.8)
  })

  it('is none on an empty page', () => expect(skewOf(blankPicture(200, 300))).toBe(0))
})

describe('contrast', () => {
  it('parts ink from paper where the greys part', () => {
    const threshold = inkThreshold(histogram(page))
    expect(threshold).toBeGreaterThanOrEqual(0)
    expect(threshold).toBeLessThan(255)
    expect(inkThreshold(histogram(blankPicture(5, 5)))).toBe(-1)
  })

  it('is stretched on a pale scan and left alone on a strong one', () => {
    const pale = { ...page, grey: page.grey.map((grey) => 150 + Math.round(grey / 5)) }
    const strong = strengthened(pale)
    expect([Math.min(...histogramRange(strong)), Math.max(...histogramRange(strong))]).toEqual([0, 255])
    expect(strengthened(page)).toBe(page)
  })
})

const histogramRange = (picture: typeof page): readonly number[] =>
  [...histogram(picture)].flatMap((count, grey) => (count > 0 ? [grey] : []))

describe('the paper of a scan', () => {
  it('is what lies inside the dark edges', () => {
    const scan = drawn(300, 400, [box(0, 0, 12, 400), box(0, 390, 300, 10), ...squares(60, 60, 8, 8, 10)])
    expect(paperOf(scan)).toEqual(box(12, 0, 288, 390))
  })

  it('is all of it where there are none, whatever is printed', () =>
    expect(paperOf(page)).toEqual(box(0, 0, 900, 1200)))
})
