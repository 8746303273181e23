import { describe, expect, it } from 'vitest'
import { layOut } from './lay-out.ts'
import type { Ink, PrintedSheet } from './printed-sheet.ts'
import { ink, levelRule, prose, sheet } from './testing/set-type.ts'

/** The sheet's articles in order, each as the first characters of its lines. */
function signsOf(printed: PrintedSheet): readonly string[] {
  const articles = new Map<number, string>()
  for (const { line, article } of layOut(printed).lines)
    articles.set(article, (articles.get(article) ?? '') + line.text[0])
  return [...articles.values()]
}
const four = (sign: string): string => sign.repeat(4)

/** A story over two columns; its head reaches over the first alone. */
const story = (y: number, head: string, signs: string): readonly Ink[] => [
  ink(head, 100, y, { size: 18 }),
  ...prose(100, y + 30, signs[0], 4),
  ...prose(230, y + 30, signs[1], 4),
]

describe('stories over the same columns, one below the other, whose heads reach over the first column alone', () => {
  it('are parted where the columns beside a head are white', () =>
    expect(signsOf(sheet([...story(20, '第一条', '甲乙'), ...story(140, '其二', '丙丁')]))).toEqual([
      `第${four('甲')}${four('乙')}`,
      `其${four('丙')}${four('丁')}`,
    ]))

  it('are not parted where text stands beside the head: it is that of another story in the first column', () =>
    expect(
      signsOf(
        sheet([
          ink('第一条', 100, 20, { size: 18 }),
          ...prose(100, 50, '甲', 4),
          ...prose(230, 50, '乙', 12),
          ink('其二', 100, 140, { size: 18 }),
          ...prose(100, 170, '丙', 4),
        ]),
      ),
    ).toEqual([`第${four('甲')}${four('乙')}${four('乙')}${four('乙')}`, `其${four('丙')}`]))
})

describe('a head at the top of a column that goes on with an article', () => {
  const columns = (...between: readonly Ink[]): readonly Ink[] => [
    ink('头条新闻标题两栏宽', 100, 20, { size: 24 }),
    ...prose(100, 60, '甲', 8),
    ...between,
    ...prose(230, 124, '乙', 4),
  ]
  const quote = [ink('一句从文中', 230, 64, { size: 15 }), ink('抽出的话语', 230, 82, { size: 15 })]

  it('is a sentence pulled out of it when it is set between two rules', () =>
    expect(
      signsOf(sheet(columns(...quote), { rules: [levelRule(230, 58, 100), levelRule(230, 104, 100)] })),
    ).toEqual([`头${four('甲')}${four('甲')}一抽${four('乙')}`]))

  it('opens an article without such rules', () => expect(signsOf(sheet(columns(...quote)))).toHaveLength(2))

  it('is a sub-heading when it is as small as the text', () =>
    expect(signsOf(sheet(columns(ink('小标题', 250, 100, { bold: true }))))).toEqual([
      `头${four('甲')}${four('甲')}小${four('乙')}`,
    ]))
})
