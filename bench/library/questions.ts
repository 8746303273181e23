import { inventedChinese } from './chinese.ts'
import { randomOf } from '../../eval/fit/random.ts'

interface Questions {
  readonly name: string
  /** Each a list of words that must all occur. */
  readonly questions: readonly (readonly string[])[]
}

const EACH = 25

/**
 * What is searched for: from the very commonest, which nearly every article has, to what a handful have. All of it
 * comes out of the same language that the articles are written in, so it is found.
 */
export function askedQuestions(): readonly Questions[] {
  const { characters, words, sentences } = inventedChinese(5)
  const random = randomOf(1000)
  /** Evenly over ranks that grow tenfold, so that common and rare ones are both there. */
  const ranked = (from: readonly string[], limit: number): readonly string[] =>
    Array.from({ length: EACH }, (_, index) => from[Math.floor(limit ** (index / (EACH - 1))) - 1] ?? '')
  const ofLength = (length: number): readonly string[] => words.filter((word) => [...word].length === length)
  const text = sentences(20_000).replace(/[，。、；：]/gu, ' ')
  const cut = (length: number): readonly string[] =>
    Array.from({ length: EACH }, () => {
      for (;;) {
        const at = Math.floor(random() * text.length)
        const piece = text.slice(at, at + length)
        if (piece.length === length && !piece.includes(' ')) return piece
      }
    })
  const alone = (list: readonly string[]): Questions['questions'] => list.map((word) => [word])
  const common = ranked(ofLength(2), 5000)
  return [
    { name: '1 character', questions: alone(ranked(characters, 3000)) },
    { name: '2 characters', questions: alone([...ranked(ofLength(2), 5000), ...cut(2)]) },
    { name: '3 characters', questions: alone([...ranked(ofLength(3), 2000), ...cut(3)]) },
    { name: '4 characters', questions: alone([...ranked(ofLength(4), 1000), ...cut(4)]) },
    {
      name: 'two words',
      questions: common.map((word, index) => [word, common[(index * 7 + 3) % EACH] ?? '']),
    },
  ]
}
