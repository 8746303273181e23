import { findInGaps, ofText } from '../gap-findings.ts'
import type { Rule } from '../rule.ts'

export const partedAddress: Rule = {
  id: 'parted-address',
  kind: 'line-break',
  stage: 'blocks',
  about: 'A web or e-mail address over two lines is one; its hyphens stay.',
  examples: [
    {
      before: '请登录https://www.jihui-\nrobot.example.com/lease查询',
      after: '请登录https://www.jihui-robot.example.com/lease查询',
      block: 'paragraph',
    },
    {
      before: 'Write to letters@\r\nexample.com by Friday.',
      after: 'Write to letters@example.com by Friday.',
      block: 'paragraph',
    },
    {
      before: 'See www.example.com\nfor more.',
      after: 'See www.example.com\nfor more.',
      block: 'paragraph',
    },
  ],
  find: (scene) =>
    findInGaps(scene, (gap) => ofText(gap) && gap.reasons.includes('address-goes-on'), ['address-goes-on']),
}
