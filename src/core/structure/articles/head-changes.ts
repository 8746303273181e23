import type { HeadLine } from '../items/item.ts'
import type { Body } from './body.ts'
import type { HeadLines } from './head-lines.ts'
import type { Chain } from './head-search.ts'
import type { HeadStep } from './head-signs.ts'

/** What a whole assignment's score is made of; natural logarithms of odds. */
export interface Scoring {
  readonly bodies: readonly Body[]
  /** The head line that each entry is; undefined for leads and bylines. */
  readonly lines: readonly (HeadLine | undefined)[]
  /** Of each entry, what each place scores by itself; what is not in it cannot be. */
  readonly own: readonly ReadonlyMap<Body | undefined, number>[]
  readonly step: (index: number, step: HeadStep) => number
  readonly noLines: HeadLines
  readonly whole: (body: Body, lines: HeadLines) => number
}

/** The entries `out` go from `one` to `other`, the entries `back` from `other` to `one`; `out` is never empty. */
interface Change {
  readonly one: Body | undefined
  readonly other: Body | undefined
  readonly out: readonly number[]
  readonly back: readonly number[]
}

/** So often at most an assignment is gone over. */
const ROUNDS = 40
const NONE: readonly number[] = []

/**
 * An assignment gone over for changes that better it: stretches move to other articles, articles change places, until
 * nothing betters it. Each time the first change that helps is made.
 */
export function bettered(chain: Chain, scoring: Scoring): Chain {
  let best = new Assignment(chain, scoring)
  for (let round = 0; round < ROUNDS; round++) {
    const next = best.firstBetter()
    if (!next) break
    best = new Assignment(next, scoring)
  }
  return best.chain
}

/** The steps of an assignment, one an entry. */
export function stepsOf(chain: Chain): readonly HeadStep[] {
  const used = new Set<Body>()
  let last: Body | undefined
  let length = 0
  return chain.map((body) => {
    const step = { last, body, length, used: body !== undefined && used.has(body) }
    length = body === last ? length + 1 : 1
    last = body
    if (body) used.add(body)
    return step
  })
}

/** An assignment, and what of its score a change touches: only that is counted anew. */
class Assignment {
  readonly chain: Chain
  readonly #scoring: Scoring
  readonly #places = new Map<Body | undefined, number[]>()
  readonly #steps: readonly HeadStep[]
  readonly #stepScores: readonly number[]
  /** How the articles' heads score as they are, as far as anybody asked. */
  readonly #heads = new Map<Body, number>()

  constructor(chain: Chain, scoring: Scoring) {
    this.chain = chain
    this.#scoring = scoring
    for (const [index, body] of chain.entries()) {
      const known = this.#places.get(body)
      if (known) known.push(index)
      else this.#places.set(body, [index])
    }
    this.#steps = stepsOf(chain)
    this.#stepScores = this.#steps.map((step, index) => scoring.step(index, step))
  }

  firstBetter(): Chain | undefined {
    for (const change of this.#changes()) if (this.#gain(change) > 1e-9) return this.#after(change)
    return undefined
  }

  /** Every assignment that is one change away: two articles exchanged, a stretch or its beginning or end elsewhere. */
  *#changes(): Generator<Change> {
    const { chain } = this
    const { bodies, own } = this.#scoring
    const used = [...this.#places.keys()].filter((body) => body !== undefined)
    for (const [index, one] of used.entries())
      for (const other of used.slice(index + 1))
        yield { one, other, out: this.#placesOf(one), back: this.#placesOf(other) }
    for (let from = 0; from < chain.length;) {
      const one = chain[from]
      let to = from + 1
      while (to < chain.length && chain[to] === one) to++
      const stretch = Array.from({ length: to - from }, (_, index) => from + index)
      for (const other of [undefined, ...bodies]) {
        if (other === one || !stretch.some((place) => own[place].has(other))) continue
        yield { one, other, out: stretch, back: NONE }
        // The article's own head gives way.
        const back = other ? this.#placesOf(other) : NONE
        if (back.length > 0) yield { one, other, out: stretch, back }
        for (let cut = 1; cut < stretch.length; cut++) {
          yield { one, other, out: stretch.slice(0, cut), back: NONE }
          yield { one, other, out: stretch.slice(cut), back: NONE }
        }
      }
      from = to
    }
  }

  #placesOf(body: Body | undefined): readonly number[] {
    return this.#places.get(body) ?? NONE
  }

  #after({ one, other, out, back }: Change): Chain {
    const chain = [...this.chain]
    for (const place of out) chain[place] = other
    for (const place of back) chain[place] = one
    return chain
  }

  /** How much the whole score grows; -Infinity for what cannot be. */
  #gain(change: Change): number {
    const { one, other, out, back } = change
    const moved = this.#moveGain(out, one, other) + this.#moveGain(back, other, one)
    if (moved === -Infinity) return moved
    return moved + this.#headGain(one, out, back) + this.#headGain(other, back, out) + this.#stepGain(change)
  }

  #moveGain(places: readonly number[], from: Body | undefined, to: Body | undefined): number {
    let gain = 0
    for (const place of places) {
      const own = this.#scoring.own[place]
      gain += (own.get(to) ?? -Infinity) - (own.get(from) ?? 0)
    }
    return gain
  }

  #headGain(body: Body | undefined, lost: readonly number[], won: readonly number[]): number {
    const { lines, whole } = this.#scoring
    const isLine = (place: number): boolean => lines[place] !== undefined
    if (!body || !(lost.some(isLine) || won.some(isLine))) return 0
    const now = this.#placesOf(body)
    const then = [...now.filter((place) => !lost.includes(place)), ...won].sort((a, b) => a - b)
    let head = this.#heads.get(body)
    if (head === undefined) this.#heads.set(body, (head = whole(body, this.#linesAt(now))))
    return whole(body, this.#linesAt(then)) - head
  }

  #linesAt(places: readonly number[]): HeadLines {
    let list = this.#scoring.noLines
    for (const place of places) {
      const line = this.#scoring.lines[place]
      if (line) list = list.with(line)
    }
    return list
  }

  /** From the first changed entry to where all is as it was. */
  #stepGain(change: Change): number {
    const { one, other, out, back } = change
    const chain = this.#after(change)
    const first = Math.min(out[0], back[0] ?? Infinity)
    const end = Math.max(out[out.length - 1], back[back.length - 1] ?? 0)
    const firstOfOne = this.#placesOf(one)[0] ?? Infinity
    const firstOfOther = this.#placesOf(other)[0] ?? Infinity
    let usedOne = firstOfOne < first
    let usedOther = firstOfOther < first
    let { last, length } = this.#steps[first]
    let gain = 0
    for (let index = first; index < chain.length; index++) {
      const before = this.#steps[index]
      const asBefore =
        index > end &&
        last === before.last &&
        length === before.length &&
        usedOne === firstOfOne < index &&
        usedOther === firstOfOther < index
      if (asBefore) break
      const body = chain[index]
      const used = body === one ? usedOne : body === other ? usedOther : before.used
      const step = { last, body, length, used: body !== undefined && used }
      gain += this.#scoring.step(index, step) - this.#stepScores[index]
      usedOne ||= body === one
      usedOther ||= body === other
      length = body === last ? length + 1 : 1
      last = body
    }
    return gain
  }
}
