import { isHan } from '../../text/characters.ts'
import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** Zero-width blank, word joiner, invisible operators, grapheme joiner, Mongolian vowel separator: never of use here. */
const ZERO_WIDTH = /[\u200b\u2060-\u2064\u034f\u180e]+|[\u200c\u200d]+/g

const LETTER = /[A-Za-z0-9]/

/** The joiners make one emoji of several and shape Persian and Indic letters; beside these they do nothing. */
const needsNoJoiner = (neighbour: string): boolean => isHan(neighbour) || LETTER.test(neighbour)

export const zeroWidthCharacter: Rule = {
  id: 'zero-width-character',
  kind: 'character',
  stage: 'characters',
  about: 'Characters without width that a text layer leaves behind; they break words for search.',
  examples: [
    { before: '妇\u200b联', after: '妇联' },
    { before: '妇\u2060联', after: '妇联' },
    { before: '妇\u200d联', after: '妇联' },
    { before: 'off\u200cice', after: 'office' },
    { before: '👩\u200d👧', after: '👩\u200d👧' },
    { before: 'می\u200cخواهم', after: 'می\u200cخواهم' },
    { before: '葛\u{e0100}城', after: '葛\u{e0100}城' },
  ],
  find: ({ text }) =>
    eachMatch(text, ZERO_WIDTH, (found, at) => {
      const joiner = /[\u200c\u200d]/.test(found)
      const neighbours = [text[at - 1] ?? '', text[at + found.length] ?? '']
      if (joiner && !neighbours.every(needsNoJoiner)) return undefined
      return { replacement: '', reasons: ['zero-width-character'], confidence: 0.97 }
    }),
}
