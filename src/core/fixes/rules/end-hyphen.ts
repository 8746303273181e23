import { findInGaps, hyphenated, ofText } from '../gap-findings.ts'
import type { Rule } from '../rule.ts'

export const endHyphen: Rule = {
  id: 'end-hyphen',
  kind: 'line-break',
  stage: 'blocks',
  about: 'A word parted at the end of a line: the hyphen goes with the line end.',
  examples: [
    { before: 'denied any wrong-\ndoing', after: 'denied any wrongdoing', block: 'paragraph' },
    { before: 'a well-\nknown flood', after: 'a well-\nknown flood', block: 'paragraph' },
    { before: 'about 30-\nyear bonds', after: 'about 30-\nyear bonds', block: 'paragraph' },
  ],
  find: (scene) =>
    findInGaps(scene, (gap) => ofText(gap) && hyphenated(gap, scene.text), ['hyphen-at-line-end']),
}
