import { findInGaps } from '../gap-findings.ts'
import type { Rule } from '../rule.ts'

export const verseLine: Rule = {
  id: 'verse-line',
  kind: 'line-break',
  stage: 'blocks',
  about: 'Inside a stanza, a signature or a table a line end stays, but only one.',
  examples: [
    { before: '过河吧\n\n对岸的灯', after: '过河吧\n对岸的灯', block: 'verse' },
    { before: '过河吧\n对岸的灯', after: '过河吧\n对岸的灯', block: 'verse' },
  ],
  find: (scene) => findInGaps(scene, (gap) => gap.kind === 'verse', ['blank-lines-in-block']),
}
