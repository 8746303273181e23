import { describe, expect, it } from 'vitest'
import { laidOutText } from '../../layout/laid-out-text.ts'
import { layOut } from '../../layout/lay-out.ts'
import { column, ink, sheet } from '../../layout/testing/set-type.ts'
import { readPage } from '../../read-page.ts'
import { printedPage } from '../../source/page.ts'

/** Who signs a story with such a line between its head and its text. */
function signedBy(line: string, size: number): readonly string[] {
  const inks = [
    ink('码头上等了二十年', 100, 20, { size: 20 }),
    ink(line, 100, 48, { size }),
    ...column(100, 70, [
      '　　前天下午江边的码头来了三艘',
      '新船每一艘都装着从上游运来的橘',
      '子和茶叶岸上的人越聚越多了。',
      '　　船工老何说他等这一天已经等',
      '了整整二十个年头。',
    ]),
  ]
  const { text, layout } = laidOutText([layOut(sheet(inks))])
  return readPage(printedPage('p', 'p', '', text, layout)).articles[0].bylines.map(({ name }) => name)
}

describe('a line between a head and its text, in smaller type than the text', () => {
  it('is a byline, be it any pen name', () => expect(signedBy('敲边鼓', 9)).toEqual(['敲边鼓']))
  it('may tell where its writer is from', () => expect(signedBy('沧岭一中 何所惧', 9)).toEqual(['何所惧']))
  it('may name whose column it is', () => expect(signedBy('班师专栏', 9)).toEqual(['班师']))
  it('is no byline when its words are a heading', () => expect(signedBy('相关链接', 9)).toEqual([]))
  it('is none in larger type: that is a deck', () => expect(signedBy('敲边鼓', 12)).toEqual([]))
})
