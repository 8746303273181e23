import { describe, expect, it } from 'vitest'
import { laidOutText } from './laid-out-text.ts'
import { layOut } from './lay-out.ts'
import type { Ink } from './printed-sheet.ts'
import { ink, sheet } from './testing/set-type.ts'

/** How many characters of a sheet stand in its text. */
const lettersOf = (inks: readonly Ink[]): number =>
  laidOutText([layOut(sheet(inks))]).text.replace(/\s/g, '').length

const many = (count: number, make: (index: number) => Ink): readonly Ink[] =>
  Array.from({ length: count }, (_, index) => make(index))

const withoutSize = (one: Ink): Ink => ({ ...one, box: { ...one.box, width: 0, height: 0 } })

describe('a sheet of a broken file', () => {
  it('keeps 20,000 lines that stand at one place', () =>
    expect(lettersOf(many(20_000, () => ink('一处', 100, 100)))).toBe(40_000))

  it('keeps 100,000 letters without size, all over the sheet', () =>
    expect(lettersOf(many(100_000, (at) => withoutSize(ink('字', (at * 7) % 500, (at * 13) % 700))))).toBe(
      100_000,
    ))

  it('keeps 100,000 letters without size at one place, of two sizes of type', () =>
    expect(
      lettersOf(many(100_000, (at) => withoutSize(ink('字', 5, 5, { size: at % 5 === 0 ? 20 : 10 })))),
    ).toBe(100_000))
})
