import { expect, it } from 'vitest'
import { regionKey } from './region-keys.ts'
import { between, LEAST, movedBy, resizedBy } from './region-shape.ts'

const BOX = { left: 0.2, top: 0.3, width: 0.4, height: 0.2 }
const rounded = ({ left, top, width, height }: typeof BOX) =>
  [left, top, width, height].map((value) => Math.round(value * 1000) / 1000)
const key = (name: string, shiftKey = false) =>
  regionKey({ key: name, shiftKey, ctrlKey: false, metaKey: false, altKey: false }, BOX)

it('draws a region from whichever corner, and no farther than the sheet', () => {
  expect(rounded(between([0.5, 0.6], [0.2, 0.3]))).toEqual([0.2, 0.3, 0.3, 0.3])
  expect(rounded(between([-0.2, 0.9], [0.1, 1.4]))).toEqual([0, 0.9, 0.1, 0.1])
})

it('moves a region up to the edges of its sheet without changing its size', () => {
  expect(rounded(movedBy(BOX, 0.1, -0.1))).toEqual([0.3, 0.2, 0.4, 0.2])
  expect(rounded(movedBy(BOX, 5, -5))).toEqual([0.6, 0, 0.4, 0.2])
})

it.each([
  ['n', [0.2, 0.35, 0.4, 0.15]],
  ['e', [0.2, 0.3, 0.45, 0.2]],
  ['sw', [0.25, 0.3, 0.35, 0.25]],
] as const)('moves only the %s of a region that is taken there', (handle, wanted) => {
  expect(rounded(resizedBy(BOX, handle, 0.05, 0.05))).toEqual(wanted)
})

it('never turns a region inside out', () => {
  expect(resizedBy(BOX, 'nw', 2, 2).width).toBeCloseTo(LEAST)
  expect(resizedBy(BOX, 'se', -2, -2).height).toBeCloseTo(LEAST)
})

it('moves by arrows, resizes with Shift, and leaves keys alone that are not its own', () => {
  const [moves, resizes] = [key('ArrowRight'), key('ArrowRight', true)]
  expect(moves?.kind === 'shape' && rounded(moves.box)).toEqual([0.205, 0.3, 0.4, 0.2])
  expect(resizes?.kind === 'shape' && rounded(resizes.box)).toEqual([0.2, 0.3, 0.405, 0.2])
  expect(key('Delete')).toEqual({ kind: 'delete' })
  expect(key('Enter')).toEqual({ kind: 'menu' })
  expect(key('Tab')).toBeNull()
})
