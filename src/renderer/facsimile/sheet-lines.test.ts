import { describe, expect, it } from 'vitest'
import { cleanPage } from '#core/galley/commands/clean-page'
import { openedGalley } from '#core/galley/galley'
import type { LinePlace, PlaceRole } from '#core/source/line-place'
import { printedPage, type Box } from '#core/source/page'
import { characterAt, fits, hasPlaces, lineUnder, ownersOf, sheetLineOf, sheetLines } from './sheet-lines.ts'

const place = (sheet: number, role: PlaceRole = 'text', runs: LinePlace['runs'] = 'across'): LinePlace => ({
  sheet,
  article: -1,
  role,
  scale: 1,
  otherFace: false,
  runs,
  column: undefined,
  said: false,
  begins: undefined,
  joinedWord: undefined,
})
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height })

/** Two sheets of 200 × 400: two lines of a column and a copy of the second; a line that runs down on the other. */
const PAGE = printedPage('p', 'p.pdf', '', '第一行\n第二行\n第二行\n\n竖排\n', {
  sheets: [
    { width: 200, height: 400 },
    { width: 200, height: 400 },
  ],
  lines: [
    { box: box(20, 40, 100, 10), place: place(0), confidence: 0.5 },
    { box: box(20, 52, 100, 10), place: place(0) },
    { box: box(20, 52, 100, 10), place: place(0, 'copy') },
    null,
    { box: box(150, 40, 10, 200), place: place(1, 'text', 'down') },
  ],
})

describe('the lines of a sheet', () => {
  it('are in parts of their sheet, and a second printing is not there twice', () => {
    const [first, second] = sheetLines(PAGE)
    expect(first?.map(({ line }) => line)).toEqual([0, 1])
    expect(first?.[0]?.box).toEqual(box(0.1, 0.1, 0.5, 0.025))
    expect(first?.map(({ confidence }) => confidence)).toEqual([0.5, 1])
    expect(second?.map(({ line, runs }) => [line, runs])).toEqual([[4, 'down']])
  })

  it('are found by the number of a line; a copy is where its original is', () => {
    expect(sheetLineOf(PAGE, 4)?.sheet).toBe(1)
    expect(sheetLineOf(PAGE, 2)?.line).toBe(1)
    expect(sheetLineOf(PAGE, 3)).toBeNull()
    const plain = openedGalley(printedPage('p', 'p', '', '一行', null), []).page
    expect([hasPlaces(PAGE), hasPlaces(plain)]).toEqual([true, false])
  })

  it('fit a picture of the same shape, whatever its measure, and no other', () => {
    const picture = (width: number, height: number) => ({
      edition: 'e',
      width,
      height,
      unit: 'pixel' as const,
    })
    expect(fits(PAGE, [picture(1000, 2010), picture(400, 800)])).toBe(true)
    expect(fits(PAGE, [picture(1000, 2010), picture(800, 400)])).toBe(false)
    expect(fits(PAGE, [picture(1000, 2010)])).toBe(false)
  })

  it.each([
    ['in the middle of a line', 0.3, 0.11, 0],
    ['between two lines, nearer to the second', 0.3, 0.129, 1],
    ['a little before its beginning', 0.095, 0.11, 0],
    ['in the white of the page', 0.9, 0.11, null],
    ['far below', 0.3, 0.9, null],
  ])('are met by a click %s', (_, x, y, line) => {
    expect(lineUnder(sheetLines(PAGE)[0] ?? [], x, y, 2)?.line ?? null).toBe(line)
  })

  it('belong to the article that their text went to', () => {
    const galley = cleanPage(openedGalley(PAGE, []), {
      fixes: [],
      articles: [
        {
          blocks: [{ kind: 'paragraph', spans: [{ from: 0, to: 3 }] }],
          bylines: [],
          section: '',
          confidence: 1,
        },
      ],
      furniture: [{ kind: 'label', span: { from: 13, to: 15 } }],
    }).galley
    expect(ownersOf(galley).filter((_, line) => line !== 3)).toEqual([0, 'unplaced', 'unplaced', 'furniture'])
  })
})

describe('a place in a line', () => {
  it.each([
    ['清晨六时许', 0, 0],
    ['清晨六时许', 0.5, 2],
    ['清晨六时许', 1, 4],
    // Narrow letters first: half of the way is behind most of them.
    ['iiiiiiii清晨', 0.55, 8],
    ['𠮷𠮷𠮷', 0.5, 2],
    ['', 0.5, 0],
  ])('of %j at %d is before character %i', (text, share, at) => {
    expect(characterAt(text, share)).toBe(at)
  })
})
