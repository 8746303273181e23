import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCard, scrollFor, type Box } from './card-place.ts'

const pane: Box = { left: 600, top: 80, right: 1100, bottom: 700 }
const card = { width: 320, height: 140 }
const words = (left: number, top: number, width = 60, height = 30): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('the card of a fix', () => {
  it('stands under its words, inside their pane', () => {
    expect(placeCard(words(700, 200), pane, card, 1366)).toEqual({ left: 700, top: 238 })
    expect(placeCard(words(1050, 200), pane, card, 1366).left).toBe(772)
  })

  it('stands above them at the end of the pane, and beside the pane when they fill it', () => {
    expect(placeCard(words(700, 600), pane, card, 1366)).toEqual({ left: 700, top: 452 })
    expect(placeCard(words(610, 90, 480, 600), pane, card, 1440)).toEqual({ left: 1108, top: 90 })
    expect(placeCard(words(610, 90, 480, 600), pane, card, 1200).left).toBe(272)
  })

  it('never covers the words that are in sight, wherever they are', () => {
    const spot = fc.record({
      left: fc.integer({ min: 610, max: 1000 }),
      top: fc.integer({ min: 80, max: 690 }),
      width: fc.integer({ min: 1, max: 480 }),
      height: fc.integer({ min: 10, max: 620 }),
    })
    fc.assert(
      fc.property(spot, ({ left, top, width, height }) => {
        const box = words(left, top, Math.min(width, 1100 - left), Math.min(height, 700 - top))
        const place = placeCard(box, pane, card, 1440)
        const overlaps =
          place.left < box.right &&
          box.left < place.left + card.width &&
          place.top < box.bottom &&
          box.top < place.top + card.height
        expect(overlaps).toBe(false)
      }),
    )
  })

  it('is made room for by scrolling, but never so far that the words leave the pane', () => {
    expect(scrollFor(words(700, 200), pane, card.height)).toBe(0)
    expect(scrollFor(words(700, 600), pane, card.height)).toBe(86)
    expect(scrollFor(words(700, 20), pane, card.height)).toBe(-68)
    expect(scrollFor(words(700, 300, 60, 390), pane, card.height)).toBe(146)
  })
})
