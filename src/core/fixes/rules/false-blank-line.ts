import { findInGaps, hasBlankLine, hyphenated, ofText } from '../gap-findings.ts'
import type { Rule } from '../rule.ts'

export const falseBlankLine: Rule = {
  id: 'false-blank-line',
  kind: 'line-break',
  stage: 'blocks',
  about: 'A blank line in mid-sentence, where a column ended or a line began with an opening mark.',
  examples: [
    { before: '过河吧\n\n对岸的灯', after: '过河吧\n\n对岸的灯', block: 'verse' },
    { before: '妇联‘娘家’有\n\n什么需要我做的', after: '妇联‘娘家’有什么需要我做的', block: 'paragraph' },
    { before: 'for at least six\n\nyears.', after: 'for at least six years.', block: 'paragraph' },
    { before: '全省建立\r\n“两新”组织', after: '全省建立\r\n“两新”组织', block: 'paragraph' },
    { before: '全省建立\r\n\r\n“两新”组织', after: '全省建立“两新”组织', block: 'paragraph' },
  ],
  find: (scene) =>
    findInGaps(scene, (gap) => ofText(gap) && !hyphenated(gap, scene.text) && hasBlankLine(gap, scene.text), [
      'false-blank-line',
    ]),
}
