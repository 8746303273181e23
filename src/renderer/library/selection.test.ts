import { describe, expect, it } from 'vitest'
import type { ArticleRow } from '#shared/article-list'
import {
  articleOfKey,
  extended,
  isChosen,
  NOTHING_CHOSEN,
  only,
  toggled,
  type Selection,
} from './selection.ts'

const rows = ['a', 'b', 'c', 'd'].map((article) => ({ page: 'p', article }) as ArticleRow)
const rowAt = (index: number) => rows[index]
const row = (index: number): ArticleRow => rows[index] as ArticleRow
const chosen = (selection: Selection): string =>
  rows
    .filter((one) => isChosen(selection, one))
    .map(({ article }) => article)
    .join('')

describe('a selection', () => {
  it('goes from the row that was chosen last to another, in both directions', () => {
    const from = only(row(2), 2)
    expect(chosen(extended(from, 3, rowAt))).toBe('cd')
    expect(chosen(extended(extended(from, 3, rowAt), 0, rowAt))).toBe('abc')
  })
  it('takes single rows in and out', () => {
    const two = toggled(toggled(NOTHING_CHOSEN, row(0), 0), row(3), 3)
    expect(chosen(two)).toBe('ad')
    expect(chosen(toggled(two, row(0), 0))).toBe('d')
  })
  it('of all has every row, also one that comes later', () => {
    expect(chosen({ kind: 'all' })).toBe('abcd')
    expect(chosen(toggled({ kind: 'all' }, row(1), 1))).toBe('b')
  })
  it('names its articles by page and id, also when an id has a slash', () => {
    expect(articleOfKey('p/a/1')).toEqual({ page: 'p', article: 'a/1' })
  })
})
