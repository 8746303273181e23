import { describe, expect, it } from 'vitest'
import { laidOutText } from '../layout/laid-out-text.ts'
import { layOut } from '../layout/lay-out.ts'
import { sheet } from '../layout/testing/set-type.ts'
import { disorderOf } from '../order/disorder.ts'
import { printedPage } from '../source/page.ts'
import { inkOfWords, type OcrWord } from './ocr-line.ts'

const LEFT = [
  '他的眼里有光，像是看见',
  '了很远的地方，那里有河',
  '水，正在上涨。老人说今',
  '年的水比往年，来得更早',
  '两岸的柳树，绿了一半船',
  '工们忙着修补，旧的渡船',
  '孩子们在堤上，放纸风筝',
]
const RIGHT = [
  '她走过石桥，回头看了一',
  '眼桥上的灯，一盏接一盏',
  '卖糖人的老汉，收起了担',
  '子街上的铺子，还没有关',
  '上茶馆里的人，还说着旧',
  '事窗外的雨，越下越密了',
  '她没有带伞，不急着回家',
]

/** A line of which an engine boxed each character: both columns in one, so many ems apart. */
function lineAcross(index: number, gap: number): readonly OcrWord[] {
  const letters = [...LEFT[index], ...RIGHT[index]]
  return letters.map((text, at) => ({
    text,
    box: {
      left: 50 + at * 10 + (at >= LEFT[index].length ? gap * 10 : 0),
      top: 40 + index * 16,
      width: 9,
      height: 9,
    },
    confidence: 0.9,
  }))
}

function pageWith(gap: number): ReturnType<typeof printedPage> {
  const facts = { bold: false, size: 10, said: undefined, between: 'perhaps-nothing' } as const
  const inks = LEFT.flatMap((_, index) => inkOfWords(lineAcross(index, gap), facts) ?? [])
  const { text, layout } = laidOutText([layOut(sheet(inks, { wholeLines: true }))])
  return printedPage('p', 'p', '', text, layout)
}

describe('lines of an OCR engine that go over two columns', () => {
  it('keep the gap between them, so that another order is offered, and change nothing by themselves', () => {
    const page = pageWith(4)
    expect(page.text).toContain('像是看见        她走过石桥')
    expect(disorderOf(page).map(({ kind }) => kind)).toEqual(['columns'])
  })

  it('are plain lines where there is no gap', () => {
    const page = pageWith(0)
    expect(page.text).toContain('像是看见她走过石桥')
    expect(disorderOf(page)).toEqual([])
  })
})
