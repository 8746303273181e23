import { describe, expect, it } from 'vitest'
import { box } from '../testing/draw.ts'
import { wholeLines } from './whole-lines.ts'

const GLYPH = 25

describe('whole lines', () => {
  it('take in the last letter of a head that was left out', () => {
    const head = box(100, 100, 500, 80)
    const letters = [box(110, 110, 60, 60), box(640, 110, 60, 60)]
    expect(wholeLines([head], letters, GLYPH)).toEqual([box(100, 100, 600, 80)])
  })

  it('take in ink that only what was taken in reaches to', () => {
    const letters = [box(640, 110, 30, 60), box(700, 110, 30, 60)]
    expect(wholeLines([box(100, 100, 500, 80)], letters, GLYPH)).toEqual([box(100, 100, 630, 80)])
  })

  it('take in a quotation mark that was found by itself', () => {
    const lines = [box(60, 105, 30, 28), box(110, 100, 500, 80)]
    expect(wholeLines(lines, [], GLYPH)).toEqual([box(60, 100, 550, 80)])
  })

  it('leave what stands in the next column, and what another line has', () => {
    const lines = [box(100, 100, 400, 38), box(545, 100, 400, 38)]
    const letters = [box(550, 105, 26, 26)]
    expect(wholeLines(lines, letters, GLYPH)).toEqual(lines)
  })
})
