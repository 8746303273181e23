import { describe, expect, it } from 'vitest'
import type { LinePlace } from '../source/line-place.ts'
import type { SourceLine } from '../source/page.ts'
import { linesOf } from '../source/page.ts'
import { sheetsOf } from './sheets.ts'

const said = (article: number): LinePlace => ({
  sheet: 0,
  article,
  role: 'text',
  scale: 1,
  otherFace: false,
  runs: 'across',
  column: undefined,
  said: true,
  begins: undefined,
  joinedWord: undefined,
})

/** An issue in one text: articles of so many lines, a blank line between them. */
function issue(...lengths: readonly number[]): { text: string; lines: readonly SourceLine[] } {
  const text = lengths.map((length) => 'Die Brücke ist offen\n'.repeat(length)).join('\n')
  const articles = lengths.flatMap((length, article) => [...Array.from({ length }, () => article), undefined])
  const lines = linesOf(text).map((line, index) => {
    const article = articles[index]
    return article === undefined ? line : { ...line, place: said(article) }
  })
  return { text, lines }
}

const sizes = ({ text, lines }: ReturnType<typeof issue>): readonly number[] =>
  sheetsOf(text, lines).map((sheet) => sheet.length)

describe('the stretches of a text that are read by themselves', () => {
  it('end at form feeds', () => {
    const text = 'a\nb\fc\n'
    expect(sheetsOf(text, linesOf(text)).map((sheet) => sheet.length)).toEqual([2, 1])
  })

  it('are cut at a blank line where a text is longer than any page', () => {
    const text = `${'Die Brücke ist offen\n'.repeat(1100)}\n${'Die Brücke ist offen\n'.repeat(600)}`
    expect(sheetsOf(text, linesOf(text)).map((sheet) => sheet.length)).toEqual([1101, 600])
  })

  it('end between two articles that the source names, however far back that is', () => {
    expect(sizes(issue(300, 1000, 500))).toEqual([301, 1001, 500])
  })

  it('part an article only when it is longer than any page', () => {
    expect(sizes(issue(3000))).toEqual([1200, 1200, 600])
  })
})
