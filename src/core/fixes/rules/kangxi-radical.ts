import { isTraditional } from '../../text/variety.ts'
import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

const RADICALS = /[\u2f00-\u2fd5]/g

/** NFKC gives the forms of the Kangxi dictionary; today's pages print others (the charts name the same character). */
const TODAY: Readonly<Record<string, string>> = { 靑: '青' }
const SIMPLIFIED: Readonly<Record<string, string>> = { ...TODAY, 戶: '户', 黃: '黄' }

export const kangxiRadical: Rule = {
  id: 'kangxi-radical',
  kind: 'character',
  stage: 'characters',
  about: 'PDF text layers give radicals (⼥, U+2F25) where the character (女, U+5973) is meant.',
  examples: [
    { before: '妇⼥⼯作', after: '妇女工作' },
    { before: '⼾⼝', after: '户口' },
    { before: '這國⼾⼝', after: '這國戶口' },
    { before: '⾭年⿈河', after: '青年黄河' },
    { before: '妇女工作', after: '妇女工作' },
  ],
  find: (scene) => {
    if (scene.text.search(RADICALS) < 0) return []
    const regional = isTraditional(scene.text) ? TODAY : SIMPLIFIED
    return eachMatch(scene.text, RADICALS, (found) => {
      const character = found.normalize('NFKC')
      return {
        replacement: regional[character] ?? character,
        reasons: ['kangxi-radical'],
        confidence: 0.96,
      }
    })
  },
}
