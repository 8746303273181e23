/** Chinese sorts by pinyin, as an index of sections or people does, tones included. */
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff
/** Enough to tell headlines apart in a list; what is equal so far stands in the order in which it was added. */
const MOST_CHARACTERS = 8
/** Behind everything that can be typed. */
const NOTHING = '\u{10fffd}'

let places: ReadonlyMap<string, string> | undefined

/** Each character's place in the order of pinyin, as a character again. Made once, when it is first needed: 60 ms. */
function placesByPinyin(): ReadonlyMap<string, string> {
  if (places) return places
  const all = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, index) =>
    String.fromCharCode(FIRST_HAN + index),
  )
  // A copy, because sorting needs the characters and the places need their numbers.
  const sorted = [...all].sort((a, b) => collator.compare(a, b))
  places = new Map(sorted.map((character, place) => [character, String.fromCharCode(FIRST_HAN + place)]))
  return places
}

/**
 * A text as SQLite sorts it byte by byte: letters without case or accents, Chinese by pinyin behind them, no
 * punctuation. What is empty sorts last.
 *
 *     Women  before  阿  before  八  ·  妈  before  马
 */
export function sortKey(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (folded === '') return NOTHING
  const order = placesByPinyin()
  return [...folded]
    .slice(0, MOST_CHARACTERS)
    .map((character) => order.get(character) ?? character)
    .join('')
}
