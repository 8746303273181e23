import { isHan } from '../../text/characters.ts'
import { findInBlock } from '../block-findings.ts'
import { looksLikeRow } from '../running-text.ts'
import type { Rule, SceneBlock } from '../rule.ts'

/** A single blank with a Chinese character on one side and a Latin letter or figure on the other. */
const BLANK = /(?<=\p{Script=Han}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=\p{Script=Han})/gu

/** 记者 Jane Doe 摄, 文 A: what parts a person from a credit is no spacing. */
const CREDIT_BEFORE = /(?:记者|記者|通讯员|通訊員|编辑|編輯|作者|翻译|翻譯|摄影|攝影|[文图圖摄攝编編译譯])$/
const CREDIT_BEHIND = /^(?:摄|攝|摄影|攝影|报道|報道|报导|報導|文|图|圖|译|譯|编译|編譯)/

const KINDS: readonly SceneBlock['kind'][] = [
  'paragraph',
  'lead',
  'caption',
  'headline',
  'kicker',
  'subheadline',
  'subhead',
]

function blanksOf(block: SceneBlock) {
  const { text, kind, script } = block
  if (script !== 'han' || !KINDS.includes(kind) || looksLikeRow(text)) return []
  const edits = [...text.matchAll(BLANK)].flatMap(({ index }) => {
    const [left, right] = [text.slice(Math.max(0, index - 4), index), text.slice(index + 1, index + 5)]
    if (isHan(left.at(-1) ?? '') ? CREDIT_BEFORE.test(left) : CREDIT_BEHIND.test(right)) return []
    const place = { from: index, to: index + 1 }
    return [{ ...place, replacement: '', reasons: ['house-style'] as const, confidence: 0.88 }]
  })
  return findInBlock(block, edits)
}

export const latinSpacing: Rule = {
  id: 'latin-spacing',
  kind: 'spacing',
  stage: 'text',
  about:
    'No blank between Chinese characters and Latin letters or figures, where the house style asks for it.',
  examples: [
    { before: '采用 GPT 技术', after: '采用GPT技术', style: { spacing: 'none' } },
    { before: '11 月 9 日，iPhone 15 用户', after: '11月9日，iPhone 15用户', style: { spacing: 'none' } },
    { before: '采用 GPT 技术', after: '采用 GPT 技术' },
    {
      before: '作品。 新华社记者 Jane Doe 摄',
      after: '作品。 新华社记者 Jane Doe 摄',
      style: { spacing: 'none' },
    },
    { before: '甲队 3 1 2', after: '甲队 3 1 2', style: { spacing: 'none' } },
    { before: '采用 GPT 技术', after: '采用 GPT 技术', block: 'verse', style: { spacing: 'none' } },
  ],
  find: ({ blocks, style }) => (style.spacing === 'none' ? blocks.flatMap(blanksOf) : []),
}
