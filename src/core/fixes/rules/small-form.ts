import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** Small marks (CNS 11643) and half-width marks (JIS X 0201), and what Chinese print has for them. */
const FORMS: Readonly<Record<string, string>> = {
  '﹐': '，',
  '﹑': '、',
  '﹒': '．',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '﹙': '（',
  '﹚': '）',
  '﹝': '〔',
  '﹞': '〕',
  '﹪': '％',
  '｡': '。',
  '｢': '「',
  '｣': '」',
  '､': '、',
}

/** A small full stop may be the dot of a number, of a name or of a list: an editor knows. */
const DOUBTFUL = '﹒'

export const smallForm: Rule = {
  id: 'small-form',
  kind: 'character',
  stage: 'characters',
  about: 'Small and half-width forms of Chinese marks, kept for old character sets.',
  examples: [
    { before: '今天﹐下雨｡', after: '今天，下雨。' },
    { before: '｢双减｣﹙试行﹚', after: '「双减」（试行）' },
    { before: '3﹒5', after: '3﹒5', suggested: '3．5' },
    { before: 'ｶﾀｶﾅ', after: 'ｶﾀｶﾅ' },
    { before: '3,000(元)', after: '3,000(元)' },
  ],
  find: (scene) =>
    eachMatch(scene.text, /[\ufe50-\ufe6b\uff61-\uff64]/g, (found) => {
      const replacement = FORMS[found]
      if (replacement === undefined) return undefined
      return {
        replacement,
        reasons: ['compatibility-form'],
        confidence: found === DOUBTFUL ? 0.5 : 0.93,
      }
    }),
}
