import { bareLetters, LETTERS, PARTS } from './bare-letters.ts'
import known from './letter-pairs.json' with { type: 'json' }

/** In letters: shorter words are abbreviations as often as not, and syllables of other languages written in Latin. */
const LEAST_WORD = 5

/**
 * How surprising the words of a text are, letter by letter, to who knows the languages that are written in Latin
 * script: in bits, the mean over all pairs of neighbouring letters and word borders, of words of five letters and more.
 * Languages have 3.5 … 4.7, letters that stand for others 5.2 … 7.
 */
export function surpriseOf(text: string): { readonly bits: number; readonly letters: number } {
  const words = bareLetters(text).match(/[a-z]+/g) ?? []
  let [sum, pairs, letters] = [0, 0, 0]
  for (const word of words) {
    if (word.length < LEAST_WORD) continue
    letters += word.length
    const bordered = ` ${word} `
    for (let at = 0; at + 1 < bordered.length; at++) {
      const row = known.pairs[LETTERS.indexOf(bordered.charAt(at))] ?? []
      sum += row[LETTERS.indexOf(bordered.charAt(at + 1))] ?? 0
      pairs++
    }
  }
  return { bits: pairs === 0 ? 0 : sum / pairs / PARTS, letters }
}
