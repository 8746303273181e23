import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9). */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u

/** The line of the text around a place. */
function lineAround(text: string, at: number): string {
  const end = /[\n\r\f]/.exec(text.slice(at))
  const from =
    Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at), text.lastIndexOf('\f', at)) + 1
  return text.slice(from, end ? at + end.index : text.length)
}

export const directionMark: Rule = {
  id: 'direction-mark',
  kind: 'character',
  stage: 'characters',
  about: 'Invisible marks of writing direction in a line that has nothing written from right to left.',
  examples: [
    { before: '妇\u200e联', after: '妇联' },
    { before: '\u202a2022年\u202c11月', after: '2022年11月' },
    { before: '\u2066Galley\u2069', after: 'Galley' },
    { before: '\u202bשלום\u202c', after: '\u202bשלום\u202c' },
    { before: '报道（\u200fالسلام\u200f）', after: '报道（\u200fالسلام\u200f）' },
  ],
  find: ({ text }) => {
    // A line that nothing is written in from right to left is the rule; most texts have no such line at all.
    const mayTurn = RIGHT_TO_LEFT.test(text)
    return eachMatch(text, DIRECTIONS, (_, at) =>
      mayTurn && RIGHT_TO_LEFT.test(lineAround(text, at))
        ? undefined
        : { replacement: '', reasons: ['direction-mark'], confidence: 0.97 },
    )
  },
}
