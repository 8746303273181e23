import { findInGaps, hasLineEnd, ofText } from '../gap-findings.ts'
import type { Rule } from '../rule.ts'

export const wrappedLine: Rule = {
  id: 'wrapped-line',
  kind: 'line-break',
  stage: 'blocks',
  about: 'A line end that only the column made: nothing between Chinese characters, a blank between words.',
  examples: [
    {
      before: '深入推进实施基层妇联组织建\n设改革',
      after: '深入推进实施基层妇联组织建设改革',
      block: 'paragraph',
    },
    {
      before: 'the largest public\nworks project',
      after: 'the largest public works project',
      block: 'paragraph',
    },
    { before: 'the iPhone\n15 Pro', after: 'the iPhone 15 Pro', block: 'paragraph' },
    { before: '采用GPT\n技术', after: '采用GPT技术', block: 'paragraph' },
    { before: '使用iPhone\nPro拍摄', after: '使用iPhone Pro拍摄', block: 'paragraph' },
    { before: 'a well-\nknown flood', after: 'a well-known flood', block: 'paragraph' },
    { before: 'about 30-\nyear bonds', after: 'about 30-year bonds', block: 'paragraph' },
    { before: '采用GPT-\r\n4模型', after: '采用GPT-4模型', block: 'paragraph' },
    { before: '新款iPhone 15 \nPro上市', after: '新款iPhone 15 Pro上市', block: 'paragraph' },
    { before: '全长100\n公里，占25\n%', after: '全长100公里，占25%', block: 'paragraph' },
    {
      before: '用 GPT 写作，用 AI 画图，用\nGPT 配音',
      after: '用 GPT 写作，用 AI 画图，用 GPT 配音',
      block: 'paragraph',
    },
    { before: 'short-\nand long-term', after: 'short- and long-term', block: 'paragraph' },
    { before: '过河吧\n对岸的灯', after: '过河吧\n对岸的灯', block: 'verse' },
    { before: '全省建立\r\n“两新”组织', after: '全省建立“两新”组织', block: 'paragraph' },
    { before: '到2\n020年', after: '到2020年', block: 'paragraph' },
  ],
  find: (scene) => findInGaps(scene, (gap) => ofText(gap) && hasLineEnd(gap, scene.text), []),
}
