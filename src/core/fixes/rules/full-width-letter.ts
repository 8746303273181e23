import { findInBlock, type BlockEdit } from '../block-findings.ts'
import type { Reason } from '../fix.ts'
import type { Rule, SceneBlock } from '../rule.ts'

const half = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))

/** ３．５: the dot of a number goes with its figures. */
const FULL_RUN = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*/g
const WORD = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+/g

const edits = (
  text: string,
  offset: number,
  reasons: readonly Reason[],
  confidence: number,
): readonly BlockEdit[] =>
  [...text.matchAll(FULL_RUN)].map(({ 0: run, index }) => ({
    from: offset + index,
    to: offset + index + run.length,
    replacement: half(run),
    reasons,
    confidence,
  }))

/** 2０22: both widths in one number are nobody's style. */
const mixed = (text: string): readonly BlockEdit[] =>
  [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    /[0-9A-Za-z]/.test(word) ? edits(word, index, ['mixed-width'], 0.9) : [],
  )

const lettersOf = (block: SceneBlock, wanted: boolean) =>
  findInBlock(block, wanted ? edits(block.text, 0, ['house-style'], 0.95) : mixed(block.text))

export const fullWidthLetter: Rule = {
  id: 'full-width-letter',
  kind: 'character',
  stage: 'text',
  about:
    'Full-width figures and letters become half-width where the house asks for it, or where both are mixed.',
  examples: [
    { before: '２０２２年１１月９日', after: '2022年11月9日', style: { halfWidthDigits: true } },
    { before: '增长３．５％，Ａ股上涨', after: '增长3.5％，A股上涨', style: { halfWidthDigits: true } },
    { before: '2０22年', after: '2022年' },
    { before: 'ＧPT技术', after: 'GPT技术' },
    { before: '２０２２年', after: '２０２２年' },
    { before: '（２）共〇八人', after: '（２）共〇八人' },
    { before: '（２）：３，５', after: '（2）：3，5', style: { halfWidthDigits: true } },
  ],
  find: ({ blocks, style }) => blocks.flatMap((block) => lettersOf(block, style.halfWidthDigits)),
}
