import { APART, wordsOf } from './words.ts'

/** Words that must stand one after the other. */
export interface Term {
  /** With {@link APART} where punctuation or a blank between Latin words must stand: only in what was quoted. */
  readonly words: readonly string[]
  /** The last word is only the beginning of one. */
  readonly open: boolean
}

/** What an editor asked for: all of `wanted`, none of `unwanted`. */
export interface Question {
  readonly wanted: readonly Term[]
  readonly unwanted: readonly Term[]
}

/** More than anyone types; a whole pasted page is looked up by its first terms. */
const MOST_TERMS = 64
const MOST_WORDS = 256

/** A sign that what follows is not wanted, then something quoted or a run without blanks. */
const PART = /([-－−](?=\S)|NOT\s+(?=\S))?(?:"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|(\S+))/gu

/**
 * What an editor typed: blanks and punctuation part terms, which must all occur.
 *
 *     乡村 振兴        both, anywhere
 *     "New York"       the words side by side, in this order; also “…” and 「…」
 *     乡村 -城市       not with 城市; also －城市 and NOT 城市
 *     wom*             words that begin so; the last word may be unfinished anyway, as one types
 */
export function questionOf(query: string): Question {
  const wanted: Term[] = []
  const unwanted: Term[] = []
  for (const [, not, straight, curly, corner, plain] of query.matchAll(PART)) {
    const quoted = straight ?? curly ?? corner
    const list = not === undefined ? wanted : unwanted
    if (quoted !== undefined) list.push(...phraseOf(quoted))
    else if (plain !== undefined) list.push(...termsOf(plain))
  }
  const last = query.trimEnd().at(-1) ?? ''
  const final = wanted.at(-1)
  // One who types is not done with the last word, if it is written in letters.
  const unfinished = final !== undefined && unwanted.length === 0 && /[\p{L}\p{M}\p{N}]/u.test(last)
  if (unfinished && canBeOpen(final)) wanted[wanted.length - 1] = { ...final, open: true }
  return { wanted: cut(wanted), unwanted: cut(unwanted) }
}

const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u
const canBeOpen = ({ words }: Term): boolean => !HAN_OR_KANA.test(words.at(-1) ?? '')

function termsOf(run: string): readonly Term[] {
  const terms: { words: string[]; open: boolean }[] = []
  let end = 0
  for (const word of wordsOf(run)) {
    if (terms.length === 0 || word.apart) terms.push({ words: [], open: false })
    terms.at(-1)?.words.push(word.text)
    end = word.to
  }
  const last = terms.at(-1)
  if (last && canBeOpen(last) && run.slice(end).startsWith('*')) last.open = true
  return terms
}

function phraseOf(quoted: string): readonly Term[] {
  const words = wordsOf(quoted).flatMap((word) => (word.apart ? [APART, word.text] : [word.text]))
  return words.length === 0 ? [] : [{ words, open: false }]
}

const cut = (terms: readonly Term[]): readonly Term[] =>
  terms
    .slice(0, MOST_TERMS)
    .map((term) =>
      term.words.length <= MOST_WORDS ? term : { words: term.words.slice(0, MOST_WORDS), open: false },
    )

/** The terms in the language of FTS5. Words hold letters and digits only, so nothing in them can be an operator. */
const inFts = (terms: readonly Term[], operator: 'AND' | 'OR'): string =>
  terms.map((term) => `"${term.words.join(' ')}"${term.open ? ' *' : ''}`).join(` ${operator} `)

export const wantedExpression = ({ wanted }: Question): string => inFts(wanted, 'AND')
export const unwantedExpression = ({ unwanted }: Question): string => inFts(unwanted, 'OR')
