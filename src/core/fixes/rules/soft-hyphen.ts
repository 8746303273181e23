import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

export const softHyphen: Rule = {
  id: 'soft-hyphen',
  kind: 'character',
  stage: 'characters',
  about: 'U+00AD, a place where a word may be parted; it is printed at a line end only.',
  examples: [
    { before: 'news\u00adpaper', after: 'newspaper' },
    { before: '妇女\u00ad工作', after: '妇女工作' },
    { before: 'well-known', after: 'well-known' },
  ],
  find: (scene) =>
    eachMatch(scene.text, /\u00ad/g, () => ({ replacement: '', reasons: ['soft-hyphen'], confidence: 0.97 })),
}
