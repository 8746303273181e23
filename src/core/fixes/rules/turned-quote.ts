import { findInBlock, type BlockEdit } from '../block-findings.ts'
import type { HouseStyle } from '../house-style.ts'
import { marksPair, quoteMarks, quoteShape, type QuoteLevel, type QuoteMark } from '../quotation.ts'
import type { Rule, SceneBlock } from '../rule.ts'

const isTurned = ({ printed, paired }: QuoteMark): boolean => printed !== null && printed !== paired

/**
 * A mark is turned round when its paragraph pairs only without its shape. It is proven when its neighbours say so as
 * well; a paragraph that goes on from a quotation before it (…好。”他说，“明天…) never pairs this way.
 */
function turnedMarks(text: string, level: QuoteLevel, style: HouseStyle): readonly BlockEdit[] {
  const marks = quoteMarks(text, level)
  const turned = marks.filter(isTurned)
  if (turned.length === 0 || !marksPair(marks)) return []
  const proven = turned.every(({ place }) => place === 'fits')
  const told = marks.some(({ place }) => place === 'fits')
  if (!proven && !told) return []
  return turned.map(({ at, paired }) => ({
    from: at,
    to: at + 1,
    replacement: quoteShape(style.quotes, level, paired),
    reasons: ['turned-quote', 'quotes-pair'],
    confidence: proven ? 0.85 : 0.6,
  }))
}

const marksOf = (block: SceneBlock, style: HouseStyle) =>
  block.script === 'han'
    ? findInBlock(block, [
        ...turnedMarks(block.text, 'double', style),
        ...turnedMarks(block.text, 'single', style),
      ])
    : []

const stays = (text: string) => ({ before: text, after: text })

export const turnedQuote: Rule = {
  id: 'turned-quote',
  kind: 'character',
  stage: 'text',
  about: 'A closing quotation mark where one opens, or the other way round, where the pairing proves it.',
  examples: [
    { before: '他说：”今天开会。”', after: '他说：“今天开会。”' },
    { before: '”双减”政策实施以来', after: '“双减”政策实施以来' },
    { before: '推进“五育“。', after: '推进“五育”。' },
    {
      before: '落实“双减“政策，他说：“好。”',
      after: '落实“双减“政策，他说：“好。”',
      suggested: '落实“双减”政策，他说：“好。”',
    },
    stays('“今天开会。”他说，“明天也开会。”'),
    stays('今天开会。”他说，“明天也开会'),
    stays('“这一段没有完，下一段接着说。'),
    stays('好，”他说。“明天见'),
    stays('他说：“妇联‘娘家’有什么事？”'),
  ],
  find: ({ blocks, style }) => blocks.flatMap((block) => marksOf(block, style)),
}
