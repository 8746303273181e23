import { isHan } from '../../text/characters.ts'
import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/**
 * No-break, en, em, thin, hair, figure and narrow blanks, between two characters of a line. At a line's ends blanks
 * print nothing, and the rules of line breaks want them as they are.
 */
const BLANKS = /(?<=\S)[\u00a0\u1680\u2000-\u200a\u202f\u205f]+(?=\S)/g

/** Wide as a Chinese character: between Chinese characters it is the ideographic blank. */
const EM = /[\u2001\u2003]/

export const exoticBlank: Rule = {
  id: 'exotic-blank',
  kind: 'character',
  stage: 'characters',
  about: 'Blanks of typesetting programs instead of the ordinary one; as many of them as there were.',
  examples: [
    { before: 'The\u00a0Harbor\u2009Ledger', after: 'The Harbor Ledger' },
    { before: '甘肃\u00a0\u00a03\u00a0\u00a02', after: '甘肃  3  2' },
    { before: '编辑\u2003关小雪', after: '编辑\u3000关小雪' },
    { before: '\u00a0\u00a0第一段\u00a0\n第二段', after: '\u00a0\u00a0第一段\u00a0\n第二段' },
    { before: '主编\u3000温如玉\tA', after: '主编\u3000温如玉\tA' },
  ],
  find: ({ text }) =>
    eachMatch(text, BLANKS, (found, at) => {
      const inChinese = isHan(text[at - 1] ?? '') && isHan(text[at + found.length] ?? '')
      const replacement = [...found].map((blank) => (inChinese && EM.test(blank) ? '\u3000' : ' ')).join('')
      return { replacement, reasons: ['exotic-blank'], confidence: 0.93 }
    }),
}
