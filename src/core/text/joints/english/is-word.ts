import { ENGLISH_WORDS } from './words.ts'

/** Endings by which one word becomes another form of itself, and what stood in their place. */
const INFLECTED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/'s$|’s$/, ['']],
  [/ies$|ied$|ier$|iest$/, ['y', 'ie']],
  [/ves$/, ['f', 'fe', 've']],
  [/es$/, ['', 'e', 'is']],
  [/s$/, ['']],
  [/ed$|er$|ers$|est$|or$|ors$/, ['', 'e']],
  [/ing$|ings$/, ['', 'e']],
  [/ly$/, ['', 'le']],
  [/ily$/, ['y']],
  [/ths?$/, ['']],
]

/** Endings that make a new word of one. */
const DERIVED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/iness$|iful$|iless$/, ['y']],
  [/(?:ness|ful|less|fully|lessly|hood|ship|ships|dom|ment|ments|mental|ward|wards|some)$/, ['', 'e']],
  [
    /(?:able|ible|ably|ibly|ability|ation|ations|ational|ative|ion|ions|ional|ionally|ive|ively|ance|ances|ence|ant|ants|ent|ents|age|ages|al|als|ally|ary|ery|ist|ists|ism|ity|ities|ic|ical|ically|ics|ous|ously|ize|ized|izes|izing|ise|ised|ises|ising|ization|isation|ian|ians|ish|en|ens|ened|ening|y|ee|ees|ure|ures|ency|ancy|ial|ially|ious|iously)$/,
    ['', 'e', 'y', 'ate', 'ic'],
  ],
  [/(?:ssion|ssions)$/, ['t', 'd', 'de']],
  [/(?:sion|sions)$/, ['d', 'de', 't', 'se']],
  [/(?:ication|ications)$/, ['y']],
  [/(?:ption|ptions)$/, ['be', 'p', 've']],
]

/** Prefixes that print joins to their word; those that it joins as often as not are in `compounds.ts`. */
const PREFIXES =
  'un re dis mis over under out up in im il ir inter trans sub super fore en em counter micro mega mini tele auto bio photo hydro thermo geo hyper grand god step poly electro cyber'.split(
    ' ',
  )

export const isPrefix = (word: string): boolean => PREFIXES.includes(word)

const SHORTEST = 3

/** Stems with a consonant doubled before the ending are taken with one, too: running, run. */
function stemsOf(word: string, endings: typeof INFLECTED): readonly string[] {
  return endings.flatMap(([ending, instead]) => {
    const match = ending.exec(word)
    if (!match || match.index < SHORTEST - 1) return []
    const stem = word.slice(0, match.index)
    const doubled = /([bdgklmnprstvz])\1$/.test(stem) ? [stem.slice(0, -1)] : []
    return [...instead.map((letters) => stem + letters), ...doubled].filter((form) => form.length >= SHORTEST)
  })
}

/** Tells whether a word, in small letters, is in a list; the page's own words, or the common ones. */
export type Knows = (word: string) => boolean

export const isCommon: Knows = (word) => ENGLISH_WORDS.has(word)

/** The word itself or a form of it: streets, walked, running, happily. */
export const isFormOf = (word: string, knows: Knows): boolean =>
  knows(word) || stemsOf(word, INFLECTED).some(knows)

/** The word, its forms, and what is made of it with endings and prefixes: unbelievable, governmental, relocation. */
export function isMadeOf(word: string, knows: Knows): boolean {
  if (isFormOf(word, knows)) return true
  const stems = stemsOf(word, DERIVED)
  if (stems.some((stem) => isFormOf(stem, knows))) return true
  const twice = stemsOf(word, INFLECTED).flatMap((stem) => stemsOf(stem, DERIVED))
  if (twice.some((stem) => isFormOf(stem, knows))) return true
  return PREFIXES.some((prefix) => {
    if (
      !word.startsWith(prefix) ||
      word.length - prefix.length < (prefix.length > 3 ? SHORTEST : SHORTEST + 1)
    )
      return false
    const rest = word.slice(prefix.length)
    return isFormOf(rest, knows) || stemsOf(rest, DERIVED).some((stem) => isFormOf(stem, knows))
  })
}
