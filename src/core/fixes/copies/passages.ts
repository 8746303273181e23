/** Two stretches of one text that say the same, half-open; `first` ends before `second` begins. */
export interface Pair {
  readonly first: Range
  readonly second: Range
  /** Where they differ, in order. */
  readonly edits: readonly Edit[]
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** `first` units of the first stretch from `at` on stand for `second` units of the second one from `other` on. */
export interface Edit {
  readonly at: number
  readonly first: number
  readonly other: number
  readonly second: number
}

export interface Measure {
  /** So many units in succession must be equal before a closer look is worth it. */
  readonly gram: number
  /** So many units must be equal again behind an error. */
  readonly foothold: number
  /** What is shorter is not told of. */
  readonly shortest: number
}

/** At one place as many units may be misread at most, on either side. */
const WIDEST_EDIT = 3
/** Of ten units one may be misread. */
const ERROR_RATE = 0.1
/** How many earlier places of a gram are tried: a text made of one word must not be compared with all of itself. */
const TRIED = 3

/**
 * All longest pairs of stretches that say nearly the same, in the order of the second one. Each gram is looked up in
 * an index of those before it, so the time grows with the text; a stretch that repeats an earlier one enters the
 * index no more, so a third copy is paired with the first.
 */
export function findPairs(text: string, measure: Measure): readonly Pair[] {
  const { gram, shortest } = measure
  if (text.length < 2 * shortest) return []
  const index = new GramIndex(text, gram)
  const pairs: Pair[] = []
  let waiting = 0
  for (let at = 0; at + gram <= text.length; at++) {
    const pair = longestAt(text, index, at, pairs.at(-1)?.second.to ?? 0, measure)
    if (pair) {
      pairs.push(pair)
      at = pair.second.to - 1
      waiting = at + 1
      continue
    }
    // A gram is known only when it lies far enough back to be the start of a stretch of its own.
    for (; waiting + shortest <= at + 1; waiting++) index.add(waiting)
  }
  return pairs
}

function longestAt(
  text: string,
  index: GramIndex,
  at: number,
  after: number,
  measure: Measure,
): Pair | undefined {
  let best: Pair | undefined
  for (const earlier of index.before(at)) {
    const pair = extended(text, earlier, at, after, measure)
    const length = pair.second.to - pair.second.from
    if (pair.first.to > pair.second.from) continue
    if (length >= measure.shortest && length > (best ? best.second.to - best.second.from : 0)) best = pair
  }
  return best
}

/** From one equal gram as far as it goes in both directions. */
function extended(text: string, earlier: number, later: number, after: number, measure: Measure): Pair {
  const forward = walk(text, earlier, later, 1, { first: later, second: text.length }, measure.foothold)
  const back = walk(
    text,
    earlier - 1,
    later - 1,
    -1,
    { first: -1, second: Math.max(earlier, after) - 1 },
    measure.foothold,
  )
  const edits = back.edits
    .map((edit) => ({ ...edit, at: edit.at - edit.first + 1, other: edit.other - edit.second + 1 }))
    .reverse()
  return {
    first: { from: back.first + 1, to: forward.first },
    second: { from: back.second + 1, to: forward.second },
    edits: [...edits, ...forward.edits],
  }
}

interface Walk {
  readonly first: number
  readonly second: number
  readonly edits: readonly Edit[]
}

/** Goes on in step while both say the same; over a misread place it looks for the nearest foothold behind it. */
function walk(
  text: string,
  first: number,
  second: number,
  step: 1 | -1,
  end: { readonly first: number; readonly second: number },
  foothold: number,
): Walk {
  const edits: Edit[] = []
  let wrong = 0
  const start = second
  const ended = (a: number, b: number): boolean => a === end.first || b === end.second
  for (;;) {
    while (!ended(first, second) && text[first] === text[second]) {
      first += step
      second += step
    }
    if (ended(first, second)) break
    const edit = nearestEdit(text, first, second, step, end, foothold)
    if (!edit) break
    wrong += Math.max(edit.first, edit.second)
    if (wrong > 2 + ERROR_RATE * Math.abs(second - start)) break
    edits.push(edit)
    first += step * edit.first
    second += step * edit.second
  }
  return { first, second, edits }
}

function nearestEdit(
  text: string,
  first: number,
  second: number,
  step: 1 | -1,
  end: { readonly first: number; readonly second: number },
  foothold: number,
): Edit | undefined {
  for (let size = 1; size <= WIDEST_EDIT; size++) {
    for (let less = 0; less <= size; less++) {
      for (const [a, b] of less === 0
        ? [[size, size]]
        : [
            [size, size - less],
            [size - less, size],
          ]) {
        if (holds(text, first + step * a, second + step * b, step, end, foothold))
          return { at: first, first: a, other: second, second: b }
      }
    }
  }
  return undefined
}

function holds(
  text: string,
  first: number,
  second: number,
  step: 1 | -1,
  end: { readonly first: number; readonly second: number },
  foothold: number,
): boolean {
  for (let unit = 0; unit < foothold; unit++) {
    const [a, b] = [first + step * unit, second + step * unit]
    if ((a - end.first) * step >= 0 || (b - end.second) * step >= 0 || text[a] !== text[b]) return false
  }
  return true
}

/** The places of grams, found by a rolling hash in an open table; of equal grams the last places come first. */
class GramIndex {
  readonly #text: string
  readonly #gram: number
  readonly #mask: number
  readonly #table: Int32Array
  /** Of each place, the place of the same gram before it, or -1. */
  readonly #previous: Int32Array

  constructor(text: string, gram: number) {
    this.#text = text
    this.#gram = gram
    let size = 1024
    while (size < text.length * 2) size *= 2
    this.#mask = size - 1
    this.#table = new Int32Array(size).fill(-1)
    this.#previous = new Int32Array(text.length).fill(-1)
  }

  add(at: number): void {
    const slot = this.#slotOf(at)
    this.#previous[at] = this.#table[slot]
    this.#table[slot] = at
  }

  before(at: number): readonly number[] {
    const places: number[] = []
    for (
      let place = this.#table[this.#slotOf(at)];
      place >= 0 && places.length < TRIED;
      place = this.#previous[place]
    )
      places.push(place)
    return places
  }

  /** The slot that holds this gram, or the free one where it belongs. */
  #slotOf(at: number): number {
    let slot = this.#hash(at) & this.#mask
    while (this.#table[slot] >= 0 && !this.#same(this.#table[slot], at)) slot = (slot + 1) & this.#mask
    return slot
  }

  #hash(at: number): number {
    let hash = 0
    for (let unit = at; unit < at + this.#gram; unit++)
      hash = (Math.imul(hash, 31) + this.#text.charCodeAt(unit)) | 0
    return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ (hash >>> 12)
  }

  #same(a: number, b: number): boolean {
    for (let unit = 0; unit < this.#gram; unit++)
      if (this.#text[a + unit] !== this.#text[b + unit]) return false
    return true
  }
}
