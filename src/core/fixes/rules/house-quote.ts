import { findInBlock, type BlockEdit } from '../block-findings.ts'
import type { QuoteStyle } from '../house-style.ts'
import type { Rule, SceneBlock } from '../rule.ts'

const CURLY = '“”‘’'
const CORNER = '「」『』'

const LATIN = /[A-Za-z]/

/** Opening and closing take turns as printed; a paragraph may leave its last quotation open. */
function takesTurns(text: string, open: string, close: string): boolean {
  let inside = false
  for (const mark of text) {
    if (mark !== open && mark !== close) continue
    if ((mark === open) === inside) return false
    inside = mark === open
  }
  return true
}

function exchanged(text: string, from: string, to: string): readonly BlockEdit[] {
  const inOrder = takesTurns(text, from[0], from[1]) && takesTurns(text, from[2], from[3])
  return [...text.matchAll(new RegExp(`[${from}]`, 'g'))].flatMap(
    ({ 0: mark, index }): readonly BlockEdit[] => {
      // it’s: an apostrophe.
      if (mark === '’' && LATIN.test(text[index - 1] ?? '')) return []
      return [
        {
          from: index,
          to: index + 1,
          replacement: to[from.indexOf(mark)],
          reasons: ['house-style'],
          confidence: inOrder ? 0.93 : 0.6,
        },
      ]
    },
  )
}

function marksOf(block: SceneBlock, style: QuoteStyle) {
  if (block.script !== 'han') return []
  switch (style) {
    case 'as-printed':
      return []
    case 'curly':
      return findInBlock(block, exchanged(block.text, CORNER, CURLY))
    case 'corner':
      return findInBlock(block, exchanged(block.text, CURLY, CORNER))
  }
}

export const houseQuote: Rule = {
  id: 'house-quote',
  kind: 'character',
  stage: 'text',
  about: '“ ” ‘ ’ or 「 」 『 』 throughout, where the house style asks for one of them.',
  examples: [
    { before: '落實「雙減」政策', after: '落實“雙減”政策', style: { quotes: 'curly' } },
    { before: '“妇联‘娘家’”', after: '「妇联『娘家』」', style: { quotes: 'corner' } },
    { before: '“这一段没有完', after: '「这一段没有完', style: { quotes: 'corner' } },
    { before: '“双减“政策”', after: '“双减“政策”', suggested: '「双减「政策」', style: { quotes: 'corner' } },
    { before: '“双减”与「雙減」', after: '“双减”与「雙減」' },
    { before: '品牌Levi’s进入中国', after: '品牌Levi’s进入中国', style: { quotes: 'corner' } },
    { before: 'He said “yes”', after: 'He said “yes”', style: { quotes: 'corner' } },
  ],
  find: ({ blocks, style }) => blocks.flatMap((block) => marksOf(block, style.quotes)),
}
