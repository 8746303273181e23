import type { ArticleRow } from '#shared/contract'
import type { Term } from './query.ts'
import { wordsOf } from './words.ts'
import type { Word } from './words.ts'

interface Range {
  readonly from: number
  readonly to: number
}

/** In UTF-16 units: a line of the list, and how much of it leads up to the hit. */
const LENGTH = 60
const LEAD_UP = 18

/**
 * The first hit with some text around it; the opening of the text when nothing in it is hit.
 * `…` stands where something was left out.
 *
 * @param opening where the article's first paragraph begins in `text`, behind kicker, byline and the like.
 */
export function excerptOf(text: string, opening: number, terms: readonly Term[]): ArticleRow['excerpt'] {
  const words = terms.length === 0 ? [] : wordsOf(text)
  const hits = hitsAmong(words, terms)
  const first = hits[0]
  const window = first
    ? around(text, words, first)
    : { from: opening, to: evenEdge(text, Math.min(opening + LENGTH, text.length)) }
  const before = first && window.from > 0 ? '…' : ''
  const after = window.to < text.trimEnd().length ? '…' : ''
  const shift = before.length - window.from
  return {
    // Block ends, line ends of verse and tabs are shown as blanks; every unit keeps its place.
    text: before + text.slice(window.from, window.to).replace(/\s/gu, ' ') + after,
    hits: hits
      .filter((hit) => hit.from >= window.from && hit.to <= window.to)
      .map((hit) => ({ from: hit.from + shift, to: hit.to + shift })),
  }
}

/** A window that holds the hit whole and begins and ends between words: no half number, no half surrogate pair. */
function around(text: string, words: readonly Word[], hit: Range): Range {
  const wanted = Math.max(0, hit.from - LEAD_UP)
  const cutAtStart = words.find((word) => word.from < wanted && wanted < word.to)
  const from = Math.min(hit.from, cutAtStart?.to ?? wanted)
  const end = Math.min(text.length, Math.max(hit.to, from + LENGTH))
  const cutAtEnd = words.find((word) => word.from < end && end < word.to)
  return { from: evenEdge(text, from), to: evenEdge(text, Math.max(hit.to, cutAtEnd?.from ?? end)) }
}

/** The place itself, or the one behind it when it lies inside a surrogate pair. */
const evenEdge = (text: string, at: number): number =>
  at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at

/** Where the terms occur, by the same words as in the index: sorted, overlapping ones joined. */
function hitsAmong(words: readonly Word[], terms: readonly Term[]): readonly Range[] {
  const found: Range[] = []
  words.forEach((word, index) => {
    for (const term of terms) {
      const end = endOf(words, index, term)
      if (end) found.push({ from: word.from, to: end.to })
    }
  })
  const joined: Range[] = []
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
  for (const [offset, wanted] of term.words.entries()) {
    word = words[index + offset]
    if (!word || (offset > 0 && word.apart)) return undefined
    const unfinished = term.open && offset === term.words.length - 1
    if (unfinished ? !word.text.startsWith(wanted) : word.text !== wanted) return undefined
  }
  return word
}
