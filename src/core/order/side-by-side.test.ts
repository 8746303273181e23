import { describe, expect, it } from 'vitest'
import { pageOfText, type Page } from '../source/page.ts'
import { alternatingColumns } from './alternating.ts'
import { isSound, type Rearrangement } from './rearrangement.ts'
import { columnsSideBySide } from './side-by-side.ts'

const page = (text: string): Page => pageOfText('p', 'p.txt', '', text)
const inOrder = (text: string, { parts }: Rearrangement): readonly string[] =>
  parts.map(({ from, to }) => text.slice(from, to).trim())

const LEFT = [
  '入秋以来，河湾县各乡镇抢抓晴好天',
  '气，组织农机手日夜抢收。记者在石',
  '桥村看到，十多台收割机正在田间来',
  '回穿梭，金黄的稻谷被源源不断地装',
  '进口袋。村民王大山说，今年雨水调',
  '匀，每亩比去年多收了三成，心里踏',
  '实多了。',
]
const RIGHT = [
  '县里的夜校本周开了第三期，教的是',
  '修手表。报名那天，四十个名额一个',
  '上午就满了，最年长的学员七十一岁，',
  '他说自己年轻时就想学，一直没有工',
  '夫。授课的老师傅在街角开了三十年',
  '的铺子，如今眼睛花了，手还稳得很，',
  '从不出错。',
]
const cells = (line: string): number => [...line].length * 2
const beside = (left: readonly string[], right: readonly string[], shift = (_row: number) => 0): string =>
  left.map((line, row) => line + ' '.repeat(38 + shift(row) - cells(line)) + (right[row] ?? '')).join('\n') +
  '\n'

describe('columns that were run together line by line', () => {
  it('are found by a gap at a steady place, and put one after the other, each character once', () => {
    const text = beside(LEFT, RIGHT)
    const [found, ...more] = columnsSideBySide(page(text))
    expect(more).toEqual([])
    expect(found && inOrder(text, found)).toEqual([...LEFT, ...RIGHT])
    expect(found && isSound(found)).toBe(true)
  })

  it('are found where the gap is not quite steady, as OCR leaves it', () => {
    const text = beside(LEFT, RIGHT, (row) => [0, 2, -1, 4, 1, -2, 3][row] ?? 0)
    expect(columnsSideBySide(page(text)).map((one) => inOrder(text, one))).toEqual([[...LEFT, ...RIGHT]])
  })

  it('keep what stands above and below out of it, and the longer column in it', () => {
    const long = [...LEFT.slice(0, 6), '实多了。往年这个时候，他总要守着', '天气预报过日子，今年不必了。']
    const text = `大河两岸秋收忙\n\n${beside(long, RIGHT)}\n本版责编 林小满\n`
    const [found] = columnsSideBySide(page(text))
    expect(found && inOrder(text, found).slice(6, 8)).toEqual(long.slice(6))
    expect(found && text.slice(0, found.span.from)).toBe('大河两岸秋收忙\n\n')
    expect(found && text.slice(found.span.to)).toBe('\n本版责编 林小满\n')
  })

  it('are three columns as well as two', () => {
    const rows = beside(LEFT, RIGHT)
      .trimEnd()
      .split('\n')
      .map(
        (line, row) =>
          line +
          ' '.repeat(76 - cells(LEFT[row] ?? '') - (38 - cells(LEFT[row] ?? '')) - cells(RIGHT[row] ?? '')) +
          (LEFT[row] ?? ''),
      )
    const text = `${rows.join('\n')}\n`
    const [found] = columnsSideBySide(page(text))
    expect(found && inOrder(text, found)).toEqual([...LEFT, ...RIGHT, ...LEFT])
  })

  it.each([
    [
      'a price list',
      '苹果　　　　每斤 5.80 元\n香蕉　　　　每斤 3.20 元\n白菜　　　　每斤 1.10 元\n猪肉　　　　每斤 16.50 元\n鸡蛋　　　　每斤 5.40 元\n大米　　　　每斤 2.90 元\n',
    ],
    [
      'a schedule',
      '08:00    早间新闻        12:00    午间新闻\n08:30    健康讲堂        12:30    电视剧《河湾》\n09:20    农业天地        14:10    动画城\n10:00    纪录片：手艺    15:00    少儿剧场\n11:00    戏曲舞台        16:30    体育在线\n11:40    天气预报        17:20    法治进行时\n',
    ],
    [
      'a poem in couplets',
      '大河两岸稻花香，　　百里平川换新装。\n石桥村外机声起，　　金谷满场入新仓。\n老手艺人灯下坐，　　夜校堂中话短长。\n一寸光阴千寸线，　　绣成山水绣成乡。\n秋风送爽雁南归，　　父老扶杖望夕阳。\n但愿年年人长健，　　不辞辛苦种田忙。\n',
    ],
    [
      'a table of results',
      'Rovers    12   8   2   2    31   14   26\nUnited    12   7   3   2    24   12   24\nCity      12   6   4   2    20   15   22\nAthletic  12   6   2   4    18   16   20\nTown      12   5   3   4    17   15   18\nWanderers 12   4   4   4    13   14   16\n',
    ],
    [
      'names of a committee',
      '主任　　王大山　　副主任　　林小满\n委员　　陈家树　　委员　　　赵玉兰\n委员　　周水生　　委员　　　钱有田\n委员　　孙巧云　　委员　　　李长河\n委员　　郑石桥　　委员　　　吴春生\n秘书　　冯腊梅　　监事　　　蒋秋实\n',
    ],
    [
      'running text with two blanks after full stops',
      'The ferry will not run after Friday.  The harbour\nmaster, who has kept the books for eleven years,\nsaid that the ice was early.  He has seen it only\nonce before.  The boat is laid up in the yard, and\nher crew has gone home.  Nobody knows when she will\nrun again.  The island has bread for three weeks.\n',
    ],
    [
      'a dictionary of terms',
      '清样    the proof that an editor corrects before print\n引题    a short line over the headline\n副题    a line under the headline\n版面    one page of the paper\n栏目    where an article belongs\n署名    a person’s credit\n',
    ],
  ])('are not seen in %s', (_, text) => {
    expect(columnsSideBySide(page(text))).toEqual([])
    expect(alternatingColumns(page(text))).toEqual([])
  })
})

describe('lines of two columns by turns', () => {
  const turns = (left: readonly string[], right: readonly string[]): string =>
    `${left.flatMap((line, row) => [line, right[row] ?? '']).join('\n')}\n`

  it('are found by words that go on in the line after the next', () => {
    const text = turns(LEFT, RIGHT)
    const found = alternatingColumns(page(text))
    expect(found.map((one) => inOrder(text, one))).toEqual([[...LEFT, ...RIGHT]])
  })

  it('are not seen in a column, nor in two that stand one under the other', () => {
    expect(alternatingColumns(page(`${[...LEFT, ...RIGHT].join('\n')}\n`))).toEqual([])
  })
})
