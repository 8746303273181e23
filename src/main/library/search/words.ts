import { simplified } from '#core/text/simplified'

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
  /** Folded: half-width, lower case, no accents, one form for each Chinese character; letters and digits only. */
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

const CHARACTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー]$/u
const LETTER = /^[\p{L}\p{M}]$/u
const DIGIT = /^\p{N}$/u

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
  let at = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    const from = at
    at += widthAt(text, at)
    if (kind === null) continue
    if (kind !== 'character') while (at < text.length && kindAt(text, at) === kind) at += widthAt(text, at)
    const folded = fold(text.slice(from, at), kind)
    if (folded === '') continue
    const apart =
      before !== undefined && before.to < from && isApart(before.kind, text.slice(before.to, from), kind)
    before = { text: folded, kind, from, to: at, apart }
    words.push(before)
  }
  return words
}

const isPair = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
/** In UTF-16 units; the second half of a pair belongs to its first. */
const widthAt = (text: string, at: number): number =>
  isPair(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1

/** What each unit is, found once: asking Unicode's tables for every character of a library takes minutes. */
const kinds: (Word['kind'] | null | undefined)[] = []

function kindAt(text: string, at: number): Word['kind'] | null {
  const unit = text.charCodeAt(at)
  if (unit >= FIRST_PLAIN && unit <= LAST_PLAIN) return 'character'
  if (isPair(unit)) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? unit))
  let kind = kinds[unit]
  if (kind === undefined) kind = kinds[unit] = kindOf(String.fromCharCode(unit))
  return kind
}

/** A Chinese or Japanese character stands there: a word by itself. */
export const isCharacterAt = (text: string, at: number): boolean => kindAt(text, at) === 'character'

function kindOf(character: string): Word['kind'] | null {
  if (CHARACTER.test(character)) return 'character'
  if (LETTER.test(character)) return 'letters'
  return DIGIT.test(character) ? 'digits' : null
}

/** Unicode's common Han block: nearly all of a Chinese text, so each of its characters is folded once. */
const FIRST_PLAIN = 0x4e00
const LAST_PLAIN = 0x9fff
const PLAIN_LATIN = /^[a-z0-9]+$/
const plain: (string | undefined)[] = []

function fold(text: string, kind: Word['kind']): string {
  if (kind === 'character') {
    const unit = text.charCodeAt(0)
    if (unit < FIRST_PLAIN || unit > LAST_PLAIN) return simplified(text.normalize('NFKC'))
    return (plain[unit - FIRST_PLAIN] ??= simplified(text))
  }
  if (PLAIN_LATIN.test(text)) return text
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
  const bothWritten = before !== 'character' && after !== 'character'
  switch (partingOf(between)) {
    case 'nothing':
      return false
    case 'blank':
      return bothWritten
    case 'joint':
      return !bothWritten
    case 'end':
      return true
  }
}

type Parting = 'nothing' | 'blank' | 'joint' | 'end'
/** A text has few kinds of gaps, and thousands of each. */
const partings = new Map<string, Parting>()
const LONGEST_KNOWN = 3

function partingOf(between: string): Parting {
  let parting = partings.get(between)
  if (parting === undefined) {
    parting = partingAnew(between)
    if (between.length <= LONGEST_KNOWN) partings.set(between, parting)
  }
  return parting
}

function partingAnew(between: string): Parting {
  const seen = between.replace(INVISIBLE, '')
  if (seen === '' || NAME_DOT.test(seen)) return 'nothing'
  if (BLANKS.test(seen)) return seen.includes(BLOCK_END) ? 'end' : 'blank'
  return HYPHEN.test(seen) ? 'joint' : 'end'
}

/** No letter and no digit, so no query can ask for it; it takes a place, so no phrase can cross it. */
export const APART = '¶'

/** The text as the index takes it: folded words parted by single blanks. */
export const indexed = (text: string): string =>
  wordsOf(text)
    .map((word) => (word.apart ? `${APART} ${word.text}` : word.text))
    .join(' ')
