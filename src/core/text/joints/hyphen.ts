import type { Reason } from '../../fixes/fix.ts'
import {
  BEFORE_NOUN,
  BOUND_FIRST,
  BOUND_SECOND,
  CLOSED_SECOND,
  COUNTING,
  ENDING,
  FELLOW,
  HYPHENATED,
  LINKS,
  LOOSE_FIRST,
  PARTICLE,
  SHORT_FIRST,
} from './english/compounds.ts'
import { isCommon, isFormOf, isMadeOf, isPrefix } from './english/is-word.ts'
import type { Joint, JointPlace, JointRule } from './joint.ts'
import { solid } from './joint.ts'
import type { Vocabulary } from './vocabulary.ts'
import { LETTER, PARTING } from './vocabulary.ts'

/**
 * A hyphen at a line end: the line made it, or the word has it.
 *
 *     …denied any wrong-        …after the well-
 *     doing, and…               known flood of…
 *
 * The page itself is asked first, then lists and endings, then whether both halves are words at all.
 */
export const hyphen: JointRule = {
  id: 'hyphen',
  about: 'A sign at a line end that may part a word: it goes, it stays, or the editor is asked.',
  examples: [
    { left: 'denied any wrong-', right: 'doing, and', joined: 'denied any wrongdoing, and', script: 'latin' },
    { left: 'a well-', right: 'known flood', joined: 'a well-known flood', script: 'latin' },
    { left: 'the govern¬', right: 'ment said', joined: 'the government said', script: 'latin' },
    { left: 'her mother¬', right: 'in-law', joined: 'her mother-in-law', script: 'latin' },
    { left: 'short-', right: 'and long-term', joined: 'short- and long-term', script: 'latin' },
    { left: 'the Anglo-', right: 'Saxon kings', joined: 'the Anglo-Saxon kings', script: 'latin' },
    { left: 'in 1998-', right: '99 the', joined: 'in 1998-99 the', script: 'latin' },
    { left: '采用Chat-', right: 'GPT技术', joined: '采用Chat-GPT技术', script: 'han' },
    { left: '研究intel-', right: 'ligence的人', joined: '研究intelligence的人', script: 'han' },
    {
      left: 'the lamp-',
      right: 'button broke',
      joined: 'the lamp-button broke',
      script: 'latin',
      doubtful: true,
    },
    {
      left: 'the lamp-',
      right: 'button broke',
      joined: 'the lampbutton broke',
      script: 'latin',
      page: ['a lampbutton is'],
    },
    { left: 'the sea –', right: 'and the sky', joined: 'the sea – and the sky', script: 'latin' },
  ],
  judge: (place) => {
    const parted = partedWord(place)
    return parted && jointOfParted(parted, place)
  },
}

/** The word that a line end parts. */
interface Parted {
  readonly sign: string
  /** The page's own hyphen. */
  readonly hyphen: Vocabulary['hyphen']
  /** Up to the sign, and from the next line's start; in small letters. */
  readonly first: string
  readonly second: string
  /** As printed. */
  readonly printed: { readonly first: string; readonly second: string }
}

const FIRST = new RegExp(`(?<first>[${LETTER}0-9.’'&-]*[${LETTER}0-9.’'])(?<sign>[${PARTING}])$`)
const SECOND = new RegExp(`^[${LETTER}0-9](?:[${LETTER}0-9’'&-]*[${LETTER}0-9])?`)

function partedWord({ left, right, page }: JointPlace): Parted | undefined {
  const { first, sign } = FIRST.exec(left.slice(-60))?.groups ?? {}
  const second = SECOND.exec(right.slice(0, 60))?.[0]
  if (first === undefined || second === undefined) return undefined
  // An equals sign parts words in old print and in some OCR; elsewhere it means what it says.
  if (sign === '=' && !(page.partingSigns.has('=') && /^[a-z]/.test(second) && /[a-z]$/i.test(first)))
    return undefined
  return {
    sign,
    hyphen: page.hyphen,
    first: first.toLowerCase(),
    second: second.toLowerCase(),
    printed: { first, second },
  }
}

const SURE_OF_WORDS = 0.95
const FAIRLY_SURE = 0.88

/** The sign goes: it is in the text, but for U+00AD, which its own rule has removed already. */
const goes = ({ sign }: Parted, reason: Reason, confidence = SURE_OF_WORDS): Joint => ({
  ...solid([reason], confidence),
  dropped: isPrinted(sign) ? 1 : 0,
})

/** A hyphen stays; a sign that the page does not print inside words gives place to one. */
const stays = ({ sign, hyphen: own }: Parted, reason: Reason, confidence = SURE_OF_WORDS): Joint =>
  sign === '-' || sign === own
    ? solid([reason], confidence)
    : { ...solid([reason], confidence), dropped: isPrinted(sign) ? 1 : 0, inserted: '-' }

const isPrinted = (sign: string): boolean => sign !== '\u00ad'

function jointOfParted(parted: Parted, { left, right, page }: JointPlace): Joint {
  return (
    byCharacters(parted, left) ??
    byPage(parted, page) ??
    bySuspension(parted, right) ??
    byWords(parted, page) ??
    inDoubt(parted)
  )
}

/** Figures, single letters, abbreviations and capitals: nothing that a line end would part. */
function byCharacters(parted: Parted, left: string): Joint | undefined {
  const { first, second } = parted.printed
  if (/\d$/.test(first) || /^\d/.test(second)) return stays(parted, 'figure-at-hyphen')
  const half = lastPart(first)
  if (half.length === 1 || /[.’']$/.test(first)) return stays(parted, 'known-compound')
  const capitals = /^[^a-z]{2,}$/.test(half)
  if (/^[A-Z]/.test(second)) {
    if (/^(?:Mc|Mac|O[’'])$/.test(half)) return goes(parted, 'half-is-no-word')
    // GOVERN-MENT: among capitals alone a capital says nothing.
    const allCapitals = capitals && /^[A-Z]{2}/.test(second) && !/[a-z]/.test(left.slice(-30))
    return allCapitals ? undefined : stays(parted, 'capital-after-hyphen')
  }
  return capitals ? stays(parted, 'capital-after-hyphen') : undefined
}

/** The page has the word elsewhere; where it has both, it does not tell. */
function byPage(parted: Parted, { words }: Vocabulary): Joint | undefined {
  const { first, second } = parted
  const has = (word: string): boolean => word.length > 3 && isFormOf(word, (form) => words.has(form))
  const hyphenated = has(`${first}-${second}`) || has(`${lastPart(first)}-${firstPart(second)}`)
  const joined = has(first + second) || has(lastPart(first) + firstPart(second))
  if (hyphenated === joined) return undefined
  return hyphenated ? stays(parted, 'hyphen-elsewhere') : goes(parted, 'word-elsewhere')
}

/** short- and long-term: the hyphen hangs, and a blank follows. */
function bySuspension(parted: Parted, right: string): Joint | undefined {
  if (parted.sign !== '-' || isKnown(lastPart(parted.first) + parted.second)) return undefined
  if (!/^(?:and|or|to) (?:\S+ ){0,2}\S+-/.test(right)) return undefined
  return { ...solid(['known-compound'], FAIRLY_SURE), inserted: ' ' }
}

const lastPart = (word: string): string => word.split('-').at(-1) ?? word
const firstPart = (word: string): string => word.split('-')[0]

const isKnown = (word: string): boolean => isMadeOf(word, isCommon)

/** Lists, endings, and whether both halves are words. */
function byWords(parted: Parted, { words }: Vocabulary): Joint | undefined {
  const { first, second } = parted
  const [half, other] = [lastPart(first), firstPart(second)]
  if (isHyphenated(`${first}-${second}`) || isHyphenated(`${half}-${other}`))
    return stays(parted, 'known-compound')
  if (first.includes('-') && LINKS.has(half)) return stays(parted, 'known-compound')
  if (second.includes('-') && LINKS.has(other) && half.length >= SHORTEST_WORD)
    return stays(parted, 'known-compound')
  const joined = half + other
  const certain = isFormOf(joined, isCommon) || (isPrefix(half) && isKnown(joined))
  if (isHyphenated(`${first}${second}`) || certain) return goes(parted, 'known-word')
  if (ENDING.test(other)) return goes(parted, 'half-is-no-word', FAIRLY_SURE)
  const compound = jointOfCompound(parted, half, other, words)
  if (compound) return compound
  if (isKnown(joined)) return goes(parted, 'known-word')
  // parallel-jawed: a participle of a word that is not in the list
  if (isWord(half, words) && half.length >= SHORTEST_OF_PAGE && /^[a-z]{3,}ed$/.test(other))
    return inDoubt(parted)
  return standsAlone(half, other, words) ? undefined : goes(parted, 'half-is-no-word', FAIRLY_SURE)
}

/** Whether each half can be a word: one that nobody knows may be one beside a long one, as in lichen-blotched. */
function standsAlone(half: string, other: string, words: ReadonlySet<string>): boolean {
  const [one, two] = [isWord(half, words), isWord(other, words)]
  if (one && two) return true
  if (one) return half.length >= LONG_WORD && other.length >= SHORTEST_OF_PAGE
  return (
    isFormOf(other, isCommon) &&
    other.length >= LONG_WORD &&
    half.length >= SHORTEST_OF_PAGE &&
    !other.endsWith('ly')
  )
}

const isHyphenated = (word: string): boolean =>
  HYPHENATED.has(word) || HYPHENATED.has(word.replace(/(?:['’]s|s)$/, ''))

/** Fewer letters are more often a syllable than a word. */
const SHORTEST_WORD = 3
/** A whole word of so many letters is seldom a syllable. */
const LONG_WORD = 6
/** Of words that only the page has, this many: they may be parts of others. */
const SHORTEST_OF_PAGE = 4

const isWord = (word: string, words: ReadonlySet<string>): boolean =>
  (word.length >= SHORTEST_WORD && isFormOf(word, isCommon)) ||
  (word.length >= LONG_WORD && isKnown(word)) ||
  (word.length >= SHORTEST_OF_PAGE && words.has(word))

/** Halves that a hyphen joins as a rule: a prefix, a number, a participle. */
function jointOfCompound(
  parted: Parted,
  half: string,
  other: string,
  words: ReadonlySet<string>,
): Joint | undefined {
  const name = /^[A-Z]/.test(lastPart(parted.printed.first)) && half.length >= SHORTEST_OF_PAGE
  if (half === 'self') return stays(parted, 'known-compound')
  if (half === 'co' && FELLOW.test(other)) return stays(parted, 'known-compound', FAIRLY_SURE)
  if (PARTICLE.test(other) && isWord(half, words)) return inDoubt(parted)
  const first = name || isWord(half, words)
  if (BOUND_SECOND.test(other) && half.length >= SHORTEST_WORD)
    return first ? stays(parted, 'known-compound') : half.length >= LONG_WORD ? inDoubt(parted) : undefined
  if (!isWord(other, words)) return undefined
  if (SHORT_FIRST.has(half)) return inDoubt(parted)
  if (LOOSE_FIRST.has(half)) return inDoubt(parted)
  if (BOUND_FIRST.has(half)) return stays(parted, 'known-compound')
  if (COUNTING.has(half)) return stays(parted, 'known-compound', FAIRLY_SURE)
  if (CLOSED_SECOND.test(other) && first && !name) return goes(parted, 'known-word', FAIRLY_SURE)
  if (BEFORE_NOUN.has(half)) return stays(parted, 'known-compound', FAIRLY_SURE)
  return first && isParticiple(other) ? stays(parted, 'known-compound', FAIRLY_SURE) : undefined
}

/** A participle that is a word without its ending, too. */
const isParticiple = (word: string): boolean =>
  word.length >= 5 && /(?:ed|ing)$/.test(word) && !isCommon(word)

const DOUBT = 0.6

/** A plain hyphen stays and the editor is asked; the other signs are printed by line ends only. */
const inDoubt = (parted: Parted): Joint =>
  parted.sign === '-' || parted.sign === parted.hyphen
    ? { ...solid(['halves-are-words'], DOUBT), doubtful: true }
    : goes(parted, 'hyphen-at-line-end', FAIRLY_SURE)
