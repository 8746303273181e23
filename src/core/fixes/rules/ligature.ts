import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

export const ligature: Rule = {
  id: 'ligature',
  kind: 'character',
  stage: 'characters',
  about: 'Joined letters (ﬁ, ﬂ) as one character; search and spelling need the letters.',
  examples: [
    { before: 'the ofﬁce ﬂoor', after: 'the office floor' },
    { before: 'encyclopædia', after: 'encyclopædia' },
  ],
  find: (scene) =>
    eachMatch(scene.text, /[\ufb00-\ufb06]/g, (found) => ({
      replacement: found.normalize('NFKC'),
      reasons: ['ligature'],
      confidence: 0.97,
    })),
}
