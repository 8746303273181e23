import { describe, expect, it } from 'vitest'
import { laidOutText } from '../../layout/laid-out-text.ts'
import { layOut } from '../../layout/lay-out.ts'
import type { Ink } from '../../layout/printed-sheet.ts'
import { column, ink, sheet } from '../../layout/testing/set-type.ts'
import { readPage } from '../../read-page.ts'
import { printedPage } from '../../source/page.ts'

const STORY = column(100, 90, [
  '　　前天下午江边的码头',
  '来了三艘新船每一艘都装',
  '着从上游运来的橘子和茶',
  '叶岸上的人越聚越多了。',
  '　　船工老何说他等这一天',
  '已经等了整整二十个年头。',
])

/** The heads of a sheet's first article, each with its kind. */
function headsOf(inks: readonly Ink[]): readonly string[] {
  const { text, layout } = laidOutText([layOut(sheet([...inks, ...STORY]))])
  const [article] = readPage(printedPage('p', 'p', '', text, layout)).articles
  return article.blocks
    .filter(({ kind }) => /^(?:kicker|headline|subheadline)$/.test(kind))
    .map(({ kind, spans }) => `${kind} ${spans.map(({ from, to }) => text.slice(from, to)).join('')}`)
}

describe('the lines of a printed head', () => {
  it('are one headline when they are of one size, however many there are', () =>
    expect(
      headsOf([ink('七旬老人', 100, 30, { size: 18 }), ink('三次跳进冷水里', 100, 54, { size: 18 })]).map(
        (head) => head.replace(/\s+/g, ' '),
      ),
    ).toEqual(['headline 七旬老人 三次跳进冷水里']))

  it('are kicker, headline and subheadline by their sizes', () =>
    expect(
      headsOf([
        ink('江边人家', 100, 10, { size: 13 }),
        ink('新船来了', 100, 30, { size: 20 }),
        ink('码头上等了二十年', 100, 60, { size: 13 }),
      ]),
    ).toEqual(['kicker 江边人家', 'headline 新船来了', 'subheadline 码头上等了二十年']))
})
