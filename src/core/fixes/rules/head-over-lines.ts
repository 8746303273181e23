import { findInGaps, hasBlankLine, hasLineEnd, hyphenated } from '../gap-findings.ts'
import type { Rule } from '../rule.ts'

export const headOverLines: Rule = {
  id: 'head-over-lines',
  kind: 'line-break',
  stage: 'blocks',
  about: 'A head over several lines becomes one line.',
  examples: [
    { before: '过河吧\n对岸的灯', after: '过河吧\n对岸的灯', block: 'paragraph' },
    {
      before: '甘肃1200余名妇联人\n坚守抗疫前线',
      after: '甘肃1200余名妇联人坚守抗疫前线',
      block: 'headline',
    },
    { before: 'Agree to\nResume Talks', after: 'Agree to Resume Talks', block: 'headline' },
  ],
  find: (scene) =>
    findInGaps(
      scene,
      (gap) =>
        (gap.kind === 'headline' ||
          gap.kind === 'subheadline' ||
          gap.kind === 'kicker' ||
          gap.kind === 'subhead') &&
        !hyphenated(gap, scene.text) &&
        !hasBlankLine(gap, scene.text) &&
        hasLineEnd(gap, scene.text),
      ['head-over-lines'],
    ),
}
