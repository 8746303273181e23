import { findInGaps, hyphenated, ofText } from '../gap-findings.ts'
import type { Rule } from '../rule.ts'

export const endHyphen: Rule = {
  id: 'end-hyphen',
  kind: 'line-break',
  stage: 'blocks',
  about: 'A word parted at the end of a line: the hyphen goes with the line end, stays, or is asked about.',
  examples: [
    { before: 'denied any wrong-\ndoing', after: 'denied any wrongdoing', block: 'paragraph' },
    { before: 'a well-\nknown flood', after: 'a well-\nknown flood', block: 'paragraph' },
    {
      before: 'the lamp-\nbutton',
      after: 'the lamp-\nbutton',
      suggested: 'the lamp\nbutton',
      block: 'paragraph',
    },
    { before: 'the govern¬ \r\nment', after: 'the government', block: 'paragraph' },
    { before: 'mother¬\nin-law', after: 'mother-in-law', block: 'paragraph' },
    { before: 'Anglo-\nSaxon', after: 'Anglo-\nSaxon', block: 'paragraph' },
    { before: '研究intel-\nligence的人', after: '研究intelligence的人', block: 'paragraph' },
    { before: '采用GPT-\n4模型', after: '采用GPT-\n4模型', block: 'paragraph' },
    { before: 'about 30-\nyear bonds', after: 'about 30-\nyear bonds', block: 'paragraph' },
  ],
  find: (scene) =>
    findInGaps(scene, (gap) => ofText(gap) && hyphenated(gap, scene.text), ['hyphen-at-line-end']),
}
