/**
 * One word of the full-text index.
 *
 * A Chinese or Japanese character is a word of its own, so that any run of them can be found as a phrase;
 * letters and digits are words as they are printed, each kind by itself, so that GPT4 and GPT-4 are the same.
 *
 *     text   GPT-4模型，好。
 *     words  gpt 4 模 型 ¶ 好
 */
export interface Word {
  /** Folded: half-width, lower case, no accents; letters and digits only. */
  readonly text: string
  readonly kind: 'character' | 'letters' | 'digits'
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number
  readonly to: number
  /** Something stands before it that no phrase may cross: punctuation, the end of a block. */
  readonly apart: boolean
}

/** Between two blocks of an article: cannot be typed and never occurs inside a block. */
export const BLOCK_END = '\u2029'

const CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー]`
const WORD = new RegExp(
  String.raw`(?<character>${CHARACTER})|(?<letters>(?:(?!${CHARACTER})[\p{L}\p{M}])+)|(?<digits>(?:(?!${CHARACTER})\p{N})+)`,
  'gu',
)

/** What prints nothing: soft hyphens, zero-width characters, controls other than white space. */
const INVISIBLE = /\p{Cf}|[\0-\x08\x0e-\x1f\x7f-\x9f]/gu
const BLANKS = /^\s+$/u
/** The dot inside a name: 买买提·艾力. */
const NAME_DOT = /^[·•‧・･]$/u
/** What holds a word of letters and digits together: GPT-4, it's, 3.5, 10:30, A/B. */
const HYPHEN = /^[-‐‑‒–'’.,:/_&@+－．]$/u

/** The words of a text in their order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let before: Word | undefined
  for (const match of text.matchAll(WORD)) {
    const kind = kindOf(match.groups)
    const folded = fold(match[0], kind)
    if (folded === '') continue
    const from = match.index
    const apart = before !== undefined && isApart(before.kind, text.slice(before.to, from), kind)
    before = { text: folded, kind, from, to: from + match[0].length, apart }
    words.push(before)
  }
  return words
}

function kindOf(groups: Record<string, string | undefined> | undefined): Word['kind'] {
  if (groups?.['character'] !== undefined) return 'character'
  return groups?.['letters'] === undefined ? 'digits' : 'letters'
}

/** From here on Unicode's common Han block needs no folding: the quick way for nearly all of a Chinese text. */
const isPlainHan = (text: string): boolean => text >= '\u4e00' && text <= '\u9fff'

function fold(text: string, kind: Word['kind']): string {
  if (kind === 'character') return isPlainHan(text) ? text : text.normalize('NFKC')
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .normalize('NFC')
}

/**
 * White space parts words of letters, and nothing where a Chinese character stands: heads are letter-spaced
 * (坚 守 抗 疫), lines of a raw page end in mid-sentence, and a blank beside Latin letters is a matter of taste.
 */
function isApart(before: Word['kind'], between: string, after: Word['kind']): boolean {
  if (between === '') return false
  const seen = between.replace(INVISIBLE, '')
  if (seen === '') return false
  const bothWritten = before !== 'character' && after !== 'character'
  if (BLANKS.test(seen)) return bothWritten || seen.includes(BLOCK_END)
  if (NAME_DOT.test(seen)) return false
  return !(bothWritten && HYPHEN.test(seen))
}

/** No letter and no digit, so no query can ask for it; it takes a place, so no phrase can cross it. */
const APART = '¶'

/** The text as the index takes it: folded words parted by single blanks. */
export const indexed = (text: string): string =>
  wordsOf(text)
    .map((word) => (word.apart ? `${APART} ${word.text}` : word.text))
    .join(' ')
