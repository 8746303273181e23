import { fold, isSetSolid, type Folded, type Found } from './find.ts'

/** Something found that begins in one text and ends in a later one: a stretch of each of them. */
export interface FoundAcross {
  /** Which text it begins in, counted from 0; `parts[n]` is of the n-th text with a part of it from there on. */
  readonly parts: readonly (Found & { readonly text: number })[]
}

/**
 * Every place where the query runs over the end of a text into the next, as over a line's end in {@link fold}; in the
 * order of the texts. What lies within one text is not among them.
 */
export function findAcross(texts: readonly Folded[], query: string): readonly FoundAcross[] {
  const wanted = fold(query, texts[0]?.likeness).folded
  return wanted.length < 2 ? [] : texts.flatMap((_, first) => acrossFrom(texts, first, wanted))
}

/** A character of the stretch around a border: of which text, and its place there; a blank between texts has none. */
type Owner = { readonly text: number; readonly at: number } | null

function acrossFrom(texts: readonly Folded[], first: number, wanted: string): readonly FoundAcross[] {
  const reach = wanted.length - 1
  const owners: Owner[] = []
  let around = ''
  const take = (text: number, from: number, to: number) => {
    around += texts[text]?.folded.slice(from, to) ?? ''
    for (let at = from; at < to; at++) owners.push({ text, at })
  }
  const size = texts[first]?.folded.length ?? 0
  take(first, Math.max(0, size - reach), size)
  const border = around.length
  if (border === 0) return []
  for (let text = first + 1; text < texts.length && around.length - border < reach; text++) {
    const next = texts[text]?.folded ?? ''
    if (next === '') continue
    if (!isSetSolid(around.at(-1) ?? '') && !isSetSolid(next.charAt(0))) {
      around += ' '
      owners.push(null)
    }
    take(text, 0, Math.min(next.length, reach - (around.length - border)))
  }
  const found: FoundAcross[] = []
  for (let at = around.indexOf(wanted); at >= 0; at = around.indexOf(wanted, at + wanted.length)) {
    if (at < border && at + wanted.length > border) {
      found.push({ parts: partsOf(texts, owners.slice(at, at + wanted.length)) })
    }
  }
  return found
}

function partsOf(texts: readonly Folded[], owners: readonly Owner[]): FoundAcross['parts'] {
  const own = owners.filter((owner) => owner !== null)
  return [...new Set(own.map(({ text }) => text))].map((text) => {
    const places = own.filter((owner) => owner.text === text).map(({ at }) => at)
    const folded = texts[text]
    return {
      text,
      from: folded?.from[places[0] ?? 0] ?? 0,
      to: folded?.to[places.at(-1) ?? 0] ?? 0,
    }
  })
}
