import type { Excerpt, TextRange } from '#shared/article-list'
import type { Term } from './query.ts'
import { APART, isCharacterAt, wordsOf } from './words.ts'
import type { Word } from './words.ts'

/** In UTF-16 units: a line of the list, and how much of it leads up to the hit. */
const LENGTH = 60
const LEAD_UP = 18
/** Read on either side of a place where a term seems to stand; longer than nearly all words that edges may cut. */
const MARGIN = 30

/** A stretch of a text and what is to be marked in it. */
type Stretch = Pick<Excerpt, 'text' | 'hits'>

/**
 * The first hit with some text around it; the opening of the text when nothing in it is hit.
 * `…` stands where something was left out.
 *
 * @param opening where the article's first paragraph begins in `text`, behind kicker, byline and the like.
 */
export const excerptOf = (text: string, opening: number, terms: readonly Term[]): Stretch =>
  excerptAt(text, terms) ?? openingOf(text, opening)

/** The first hit with some text around it. */
export function excerptAt(text: string, terms: readonly Term[]): Stretch | null {
  if (terms.length === 0) return null
  const near = nearFirst(text, terms)
  return (near && excerptIn(text, near, terms)) ?? excerptIn(text, { from: 0, to: text.length }, terms)
}

function openingOf(text: string, opening: number): Stretch {
  const to = evenEdge(text, Math.min(opening + LENGTH, text.length))
  return { text: asLine(text.slice(opening, to)) + ending(text, to), hits: [] }
}

/**
 * The stretch around the first place where a term stands letter by letter. Most do, and a stretch is read twenty
 * times as fast as a feature of two pages.
 */
function nearFirst(text: string, terms: readonly Term[]): TextRange | null {
  let first = -1
  for (const { words } of terms) {
    const at = words.includes(APART) ? -1 : text.indexOf(words.join(''))
    if (at >= 0 && (first < 0 || at < first)) first = at
  }
  if (first < 0) return null
  return { from: wordEdge(text, first - LEAD_UP, -1), to: wordEdge(text, first + LENGTH, 1) }
}

/** Out to where no word is cut, which is at once where Chinese stands. */
function wordEdge(text: string, wanted: number, way: -1 | 1): number {
  let at = wanted
  for (let step = 0; step < MARGIN && at > 0 && at < text.length; step++) {
    if (isCharacterAt(text, at) && isCharacterAt(text, at - 1)) return at
    at += way
  }
  return evenEdge(text, Math.min(Math.max(0, at), text.length))
}

/** The excerpt around the first hit in a stretch of the text; nothing when there is none, or it would leave the stretch. */
function excerptIn(text: string, stretch: TextRange, terms: readonly Term[]): Stretch | null {
  const words = wordsOf(text.slice(stretch.from, stretch.to))
  const hits = hitsAmong(words, terms)
  const [first] = hits
  if (!first) return null
  const window = around(text, stretch.from, words, first)
  if (window.from < stretch.from || window.to > stretch.to) return null
  const before = window.from > 0 ? '…' : ''
  const shift = before.length - window.from + stretch.from
  return {
    text: before + asLine(text.slice(window.from, window.to)) + ending(text, window.to),
    hits: hits
      .map((hit) => ({ from: hit.from + shift, to: hit.to + shift }))
      .filter((hit) => hit.from >= before.length && hit.to <= before.length + window.to - window.from),
  }
}

/** Block ends, line ends of verse and tabs are shown as blanks; every unit keeps its place. */
const asLine = (text: string): string => text.replace(/\s/gu, ' ')
const ending = (text: string, to: number): string => (to < text.trimEnd().length ? '…' : '')

/**
 * A window that holds the hit whole and begins and ends between words: no half number, no half surrogate pair.
 * Words and hit are counted from `start`, the window from the text's beginning.
 */
function around(text: string, start: number, words: readonly Word[], hit: TextRange): TextRange {
  const [hitFrom, hitTo] = [start + hit.from, start + hit.to]
  const wanted = Math.max(0, hitFrom - LEAD_UP)
  const cutAtStart = words.find((word) => start + word.to > wanted)
  const isCut = cutAtStart && start + cutAtStart.from < wanted
  const from = Math.min(hitFrom, isCut ? start + cutAtStart.to : wanted)
  const end = Math.min(text.length, Math.max(hitTo, from + LENGTH))
  const cutAtEnd = words.find((word) => start + word.to > end)
  const isCutAtEnd = cutAtEnd && start + cutAtEnd.from < end
  return {
    from: evenEdge(text, from),
    to: evenEdge(text, Math.max(hitTo, isCutAtEnd ? start + cutAtEnd.from : end)),
  }
}

/** The place itself, or the one behind it when it lies inside a surrogate pair. */
const evenEdge = (text: string, at: number): number =>
  at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at

/** Where the terms stand in a short text, to mark them there. */
export const hitsIn = (text: string, terms: readonly Term[]): readonly TextRange[] =>
  terms.length === 0 ? [] : hitsAmong(wordsOf(text), terms)

/** Where the terms occur, by the same words as in the index: sorted, overlapping ones joined. */
function hitsAmong(words: readonly Word[], terms: readonly Term[]): readonly TextRange[] {
  const found: TextRange[] = []
  for (let index = 0; index < words.length; index++) {
    for (const term of terms) {
      const end = endOf(words, index, term)
      if (end) found.push({ from: words[index]?.from ?? 0, to: end.to })
    }
  }
  const joined: TextRange[] = []
  for (const hit of found) {
    const last = joined.at(-1)
    if (last && hit.from < last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, hit.to) }
    else joined.push(hit)
  }
  return joined
}

/** The last word of the term when it begins at `index`. */
function endOf(words: readonly Word[], index: number, term: Term): Word | undefined {
  let word: Word | undefined
  let next = index
  let apart = false
  for (let place = 0; place < term.words.length; place++) {
    const wanted = term.words[place] ?? ''
    if (wanted === APART) {
      apart = true
      continue
    }
    word = words[next]
    if (!word || (next > index && word.apart !== apart)) return undefined
    const unfinished = term.open && place === term.words.length - 1
    if (unfinished ? !word.text.startsWith(wanted) : word.text !== wanted) return undefined
    next++
    apart = false
  }
  return word
}
