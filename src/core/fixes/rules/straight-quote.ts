import { findInBlock, type BlockEdit } from '../block-findings.ts'
import type { HouseStyle } from '../house-style.ts'
import { marksPair, quoteMarks, quoteShape, type QuoteLevel } from '../quotation.ts'
import type { Rule, SceneBlock } from '../rule.ts'

function straightMarks(text: string, level: QuoteLevel, style: HouseStyle): readonly BlockEdit[] {
  const marks = quoteMarks(text, level)
  const agree = marks.every(({ printed, paired }) => printed === null || printed === paired)
  const sure = marksPair(marks) && agree
  return marks.flatMap(({ at, printed, paired, place }): readonly BlockEdit[] => {
    if (printed !== null || (!sure && place !== 'fits')) return []
    return [
      {
        from: at,
        to: at + 1,
        replacement: quoteShape(style.quotes, level, paired),
        reasons: ['straight-quote', ...(sure ? (['quotes-pair'] as const) : [])],
        confidence: sure ? 0.88 : 0.5,
      },
    ]
  })
}

const marksOf = (block: SceneBlock, style: HouseStyle) =>
  block.script === 'han' && /["'＂＇]/.test(block.text)
    ? findInBlock(block, [
        ...straightMarks(block.text, 'double', style),
        ...straightMarks(block.text, 'single', style),
      ])
    : []

const stays = (text: string) => ({ before: text, after: text })

export const straightQuote: Rule = {
  id: 'straight-quote',
  kind: 'character',
  stage: 'text',
  about: 'Straight quotation marks in Chinese text become “ ” ‘ ’ where they pair in the paragraph.',
  examples: [
    { before: '落实"双减"政策', after: '落实“双减”政策' },
    { before: '他说："今天开会。"', after: '他说：“今天开会。”' },
    { before: '"两新"组织和"四新"领域', after: '“两新”组织和“四新”领域' },
    { before: '落实“双减"政策', after: '落实“双减”政策' },
    { before: "他说：“妇联'娘家'有什么事？”", after: '他说：“妇联‘娘家’有什么事？”' },
    { before: '落实"双减"政策', after: '落实「双减」政策', style: { quotes: 'corner' } },
    { before: '他说："今天开会。', after: '他说："今天开会。', suggested: '他说：“今天开会。' },
    stays('推出27"和32"两款显示器'),
    stays("品牌Levi's和O'Neill进入中国"),
    stays('他身高5\'11"，来自美国'),
    stays('He said "yes" and left'),
    stays('落实“双减”政策'),
  ],
  find: ({ blocks, style }) => blocks.flatMap((block) => marksOf(block, style)),
}
