import { describe, expect, it } from 'vitest'
import { laidOutText } from '../../layout/laid-out-text.ts'
import { layOut } from '../../layout/lay-out.ts'
import { column, ink, sheet } from '../../layout/testing/set-type.ts'
import { readPage } from '../../read-page.ts'
import { printedPage } from '../../source/page.ts'

const FIRST = [
  '　　前天下午江边的码头来了三艘',
  '新船每一艘都装着从上游运来的橘',
  '子和茶叶岸上的人越聚越多了。',
]
const SECOND = [
  '　　船工老何说他等这一天已经等',
  '了整整二十个年头，今天总算来了',
  '可以回去告诉家里人知道。',
]

/** Kinds of the blocks of a story in which a line stands between two paragraphs. */
function kindsWith(words: string, x: number, space: number): readonly string[] {
  const below = 108 + space + 16 + space
  const inks = [
    ink('新船来了', 100, 20, { size: 20 }),
    ...column(100, 60, FIRST),
    ink(words, x, 108 + space),
    ...column(100, below, SECOND),
    ...column(100, below + 48, FIRST),
    ...column(100, below + 96, SECOND),
  ]
  const { text, layout } = laidOutText([layOut(sheet(inks))])
  return readPage(printedPage('p', 'p', '', text, layout)).articles[0].blocks.map(({ kind }) => kind)
}

describe('a line of body type between two paragraphs', () => {
  it('is a sub-heading in the middle of its column with space over and under it', () =>
    expect(kindsWith('先把路修好，再把人请来', 120, 5)).toContain('subhead'))
  it('is one, too, when it fills the column', () =>
    expect(kindsWith('先把进村的路修好，再把人请回来', 100, 5)).toContain('subhead'))
  it('is none at the left edge: a short last line after a gap', () =>
    expect(kindsWith('先把路修好了。', 100, 5)).not.toContain('subhead'))
})
