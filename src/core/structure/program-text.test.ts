import { describe, expect, it } from 'vitest'
import { corpusCases } from '../../../eval/corpus.ts'
import { isProgram } from './program-text.ts'
import { PROGRAMS } from '../unwrapped-texts.test-data.ts'

describe('a program', () => {
  it.each(PROGRAMS.map((text) => [text.slice(0, 30), text]))('is known by its lines: %j', (_, text) => {
    expect(isProgram(text.split('\n'))).toBe(true)
  })

  it.each([
    ['three lines', 'a = 1\nb = 2\nc = 3'],
    ['a table', '城南队 3:1 2-2\n城北队 1:1 0-0\n江东队 2:2 1-1\n江西队 3:3 2-2'],
    ['results', 'Harbour 0 0 0 0\nHillside 0 0 0 0\nMill (2) 1 1\nWeir (4) 2 2\nFerry; 1 1'],
    ['small advertisements', 'ROOMS to let; quiet;\nFOR SALE (cheap);\nLOST a dog;\nWANTED, cook (good).'],
    ['captions', '图（一）\n图（二）\n图（三）\n图（四）'],
    ['credits', 'Photo (Lee)\n(AP Photo)\n(Reuters)\nPhoto by Lee (AP)\nText by Poe (AP)'],
  ])('is not %s', (_, text) => {
    expect(isProgram(text.split('\n'))).toBe(false)
  })

  it('is no page of a newspaper, nor any forty lines of it', () => {
    for (const { page, variant, text } of corpusCases('read')) {
      const lines = text.split('\n')
      for (let from = 0; from < lines.length; from += 20)
        expect([page, variant, from, isProgram(lines.slice(from, from + 40))]).toEqual([
          page,
          variant,
          from,
          false,
        ])
    }
  })
})
