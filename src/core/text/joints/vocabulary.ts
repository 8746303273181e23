import { HAN } from '../characters.ts'

/** What stands inside the lines of a page, where no line end can have parted it. In small letters. */
export interface Vocabulary {
  /** Words, names, numbers, and the parts of hyphenated words; also with `#` for their figures: `#km` of 15km. */
  readonly words: ReadonlySet<string>
  /** Neighbours that a blank parts, if one of them has figures or capitals: `iphone 15`, `iphone #`, `# km`. */
  readonly pairs: ReadonlySet<string>
  /** What the page prints between a Chinese character and a Latin letter or a figure. */
  readonly borders: { readonly letters: '' | ' '; readonly figures: '' | ' ' }
  /** Whether dashes stand between blanks. */
  readonly dashesApart: boolean
  /** What the page prints for a hyphen inside a word. */
  readonly hyphen: '-' | '‐'
  /** Signs that end so many lines that they can only part words. */
  readonly partingSigns: ReadonlySet<string>
}

/** Latin letters with and without accents, for use inside a regular expression's brackets. */
export const LETTER = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f'
/** What may part a word at a line's end. The last but one is for old print, the last is not printed by anybody else. */
export const PARTING = '-‐¬⸗=\\u00ad'

const TOKENS = new RegExp(`[${LETTER}0-9](?:[${LETTER}0-9'’.&,:/_-]*[${LETTER}0-9])?`, 'g')
const PARTED = new RegExp(`[${LETTER}]([${PARTING}])$`)
const SHORTEST_PART = 3
/** A sign that ends so many lines behind a letter is a hyphen here. */
const PARTS_LINES = 3

/** Figures become `#`: what is said of 15km is said of 20km, too. */
export const shapeOf = (word: string): string => word.replace(/\d[\d.,]*/g, '#')

export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>()
  const pairs = new Set<string>()
  const signs = new Map<string, number>()
  const borders = new Borders()
  const dashes = { apart: 0, close: 0 }
  const hyphens = { ascii: 0, own: 0 }
  let parted = false
  for (const line of lines) {
    const sign = PARTED.exec(line)?.[1]
    if (sign !== undefined) signs.set(sign, (signs.get(sign) ?? 0) + 1)
    addTokens(line, parted, sign !== undefined, words, pairs)
    borders.add(line)
    hyphens.ascii += line.match(/[A-Za-z]-[A-Za-z]/g)?.length ?? 0
    hyphens.own += line.match(/[A-Za-z]‐[A-Za-z]/g)?.length ?? 0
    dashes.apart += line.match(/\S [—–] \S/g)?.length ?? 0
    dashes.close += line.match(/[A-Za-z,.”’]—[A-Za-z“‘]/g)?.length ?? 0
    parted = sign !== undefined
  }
  return {
    words,
    pairs,
    borders: { letters: borders.letters(), figures: borders.figures() },
    dashesApart: dashes.apart > dashes.close,
    hyphen: hyphens.own > hyphens.ascii ? '‐' : '-',
    partingSigns: new Set([...signs].flatMap(([sign, times]) => (times >= PARTS_LINES ? [sign] : []))),
  }
}

/** The first token is left out if the line above ended in a hyphen, the last one if this line does. */
function addTokens(
  line: string,
  startsParted: boolean,
  endsParted: boolean,
  words: Set<string>,
  pairs: Set<string>,
): void {
  let before: { readonly token: string; readonly end: number } | undefined
  for (const { 0: token, index } of line.matchAll(TOKENS)) {
    if (index === 0 && startsParted) continue
    const end = index + token.length
    if (endsParted && end >= line.length - 1) continue
    const lower = token.toLowerCase()
    words.add(lower)
    if (/\d/.test(token)) words.add(shapeOf(lower))
    if (token.includes('-'))
      for (const part of lower.split('-')) if (part.length >= SHORTEST_PART) words.add(part)
    if (before && line[before.end] === ' ' && before.end + 1 === index) {
      const pair = `${before.token} ${token}`
      if (/[A-Z0-9]/.test(pair)) {
        pairs.add(pair.toLowerCase())
        if (/\d/.test(pair)) pairs.add(shapeOf(pair.toLowerCase()))
      }
    }
    before = { token, end }
  }
}

const BORDERS = {
  letters: new RegExp(`[${HAN}](?= ?[A-Za-z])|[A-Za-z](?= ?[${HAN}])`, 'g'),
  figures: new RegExp(`[${HAN}](?= ?[0-9])|[0-9](?= ?[${HAN}])`, 'g'),
}
/** Fewer blanks than this are chance. */
const ENOUGH = 3

/** Counts how often Chinese and Latin stand together with a blank and without. */
class Borders {
  readonly #seen = { letters: { apart: 0, close: 0 }, figures: { apart: 0, close: 0 } }

  add(line: string): void {
    if (!/[A-Za-z0-9]/.test(line)) return
    for (const kind of ['letters', 'figures'] as const)
      for (const { index } of line.matchAll(BORDERS[kind]))
        this.#seen[kind][line[index + 1] === ' ' ? 'apart' : 'close']++
  }

  letters(): '' | ' ' {
    const { letters, figures } = this.#seen
    return letters.apart + letters.close >= ENOUGH ? habit(letters) : habit(figures)
  }

  figures(): '' | ' ' {
    return habit(this.#seen.figures)
  }
}

const habit = ({ apart, close }: { apart: number; close: number }): '' | ' ' =>
  apart >= ENOUGH && apart > close * 2 ? ' ' : ''
