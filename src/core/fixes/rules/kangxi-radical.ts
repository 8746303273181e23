import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** Kangxi radicals and the few of the radicals supplement that stand for a whole character. */
const RADICALS = /[\u2f00-\u2fd5]/g

/**
 * NFKC turns ⼾ (U+2F3E) into 戶, the form of Taiwan; simplified pages print 户. The same holds for these.
 * (Unicode chart 2F00 names the character, not the regional form.)
 */
const SIMPLIFIED: Readonly<Record<string, string>> = { 戶: '户' }

export const kangxiRadical: Rule = {
  id: 'kangxi-radical',
  kind: 'character',
  stage: 'characters',
  about: 'PDF text layers give radicals (⼥, U+2F25) where the character (女, U+5973) is meant.',
  examples: [
    { before: '妇⼥⼯作', after: '妇女工作' },
    { before: '⼾⼝', after: '户口' },
    { before: '妇女工作', after: '妇女工作' },
  ],
  find: (scene) =>
    eachMatch(scene.text, RADICALS, (found) => {
      const character = found.normalize('NFKC')
      return {
        replacement: SIMPLIFIED[character] ?? character,
        reasons: ['kangxi-radical'],
        confidence: 0.96,
      }
    }),
}
