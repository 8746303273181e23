import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMN_IDS, USUAL_COLUMNS } from '#shared/library-columns'
import {
  allColumns,
  chosenOf,
  fitted,
  gridOf,
  keptOf,
  leastWidth,
  LEAST,
  MOST,
  moved,
  pushed,
  toggled,
  USUAL,
  type ChosenColumns,
} from './chosen-columns.ts'

const only = (...shown: ChosenColumns['shown']): ChosenColumns => ({ ...USUAL, shown })

describe('the columns of the table', () => {
  it('are the usual ones until somebody chooses, and nothing is remembered of them', () => {
    expect(chosenOf(USUAL_COLUMNS)).toEqual(USUAL)
    expect(keptOf(USUAL)).toEqual(USUAL_COLUMNS)
  })

  it('come back as they were chosen', () => {
    const own = pushed(moved(toggled(USUAL, 'language'), 'language', -1), 'section', 20)
    expect(chosenOf(keptOf(own))).toEqual(own)
  })

  it.each([
    ['no headline', { shown: ['status', 'section'], widths: {} }, ['headline', 'status', 'section']],
    ['the headline elsewhere', { shown: ['status', 'headline'], widths: {} }, ['headline', 'status']],
    [
      'a column twice and one of another Galley',
      { shown: ['headline', 'status', 'mood', 'status'], widths: { mood: 90 } },
      ['headline', 'status'],
    ],
  ])('with %s in the settings are put right', (_, kept, shown) => {
    expect(chosenOf(kept).shown).toEqual(shown)
  })

  it('have widths that can be read, whatever the settings say', () => {
    expect(chosenOf({ shown: [], widths: { section: 3, byline: 9000 } }).widths).toMatchObject({
      section: LEAST,
      byline: MOST,
    })
  })

  it('come at the end, go, and never leave the table without its headline', () => {
    expect(toggled(only('headline', 'status'), 'file').shown).toEqual(['headline', 'status', 'file'])
    expect(toggled(only('headline', 'status'), 'status').shown).toEqual(['headline'])
    expect(toggled(only('headline'), 'headline').shown).toEqual(['headline'])
  })

  it('change places, but none comes before the headline', () => {
    const three = only('headline', 'section', 'status')
    expect(moved(three, 'status', -1).shown).toEqual(['headline', 'status', 'section'])
    expect(moved(three, 'section', -1)).toBe(three)
    expect(moved(three, 'status', 1)).toBe(three)
    expect(moved(three, 'headline', 1)).toBe(three)
    expect(moved(three, 'file', 1)).toBe(three)
  })

  it('are offered all, those in sight first', () => {
    const all = allColumns(only('headline', 'file'))
    expect(all.slice(0, 3)).toEqual(['headline', 'file', 'section'])
    expect(all.toSorted()).toEqual(COLUMN_IDS.toSorted())
  })

  it('fit their words within reason, the others stay', () => {
    const widths = fitted(USUAL, { section: 61.4, byline: 4, file: 2000 }).widths
    expect(widths).toEqual({ ...USUAL.widths, section: 61, byline: LEAST, file: MOST })
  })

  it('make a grid in which the headline has the rest', () => {
    expect(gridOf(only('headline', 'section'))).toBe('minmax(240px, 1fr) 84px')
    expect(leastWidth(only('headline', 'section'), 12, 28)).toBe(240 + 12 + 84 + 28)
  })
})

describe('the border behind a column', () => {
  it('moves what lies on both sides, and nothing else', () => {
    const wider = pushed(USUAL, 'section', 20).widths
    expect(wider).toEqual({ ...USUAL.widths, section: 104, byline: 96 })
    expect(pushed(USUAL, 'headline', 20).widths).toEqual({ ...USUAL.widths, section: 64 })
  })

  it('is the table’s own edge behind the last', () => {
    expect(pushed(USUAL, 'edited', 30)).toBe(USUAL)
  })

  it('leaves every column its least and no more than its most, and the table as wide as it is', () => {
    const ids = USUAL.shown
    fc.assert(
      fc.property(fc.constantFrom(...ids.slice(1)), fc.integer({ min: -900, max: 900 }), (id, by) => {
        const after = pushed(USUAL, id, by)
        expect(leastWidth(after, 0, 0)).toBe(leastWidth(USUAL, 0, 0))
        for (const width of Object.values(after.widths)) {
          expect(width).toBeGreaterThanOrEqual(LEAST)
          expect(width).toBeLessThanOrEqual(MOST)
        }
      }),
    )
  })
})
