import { describe, expect, it } from 'vitest'
import { SURE } from '#core/fixes/fix'
import { predictWithFixes } from '../predict.ts'
import { random } from '../typeset/random.ts'
import { MEANT_TWICE } from './meant-twice.ts'
import { repetitivePage } from './repetitive-page.ts'

/** What sure fixes would take out of a page, without blanks. */
function takenFrom(text: string): readonly string[] {
  const { source, fixes } = predictWithFixes('page', text, null)
  return fixes.flatMap(({ span, replacement, confidence }) => {
    const was = source.slice(span.from, span.to).replace(/\s/g, '')
    return confidence >= SURE && replacement.replace(/\s/g, '').length < was.length ? [was] : []
  })
}

/** Wrapped after so many characters, as a column is. */
const wrapped = (text: string, width: number, end: string): string =>
  text
    .split('\n')
    .map((line) => (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join(end))
    .join(end)

describe('what is meant twice', () => {
  describe.each(Object.entries(MEANT_TWICE))('%s', (_, text) => {
    it('loses nothing as it stands', () => expect(takenFrom(text)).toEqual([]))
    it('loses nothing with blank lines between', () =>
      expect(takenFrom(text.replace(/\n/g, '\n\n'))).toEqual([]))
    it('loses nothing in one line', () => expect(takenFrom(text.replace(/\n+/g, ' '))).toEqual([]))
    if (/[\u4e00-\u9fff]/.test(text))
      it.each([7, 12, 18])('loses nothing wrapped after %i characters', (width) =>
        expect(takenFrom(wrapped(text, width, '\n'))).toEqual([]),
      )
  })

  it('loses nothing on pages that draw their lines from few', () =>
    expect(
      Array.from({ length: 300 }, (_, number) => takenFrom(repetitivePage(random(`meant ${number}`)))).flat(),
    ).toEqual([]))
})
