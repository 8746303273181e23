import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** Zero-width blank, word joiner, byte order mark and direction marks. The joiners of emoji (U+200D) stay. */
const ZERO_WIDTH = /[\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e]+/g

export const zeroWidthCharacter: Rule = {
  id: 'zero-width-character',
  kind: 'character',
  stage: 'characters',
  about: 'Characters without width that a text layer leaves behind; they break words for search.',
  examples: [
    { before: '妇\u200b联', after: '妇联' },
    { before: '\ufeff第一版', after: '第一版' },
    { before: '👩\u200d👧', after: '👩\u200d👧' },
  ],
  find: (scene) =>
    eachMatch(scene.text, ZERO_WIDTH, () => ({
      replacement: '',
      reasons: ['zero-width-character'],
      confidence: 0.97,
    })),
}
