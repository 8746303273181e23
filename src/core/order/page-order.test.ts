import { describe, expect, it } from 'vitest'
import { pageOfText, type Page } from '../source/page.ts'
import { pagesOutOfOrder } from './page-order.ts'

const pages = (...texts: readonly string[]): Page => pageOfText('p', 'p.txt', '', texts.join('\f'))
const firstLines = (page: Page): readonly string[] | null =>
  pagesOutOfOrder(page)?.parts.map(({ from, to }) => page.text.slice(from, to).split(/[\n\f]/)[0] ?? '') ??
  null

describe('pages of a file', () => {
  it.each([
    ['第3版', '第1版', '第2版'],
    ['河湾日报 2026年11月5日 3版', '河湾日报 2026年11月5日 1版', '河湾日报 2026年11月5日 2版'],
    ['THE HARBOR LEDGER Page A3', 'THE HARBOR LEDGER Page A1', 'THE HARBOR LEDGER Page A2'],
    ['- 3 -', '- 1 -', '- 2 -'],
  ])('are put in the order of their printed numbers: %s', (third, first, second) => {
    const page = pages(...[third, first, second].map((head) => `${head}\n正文\n`))
    expect(firstLines(page)).toEqual([first, second, third])
  })

  it('stay as they are when they are in order, or their numbers do not tell', () => {
    expect(firstLines(pages('第1版\n甲', '第2版\n乙', '第5版\n丙'))).toBeNull()
    expect(firstLines(pages('第2版\n甲', '第2版\n乙', '第1版\n丙'))).toBeNull()
    expect(firstLines(pages('第2版\n甲', '乙', '丙', '第1版\n丁'))).toBeNull()
    expect(firstLines(pages('第402版\n甲', '第1版\n乙'))).toBeNull()
    expect(firstLines(pages('甲', '乙'))).toBeNull()
  })

  it('are not told by lines that speak of another page', () => {
    expect(firstLines(pages('第1版\n甲\n下转第4版', '第2版\n上接第1版\n乙', '第3版\n丙'))).toBeNull()
    expect(firstLines(pages('Page 1\na\nContinued on Page 9', 'Page 2\nb', 'Page 3\nc'))).toBeNull()
  })

  it('without a number stay behind the one that they follow', () => {
    expect(firstLines(pages('第3版\n甲', '广告', '第1版\n乙', '第2版\n丙'))).toEqual([
      '第1版',
      '第2版',
      '第3版',
      '广告',
    ])
  })

  it('are in order section by section', () => {
    expect(firstLines(pages('B1版\n甲', 'A2版\n乙', 'A1版\n丙'))).toEqual(['A1版', 'A2版', 'B1版'])
  })
})
