import { sketchOf } from '#core/alike/sketch'
import { APART, indexed } from './words.ts'

/**
 * Where a word of an article stands is told by a sign before it, which is neither letter nor digit, so that no query can
 * hold it. One list of words for all: a table of its own for each would be written, merged and synced for itself.
 *
 *     §标 §题 ¶ 标 题 ¶ 正 文 ¶ ≠原 ≠文 ¶ ≈1f3a
 */
export const MARKS = {
  /** The headline once more: so that the hits in headlines are found without looking at any others. */
  headline: '§',
  /** What the page came with and the article does not print. */
  original: '≠',
  /** One of the passages that an article is found alike by, as a number in hexadecimal digits. */
  passage: '≈',
} as const

export type Mark = keyof typeof MARKS

/** What is indexed of an article. */
export interface ArticleWords {
  readonly headline: string
  readonly text: string
  /** See `original-text.ts`; often nothing. */
  readonly original: string
}

/** An article as the index takes it, words and signs parted by blanks. */
export function indexedArticle({ headline, text, original }: ArticleWords): string {
  const head = indexed(headline)
  const passages = sketchOf(wordingOf({ headline, text })).map(passageWord)
  return [
    marked(head, 'headline'),
    head,
    indexed(text),
    marked(indexed(original), 'original'),
    passages.join(' '),
  ]
    .filter((words) => words !== '')
    .join(` ${APART} `)
}

/** What an article's passages are taken from. */
export const wordingOf = ({ headline, text }: Pick<ArticleWords, 'headline' | 'text'>): string =>
  `${headline}\n${text}`

/** A passage as a word of the index; it is a number below 2³². */
export const passageWord = (passage: number): string => MARKS.passage + passage.toString(16)

/** Each word with the sign; where a phrase must not cross stays as it is. */
export const marked = (words: string, mark: Mark): string =>
  words === '' ? '' : words.replace(WORD, `${MARKS[mark]}$&`)

const WORD = new RegExp(`[^ ${APART}]+`, 'gu')
