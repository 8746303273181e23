import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** Never sure: nothing of the page tells what stood there, so the mark stays until an editor has looked. */
export const lostCharacter: Rule = {
  id: 'lost-character',
  kind: 'character',
  stage: 'characters',
  about: 'Reports U+FFFD, which stands where a program could not read a character.',
  examples: [
    { before: '河\ufffd县', after: '河\ufffd县', suggested: '河〓县' },
    { before: '河湾县', after: '河湾县' },
  ],
  find: ({ text }) =>
    eachMatch(text, /\ufffd+/g, (found) => ({
      replacement: '〓'.repeat(found.length),
      reasons: ['lost-character'],
      confidence: 0.3,
    })),
}
