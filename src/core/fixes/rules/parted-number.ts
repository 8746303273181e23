import { findInGaps, ofText } from '../gap-findings.ts'
import type { Rule } from '../rule.ts'

export const partedNumber: Rule = {
  id: 'parted-number',
  kind: 'line-break',
  stage: 'blocks',
  about: 'A number over two lines is one; in English, where print parts none, two numbers stay two.',
  examples: [
    { before: '到20\n24年，增长3.\n5%', after: '到2024年，增长3.5%', block: 'paragraph' },
    { before: '共有1,\r\n200人', after: '共有1,200人', block: 'paragraph' },
    { before: 'about $1,\n200 a month', after: 'about $1,200 a month', block: 'paragraph' },
    { before: 'On May 1,\n200 people came', after: 'On May 1,\n200 people came', block: 'paragraph' },
    { before: '全长100\n公里', after: '全长100\n公里', block: 'paragraph' },
  ],
  find: (scene) =>
    findInGaps(scene, (gap) => ofText(gap) && gap.reasons.includes('figure-goes-on'), ['figure-goes-on']),
}
