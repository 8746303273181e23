import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** Latin (ﬀ … ﬆ) and Armenian; æ, œ and ß are letters of their languages and stay. */
const LIGATURES = /[\ufb00-\ufb06\ufb13-\ufb17]/g

export const ligature: Rule = {
  id: 'ligature',
  kind: 'character',
  stage: 'characters',
  about: 'Joined letters (ﬁ, ﬂ) as one character; search and spelling need the letters.',
  examples: [
    { before: 'the ofﬁce ﬂoor', after: 'the office floor' },
    { before: 'a diﬃcult waﬄe, ﬆill', after: 'a difficult waffle, still' },
    { before: 'encyclopædia', after: 'encyclopædia' },
    { before: 'Œuvre, Straße, ĳs', after: 'Œuvre, Straße, ĳs' },
  ],
  find: (scene) =>
    eachMatch(scene.text, LIGATURES, (found) => ({
      replacement: found.normalize('NFKC'),
      reasons: ['ligature'],
      confidence: 0.97,
    })),
}
