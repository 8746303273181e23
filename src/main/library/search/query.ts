import { MARKS } from './indexed-article.ts'
import { APART, wordsOf } from './words.ts'

/** Words that must stand one after the other. */
export interface Term {
  /** With {@link APART} where punctuation or a blank between Latin words must stand: only in what was quoted. */
  readonly words: readonly string[]
  /** The last word is only the beginning of one. */
  readonly open: boolean
  /** Where they must stand; anywhere is the headline, the text, or else what the page came with. */
  readonly place: 'anywhere' | 'headline' | 'original'
}

/** What an editor asked for: all of `wanted`, none of `unwanted`. */
export interface Question {
  readonly wanted: readonly Term[]
  readonly unwanted: readonly Term[]
}

/** More than anyone types; a whole pasted page is looked up by its first terms. */
const MOST_TERMS = 64
const MOST_WORDS = 256

/** What a place is called before a colon. */
const PLACES: Readonly<Record<string, Term['place']>> = {
  标题: 'headline',
  標題: 'headline',
  headline: 'headline',
  原文: 'original',
  original: 'original',
}

/** A sign that what follows is not wanted, a place, then something quoted or a run without blanks. */
const PART = new RegExp(
  `([-－−](?=\\S)|NOT\\s+(?=\\S))?(?:(${Object.keys(PLACES).join('|')})[:：](?=\\S))?` +
    '(?:"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|(\\S+))',
  'gui',
)

/**
 * What an editor typed: blanks and punctuation part terms, which must all occur.
 *
 *     乡村 振兴        both, anywhere
 *     "New York"       the words side by side, in this order; also “…” and 「…」
 *     乡村 -城市       not with 城市; also －城市 and NOT 城市
 *     wom*             words that begin so; the last word may be unfinished anyway, as one types
 *     标题:乡村        in the headline; 原文:乡村 where only the page's own text has it; also headline: and original:
 */
export function questionOf(query: string): Question {
  const wanted: Term[] = []
  const unwanted: Term[] = []
  for (const [, not, where, straight, curly, corner, plain] of query.matchAll(PART)) {
    const quoted = straight ?? curly ?? corner
    const list = not === undefined ? wanted : unwanted
    const place = PLACES[where?.toLowerCase() ?? ''] ?? 'anywhere'
    if (quoted !== undefined) list.push(...phraseOf(quoted, place))
    else if (plain !== undefined) list.push(...termsOf(plain, place))
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

function termsOf(run: string, place: Term['place']): readonly Term[] {
  const terms: { words: string[]; open: boolean; place: Term['place'] }[] = []
  let end = 0
  for (const word of wordsOf(run)) {
    if (terms.length === 0 || word.apart) terms.push({ words: [], open: false, place })
    terms.at(-1)?.words.push(word.text)
    end = word.to
  }
  const last = terms.at(-1)
  if (last && canBeOpen(last) && run.slice(end).startsWith('*')) last.open = true
  return terms
}

function phraseOf(quoted: string, place: Term['place']): readonly Term[] {
  const words = wordsOf(quoted).flatMap((word) => (word.apart ? [APART, word.text] : [word.text]))
  return words.length === 0 ? [] : [{ words, open: false, place }]
}

const cut = (terms: readonly Term[]): readonly Term[] =>
  terms
    .slice(0, MOST_TERMS)
    .map((term) =>
      term.words.length <= MOST_WORDS
        ? term
        : { ...term, words: term.words.slice(0, MOST_WORDS), open: false },
    )

/** The places of a question in the language of FTS5; nothing where there is nothing to ask. */
export interface Expressions {
  /** All that is wanted is in the headline. */
  readonly heads: string
  /** All that is wanted is printed. */
  readonly printed: string
  /** All that is wanted is there, but some of it only in what the page came with. */
  readonly original: string
  /** Either. */
  readonly all: string
  /** What is not wanted is printed: what a page came with leaves no article out, unless it is asked to. */
  readonly unwanted: string
}

export function expressionsOf({ wanted, unwanted }: Question): Expressions {
  const printed = and(wanted.map((term) => said(term, '')))
  const all = and(wanted.map(either))
  return {
    heads: and(wanted.map((term) => said(term, MARKS.headline))),
    printed,
    original: originalOf(wanted, all, printed),
    all,
    unwanted: unwanted.map((term) => said(term, '')).join(' OR '),
  }
}

/** Beyond so many terms the expression would be longer than the search. */
const MOST_BY_TERM = 8

/**
 * The articles whose original has the first of the terms that are not printed; then the second … Originals are short, so
 * that each begins with a list of few articles, however common the words are.
 */
function originalOf(wanted: readonly Term[], all: string, printed: string): string {
  const anywhere = wanted.flatMap(({ place }, index) => (place === 'anywhere' ? [index] : []))
  if (anywhere.length === 0) return ''
  if (anywhere.length > MOST_BY_TERM) return `(${all}) NOT (${printed})`
  const found = anywhere.map((first) =>
    and(
      wanted.map((term, index) => {
        if (index === first) return said(term, MARKS.original)
        return index < first ? said(term, '') : either(term)
      }),
    ),
  )
  const any = found.map((one) => `(${one})`).join(' OR ')
  return `(${any}) NOT (${printed})`
}

const either = (term: Term): string =>
  term.place === 'anywhere' ? `(${said(term, '')} OR ${said(term, MARKS.original)})` : said(term, '')

const and = (parts: readonly string[]): string => parts.join(' AND ')

/**
 * A term as FTS5 takes it, marked by its own place or else as it is asked for. Words hold letters and digits only, so
 * nothing in them can be an operator.
 */
function said({ words, open, place }: Term, elsewhere: string): string {
  const mark = place === 'anywhere' ? elsewhere : MARKS[place]
  const marked = words.map((word) => (word === APART ? word : mark + word))
  return `"${marked.join(' ')}"${open ? ' *' : ''}`
}
