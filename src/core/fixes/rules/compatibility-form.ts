import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** Compatibility ideographs with their supplement, and the forms of marks that only vertical setting needs. */
const FORMS =
  /[\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9\ufe10-\ufe19\ufe31\ufe32\ufe35-\ufe44\u{2f800}-\u{2fa1d}]/gu

export const compatibilityForm: Rule = {
  id: 'compatibility-form',
  kind: 'character',
  stage: 'characters',
  about: 'Code points kept for old character sets and vertical setting, instead of the ordinary character.',
  examples: [
    { before: '更\uf901新', after: '更更新' },
    { before: '\u{2f804}来', after: '你来' },
    { before: '︽红楼梦︾', after: '《红楼梦》' },
    { before: '﹃双减﹄︙', after: '『双减』…' },
    { before: '（２０２０）', after: '（２０２０）' },
    { before: '㎡℃№①Ⅳ㈠', after: '㎡℃№①Ⅳ㈠' },
    { before: '﨑﨎﨏', after: '﨑﨎﨏' },
  ],
  find: (scene) =>
    eachMatch(scene.text, FORMS, (found) => {
      const character = VERTICAL_MARKS[found] ?? found.normalize('NFKC')
      if ([...character].length !== 1 || character === found) return undefined
      return { replacement: character, reasons: ['compatibility-form'], confidence: 0.93 }
    }),
}

/** NFKC makes half-width marks of these; a Chinese page prints them full. */
const VERTICAL_MARKS: Readonly<Record<string, string>> = {
  '\ufe10': '，',
  '\ufe13': '：',
  '\ufe14': '；',
  '\ufe15': '！',
  '\ufe16': '？',
  '\ufe19': '…',
  '\ufe35': '（',
  '\ufe36': '）',
}
