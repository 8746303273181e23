import TAIWAN from 'opencc-js/dict/TWVariantsRev'
import SIMPLIFIED from 'opencc-js/dict/TSCharacters'
import { describe, expect, it } from 'vitest'
import { simplified } from './simplified.ts'

const pairsOf = (table: string): readonly (readonly [string, string])[] =>
  table.split('|').map((pair) => {
    const [one = '', other = ''] = pair.split(' ')
    return [one, other]
  })
const traditional = new Set(pairsOf(SIMPLIFIED).map(([one]) => one))

describe('one form for each character', () => {
  it.each([
    ['a traditional character and its simplified one', pairsOf(SIMPLIFIED)],
    ['what Taiwan writes otherwise', pairsOf(TAIWAN).filter(([one]) => !traditional.has(one))],
  ])('%s are the same', (_, pairs) => {
    expect(pairs.length).toBeGreaterThan(15)
    expect(pairs.filter(([one, other]) => simplified(one) !== simplified(other))).toEqual([])
  })

  it('one character becomes one, and stays the same when it is folded again', () => {
    for (const [character] of [...pairsOf(SIMPLIFIED), ...pairsOf(TAIWAN)]) {
      const form = simplified(character)
      expect([...form]).toHaveLength(1)
      expect(simplified(form)).toBe(form)
    }
  })

  it.each(['中', 'が', 'a', '𠮷', ''])('%j stays as it is', (character) => {
    expect(simplified(character)).toBe(character)
  })
})
