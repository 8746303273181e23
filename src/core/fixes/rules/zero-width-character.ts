import { isHan } from '../../text/characters.ts'
import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** Zero-width blank, word joiner, invisible operators, grapheme joiner, Mongolian vowel separator: never of use here. */
const ZERO_WIDTH = /[\u200b\u2060-\u2064\u034f\u180e]+|[\u200c\u200d]+/g

/** Letters that join or combine, and pictures: what a joiner may stand beside to some purpose. */
const MAY_JOIN = /[\p{L}\p{M}\p{So}\p{Sk}]/u
const LATIN_OR_WIDTHLESS = /[\p{Script=Latin}\u034f\u180e]/u

/** The joiners make one emoji of several and shape Persian and Indic letters; beside all else they do nothing. */
const wantsJoiner = (neighbour: string): boolean =>
  MAY_JOIN.test(neighbour) && !isHan(neighbour) && !LATIN_OR_WIDTHLESS.test(neighbour)

const characterBefore = (text: string, at: number): string =>
  [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
const characterAt = (text: string, at: number): string => [...text.slice(at, at + 2)].at(0) ?? ''

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
    { before: '妇联\u200d\n组织', after: '妇联\n组织' },
    { before: '好。\u200d（完）', after: '好。（完）' },
    { before: '👩\u200d👧', after: '👩\u200d👧' },
    { before: '❤\ufe0f\u200d🔥', after: '❤\ufe0f\u200d🔥' },
    { before: 'می\u200cخواهم', after: 'می\u200cخواهم' },
    { before: '葛\u{e0100}城', after: '葛\u{e0100}城' },
  ],
  find: ({ text }) =>
    eachMatch(text, ZERO_WIDTH, (found, at) => {
      const joiner = /[\u200c\u200d]/.test(found)
      const neighbours = [characterBefore(text, at), characterAt(text, at + found.length)]
      if (joiner && neighbours.some(wantsJoiner)) return undefined
      return { replacement: '', reasons: ['zero-width-character'], confidence: 0.97 }
    }),
}
