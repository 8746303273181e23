import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

export const byteOrderMark: Rule = {
  id: 'byte-order-mark',
  kind: 'character',
  stage: 'characters',
  about: 'U+FEFF inside a text: files were put together, each with its own mark at its head.',
  examples: [
    { before: '第一版\n\ufeff第二版', after: '第一版\n第二版' },
    { before: '第一版\n第二版', after: '第一版\n第二版' },
  ],
  find: (scene) =>
    eachMatch(scene.text, /\ufeff+/g, () => ({
      replacement: '',
      reasons: ['byte-order-mark'],
      confidence: 0.98,
    })),
}
