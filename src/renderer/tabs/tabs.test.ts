import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heirOf, moved, neighbourOf, shownName, withClosed, withTab } from './tabs.ts'

const tabs = ['a', 'b', 'c'].map((id) => ({ id, name: `${id}.txt` }))
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('')

describe('the tabs', () => {
  it('take a new page at the end or at its place, and none twice', () => {
    const page = { id: 'd', name: 'd.txt' }
    expect(ids(withTab(tabs, page))).toBe('abcd')
    expect(ids(withTab(tabs, page, 1))).toBe('adbc')
    expect(withTab(tabs, { id: 'b', name: 'b.txt' })).toBe(tabs)
  })

  it.each([
    ['a', 1, 'bac'],
    ['c', 0, 'cab'],
    ['b', 9, 'acb'],
    ['b', -9, 'bac'],
    ['b', 1, 'abc'],
    ['x', 0, 'abc'],
  ])('%s moved to %i are %s', (id, to, wanted) => {
    expect(ids(moved(tabs, id, to))).toBe(wanted)
  })

  it('lose and double nothing by moving', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c'), fc.integer(), (id, to) => {
        expect(
          ids(moved(tabs, id, to))
            .split('')
            .sort()
            .join(''),
        ).toBe('abc')
      }),
    )
  })

  it('hand over to the right neighbour, at the end to the left one, and to nobody', () => {
    expect(heirOf(tabs, 'a')?.id).toBe('b')
    expect(heirOf(tabs, 'c')?.id).toBe('b')
    expect(heirOf(tabs.slice(0, 1), 'a')).toBeNull()
  })

  it.each([
    ['a', 1, 'b'],
    ['c', 1, 'a'],
    ['a', -1, 'c'],
    [null, 1, 'a'],
    [null, -1, 'c'],
  ] as const)('from %s by %i comes %s', (id, by, wanted) => {
    expect(neighbourOf(tabs, id, by)?.id).toBe(wanted)
  })

  it('remember what was closed, the last one last', () => {
    const closed = ['a', 'b', 'a'].reduce(
      (list: ReturnType<typeof withClosed>, id) => withClosed(list, { id, name: id, at: 0 }),
      [],
    )
    expect(ids(closed)).toBe('ba')
  })
})

describe('a tab’s name', () => {
  it.each([
    ['三版.txt', '三版', ''],
    ['中国妇女报-2022-11-10-03.txt', '中国妇女报-2022-11-', '10-03'],
    ['.txt', '.txt', ''],
    ['page.pdf', 'page.pdf', ''],
  ])('of %s keeps its end in sight', (name, head, tail) => {
    expect(shownName(name)).toEqual({ head, tail })
  })

  it('is never cut through a character', () => {
    expect(shownName('𠮷'.repeat(12)).tail).toBe('𠮷'.repeat(5))
  })
})
