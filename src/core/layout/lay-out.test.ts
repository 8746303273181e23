import { describe, expect, it } from 'vitest'
import { laidOutText } from './laid-out-text.ts'
import { layOut } from './lay-out.ts'
import type { Ink, PrintedSheet } from './printed-sheet.ts'
import { column, ink, levelRule, prose, sheet } from './testing/set-type.ts'

/** The sheet's articles, each as its lines in reading order. */
function articlesOf(printed: PrintedSheet): readonly (readonly string[])[] {
  const articles = new Map<number, string[]>()
  for (const { line, article } of layOut(printed).lines)
    articles.set(article, [...(articles.get(article) ?? []), line.text])
  return [...articles.values()]
}
const signsOf = (printed: PrintedSheet): readonly string[] =>
  articlesOf(printed).map((lines) => lines.map((line) => line[0]).join(''))

const shuffled = (inks: readonly Ink[]): readonly Ink[] =>
  [...inks].sort(
    (a, b) => ((a.box.left * 7 + a.box.top * 13) % 29) - ((b.box.left * 7 + b.box.top * 13) % 29),
  )

describe('laying out a sheet', () => {
  it('reads columns one after the other under their head, in whatever order they were drawn', () => {
    const inks = [
      ink('头条新闻标题两栏宽', 100, 20, { size: 24 }),
      ...prose(100, 60, '甲', 4),
      ...prose(230, 60, '乙', 4),
    ]
    const expected = ['头甲甲甲甲乙乙乙乙']
    expect(signsOf(sheet(inks))).toEqual(expected)
    expect(signsOf(sheet(shuffled(inks)))).toEqual(expected)
  })

  it('gives a centred head all the columns below it, but not the article beside it', () => {
    const inks = [
      ink('水清了', 235, 20, { size: 24 }),
      ...prose(100, 60, '甲', 8),
      ...prose(230, 60, '乙', 8),
      ...prose(350, 60, '丙', 8),
      ink('快评', 480, 20, { size: 16 }),
      ...prose(480, 50, '丁', 8),
    ]
    expect(signsOf(sheet(inks))).toEqual([
      `水${'甲'.repeat(8)}${'乙'.repeat(8)}${'丙'.repeat(8)}`,
      `快${'丁'.repeat(8)}`,
    ])
  })

  it('parts stories that stand one below the other, each under its head', () => {
    const inks = [
      ink('第一条', 100, 20, { size: 18 }),
      ...prose(100, 50, '甲', 4),
      ink('第二条', 100, 140, { size: 18 }),
      ...prose(100, 170, '乙', 4),
    ]
    expect(signsOf(sheet(inks))).toEqual(['第甲甲甲甲', '第乙乙乙乙'])
  })

  it('leaves a small head in mid-column with its article', () => {
    const inks = [
      ink('大标题在上面', 100, 20, { size: 26 }),
      ...prose(100, 60, '甲', 3),
      ink('小题', 130, 112, { size: 13 }),
      ...prose(100, 132, '乙', 3),
    ]
    expect(signsOf(sheet(inks))).toEqual(['大甲甲甲小乙乙乙'])
  })

  it('takes a sentence that is set large between two rules for a part of its article', () => {
    const inks = [
      ink('大标题在上面', 100, 20, { size: 26 }),
      ...column(100, 60, ['　　甲文字从此处开始了', '河还在流书还没有写完呢', '甲到此为止。']),
      ink('河还在流书还没有写完呢', 100, 126, { size: 14, bold: true }),
      ...prose(100, 170, '乙', 3),
    ]
    const rules = [levelRule(100, 118, 160), levelRule(100, 148, 160)]
    expect(signsOf(sheet(inks, { rules }))).toEqual(['大甲河甲河乙乙乙'])
  })

  it('takes sentences that are set across the columns under a head for text, and a deck for a part of the head', () => {
    const lead = ['江河流过这座城市的时候一百位船工还在岸边等着', '他们等来了桥。船从此停了。']
    const inks = [
      ink('大标题在上面', 100, 20, { size: 26 }),
      ink('副题说桥修好了', 100, 60, { size: 12 }),
      ...lead.map((text, index) => ink(text, 100, 84 + index * 17, { size: 12 })),
      ...prose(100, 126, '甲', 8),
      ...prose(230, 126, '乙', 8),
    ]
    const roles = layOut(sheet(inks)).lines.map(({ line, role }) => `${line.text[0]} ${role}`)
    expect(roles.slice(0, 4)).toEqual(['大 head', '副 head', '江 text', '他 text'])
    expect(articlesOf(sheet(inks))).toHaveLength(1)
  })

  it('parts what a rule across the column parts, though no head stands below it', () => {
    const inks = [ink('标题', 100, 20, { size: 20 }), ...prose(100, 50, '甲', 4), ...prose(100, 140, '乙', 3)]
    expect(signsOf(sheet(inks, { rules: [levelRule(95, 128, 115)] }))).toEqual(['标甲甲甲甲', '乙乙乙'])
  })

  it('gives a picture with a head of its own, and no text, an article of its own', () => {
    const inks = [
      ink('标题在左', 100, 20, { size: 20 }),
      ...prose(100, 50, '甲', 8),
      ink('图中人在晒秋。', 260, 112, { size: 9 }),
      ink('晒秋', 260, 128, { size: 18 }),
    ]
    const pictures = [{ left: 260, top: 20, width: 200, height: 88 }]
    expect(signsOf(sheet(inks, { pictures }))).toEqual([`标${'甲'.repeat(8)}`, '图晒'])
  })

  it('takes what runs down the edge for a label, and what runs down inside for a head', () => {
    const inks = [
      ink('标题在左', 100, 20, { size: 20 }),
      ...prose(100, 50, '甲', 8),
      ink('民生面对面', 230, 40, { size: 15, runs: 'down' }),
    ]
    const label = layOut(sheet(inks)).lines.find(({ line }) => line.runs === 'down')
    expect(label?.role).toBe('label')
  })
})

describe('the text of a sheet', () => {
  it('parts articles by a blank line, and has a place for every other line', () => {
    const inks = [
      ink('第一条', 100, 20, { size: 18 }),
      ...prose(100, 50, '甲', 2),
      ink('第二条', 100, 140, { size: 18 }),
      ...prose(100, 170, '乙', 2),
    ]
    const { text, layout } = laidOutText([layOut(sheet(inks))])
    expect(text).toBe('第一条\n甲文字从此处开始\n甲到此为止。\n\n第二条\n乙文字从此处开始\n乙到此为止。\n')
    expect(layout.lines.map((line) => line?.place?.article)).toEqual([0, 0, 0, undefined, 1, 1, 1])
    expect(layout.lines[1]?.place?.column?.indent).toBeCloseTo(2)
  })
})
