import { wordsOf } from './words.ts'

/** Words that must stand one after the other. */
export interface Term {
  readonly words: readonly string[]
  /** The last word is only the beginning of one. */
  readonly open: boolean
}

/** More than anyone types; a whole pasted page is looked up by its first terms. */
const MOST_TERMS = 64
const MOST_WORDS = 256

/**
 * What an editor typed, as terms that must all occur: blanks and punctuation part them.
 * The last word may be unfinished when it is written in letters or digits: `reso` finds resort.
 */
export function termsOf(query: string): readonly Term[] {
  const terms: { words: string[]; open: boolean }[] = []
  let last: { words: string[]; open: boolean } | undefined
  let lastKind: string | undefined
  for (const run of query.split(/\s+/u)) {
    last = undefined
    for (const word of wordsOf(run)) {
      if (last === undefined || word.apart) {
        last = { words: [], open: false }
        terms.push(last)
      }
      last.words.push(word.text)
      lastKind = word.kind
    }
  }
  const final = terms.at(-1)
  if (final && lastKind !== 'character') final.open = true
  return terms.slice(0, MOST_TERMS).map((term) => cut(term))
}

const cut = (term: Term): Term =>
  term.words.length <= MOST_WORDS ? term : { words: term.words.slice(0, MOST_WORDS), open: false }

/** The terms in the language of FTS5. Words hold letters and digits only, so nothing in them can be an operator. */
export const matchExpression = (terms: readonly Term[]): string =>
  terms.map((term) => `"${term.words.join(' ')}"${term.open ? ' *' : ''}`).join(' AND ')

/** All terms in the headline. */
export const headlineExpression = (terms: readonly Term[]): string => `headline : (${matchExpression(terms)})`
