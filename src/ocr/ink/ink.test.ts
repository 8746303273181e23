import { describe, expect, it } from 'vitest'
import { box, drawn, squares } from '../testing/draw.ts'
import { inkOf } from './ink.ts'
import { patchesOf } from './patches.ts'
import { linesByRegion, regionsOf } from './regions.ts'

const mask = (rows: readonly string[]): Uint8Array =>
  Uint8Array.from(rows.join(''), (cell) => Number(cell === '#'))

describe('patches of a mask', () => {
  it('hang together over corners and around corners', () => {
    const rows = ['##...', '..#..', '....#', '#...#', '#####']
    const patches = patchesOf(mask(rows), 5, 5)
    expect(patches).toEqual([
      { left: 0, top: 0, right: 3, bottom: 2, pixels: 3 },
      { left: 0, top: 2, right: 5, bottom: 5, pixels: 8 },
    ])
  })

  it('are one where two arms meet only at the end', () =>
    expect(patchesOf(mask(['#.#', '#.#', '###']), 3, 3)).toHaveLength(1))

  it('do not hang together from the end of one row to the beginning of the next', () =>
    expect(patchesOf(mask(['..#', '...', '#..']), 3, 3)).toHaveLength(2))
})

const TYPE = 16
const page = drawn(1000, 1400, [
  ...squares(60, 300, 20, 35, TYPE),
  ...squares(560, 300, 20, 35, TYPE),
  ...squares(200, 80, 8, 1, 60),
  box(500, 300, 2, 900),
  box(60, 250, 880, 2),
])

describe('the ink of a page', () => {
  const ink = inkOf(page)

  it('tells how high the body is, whatever the heads are', () => expect(ink.glyphHeight).toBe(TYPE))

  it('tells rules and pictures from letters', () => {
    expect(ink.rules).toHaveLength(2)
    expect(ink.letters).toHaveLength(2 * 20 * 35 + 8)
    const photo = inkOf(drawn(600, 600, [...squares(20, 20, 20, 5, TYPE), box(100, 300, 300, 200)]))
    expect(photo.pictures).toEqual([box(100, 300, 300, 200)])
  })

  it('gives no height where nothing is written', () =>
    expect(inkOf(drawn(400, 400, [])).glyphHeight).toBeUndefined())
})

describe('the regions of a page', () => {
  const { letters } = inkOf(page)
  const regions = regionsOf(letters, TYPE)

  it('are cut at the widest white, first across and then down', () => {
    expect(regions).toHaveLength(3)
    expect(regions.map(({ top }) => top)).toEqual([80, 300, 300])
    expect(regions.map(({ left }) => left)).toEqual([200, 60, 560])
  })

  it('hold every letter once', () => {
    const inside = ({ left, top }: { left: number; top: number }): number =>
      regions.filter(
        (region) =>
          left >= region.left &&
          top >= region.top &&
          left < region.left + region.width &&
          top < region.top + region.height,
      ).length
    expect(letters.every((letter) => inside(letter) === 1)).toBe(true)
  })

  const ink = { letters, pictures: [box(0, 1310, 1000, 60)] }

  it('take each line that was found once, white letters on a dark ground too', () => {
    const lines = [box(60, 300, 300, 20), box(60, 1330, 300, 20), box(200, 70, 500, 70)]
    const taken = linesByRegion(regions, lines, ink, TYPE)
    expect(taken.flatMap((region) => region.lines)).toHaveLength(lines.length)
    expect(linesByRegion([], lines, ink, TYPE)).toHaveLength(lines.length)
  })

  it('cut off what of a line reaches into the next column, and leave out what shows no ink', () => {
    const right = box(490, 300, 450, 24)
    const dirt = box(450, 400, 40, 20)
    const taken = linesByRegion(regions, [right, dirt], ink, TYPE)
    expect(taken.flatMap(({ lines }) => lines)).toEqual([
      { ...right, left: 560 - 0.4 * TYPE, width: 450 - 70 + 0.4 * TYPE },
    ])
  })

  it('leave a line whole that runs over several of them', () => {
    const head = box(60, 500, 880, 60)
    expect(linesByRegion(regions, [head], ink, TYPE).flatMap(({ lines }) => lines)).toEqual([head])
  })

  it('are none where nothing is written', () => expect(regionsOf([], TYPE)).toEqual([]))
})
