import { describe, expect, it } from 'vitest'
import { rowLines } from './row-lines.ts'

const TEN = { column: 100, narrow: 10, wide: 20, line: 22 }

describe('a row of the source', () => {
  it.each([
    ['nothing', '', 1],
    ['what fills the line exactly', 'abcdefghij', 1],
    ['a word that goes over whole', 'abcdef ghijk', 2],
    ['blanks that hang over the end', 'abcdefghij   ', 1],
    ['a word longer than a line, which is cut', 'abcdefghijklmnopqrstuvwxy', 3],
    ['a long word behind a short one', 'ab cdefghijklm', 3],
    ['a compound, which parts at its hyphen', 'abcdef-ghijkl', 2],
    ['Chinese, which parts anywhere', '实施以来黑龙江省妇联', 2],
    ['five wide characters', '实施以来黑', 1],
    ['a character beyond the basic plane as one', '𠮷𠮷𠮷𠮷𠮷', 1],
  ])('is set on as many lines as it needs: %s', (_, text, lines) => {
    expect(rowLines(text, TEN)).toBe(lines)
  })
})
