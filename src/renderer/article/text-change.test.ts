import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetAfter, textChange } from './text-change.ts'

const text = fc
  .array(fc.constantFrom('看', 'a', ' ', '\u{20BB7}', '\u{20BB8}'), { maxLength: 8 })
  .map((list) => list.join(''))

describe('textChange', () => {
  it('gives a change that leads from one text to the other, wherever the caret is', () => {
    fc.assert(
      fc.property(text, text, fc.option(fc.nat(12)), (before, after, caret) => {
        const change = textChange(before, after, caret)
        if (!change) {
          expect(before).toBe(after)
          return
        }
        expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after)
        expect(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(change.insert)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['看看', '看', 1, { from: 1, to: 2, insert: '' }],
    ['看看', '看', 0, { from: 0, to: 1, insert: '' }],
    ['人人都', '人人人都', 2, { from: 1, to: 1, insert: '人' }],
    ['人人都', '人人人都', 3, { from: 2, to: 2, insert: '人' }],
    ['ab', 'ab', 1, null],
  ])('of %s → %s with the caret at %i says what the hand did', (before, after, caret, expected) => {
    expect(textChange(before, after, caret)).toEqual(expected)
  })
})

describe('offsetAfter', () => {
  it('carries a caret along with the text around it', () => {
    const change = { from: 2, to: 4, insert: '长长的' }
    expect([0, 2, 3, 4, 6].map((offset) => offsetAfter(change, offset))).toEqual([0, 2, 5, 5, 7])
  })
})
