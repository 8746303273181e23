import { describe, expect, it } from 'vitest'
import type { ArticleRow } from '#shared/article-list'
import {
  ALL_CHOSEN,
  articleOfKey,
  chosenCount,
  chosenStretch,
  isChosen,
  NOTHING_CHOSEN,
  only,
  stretchTo,
  toggled,
  type Selection,
} from './selection.ts'

const rows = ['a', 'b', 'c', 'd'].map((article) => ({ page: 'p', article }) as ArticleRow)
const rowAt = (index: number) => rows[index]
const row = (index: number): ArticleRow => rows[index] as ArticleRow
const extended = (selection: Selection, index: number): Selection =>
  chosenStretch(stretchTo(selection, index), selection.anchor, rowAt) ?? NOTHING_CHOSEN
const chosen = (selection: Selection): string =>
  rows
    .filter((one) => isChosen(selection, one))
    .map(({ article }) => article)
    .join('')

describe('a selection', () => {
  it('goes from the row that was chosen last to another, in both directions', () => {
    const from = only(row(2), 2)
    expect(chosen(extended(from, 3))).toBe('cd')
    expect(chosen(extended(extended(from, 3), 0))).toBe('abc')
  })
  it('takes single rows in and out', () => {
    const two = toggled(toggled(NOTHING_CHOSEN, row(0), 0), row(3), 3)
    expect(chosen(two)).toBe('ad')
    expect(chosen(toggled(two, row(0), 0))).toBe('d')
  })
  it('of all has every row, also one that comes later, but those that were taken out', () => {
    expect(chosen(ALL_CHOSEN)).toBe('abcd')
    const without = toggled(ALL_CHOSEN, row(1), 1)
    expect(chosen(without)).toBe('acd')
    expect(chosenCount(without, 1_000_000)).toBe(999_999)
    expect(chosen(toggled(without, row(1), 1))).toBe('abcd')
  })
  it('of a stretch with rows that are not loaded is for the library to name: none of them is left out', () => {
    expect(chosenStretch(stretchTo(only(row(1), 1), 900_000), 1, rowAt)).toBeNull()
  })
  it('names its articles by page and id, also when an id has a slash', () => {
    expect(articleOfKey('p/a/1')).toEqual({ page: 'p', article: 'a/1' })
  })
})
