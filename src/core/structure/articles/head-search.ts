import type { HeadLine } from '../items/item.ts'
import type { Body, Grouping, HeadEntry, HeadRun } from './body.ts'
import type { Decide } from './choice.ts'
import { Signs } from './choice.ts'
import { bestRoles, splitsOf } from './head-roles.ts'
import type { HeadStep } from './head-signs.ts'
import { headSigns, noneSigns, stepKey, stepSigns, wholeSigns } from './head-signs.ts'
import { sharesOfRuns } from './head-shares.ts'
import type { PageSense } from './page-sense.ts'

export interface Entry {
  readonly entry: HeadEntry
  readonly run: HeadRun
  readonly position: number
  /** How much it shares with each body: all grams, and single characters. */
  readonly shares: ReadonlyMap<Body, number>
  readonly letters: ReadonlyMap<Body, number>
  readonly ranked: readonly Body[]
  readonly candidates: readonly Body[]
}

/** Where each entry goes; undefined for those that belong nowhere. */
export type Chain = readonly (Body | undefined)[]
export type Score = Decide['score']

/** Assignments kept while the entries are walked, in all and of those that end in the same article. */
const BEAM = 48
const BEAM_OF_BODY = 8
/** So often at most the best assignment is gone over for changes that better it. */
const ROUNDS = 40

type Lines = readonly HeadLine[]

/** A chain of decisions, one an entry, the latest first. */
interface State {
  /** Of the entries and of the articles' heads as far as they are known: those of all but `body`. */
  readonly score: number
  /** How the head of `body` scores as it stands. */
  readonly open: number
  readonly body: Body | undefined
  readonly before: State | undefined
  /** How many entries in succession went to `body`. */
  readonly length: number
  /** The head lines of every article that has had an entry. */
  readonly lines: ReadonlyMap<Body, Lines>
}

const START: State = { score: 0, open: 0, body: undefined, before: undefined, length: 0, lines: new Map() }
const NO_LINES: Lines = []

/** The question which head line, lead and byline belongs to which article, for one page. */
export class HeadSearch {
  readonly entries: readonly Entry[]
  readonly #grouping: Grouping
  readonly #sense: PageSense
  readonly #splits = new Map<string, readonly Signs[]>()
  readonly #signs: readonly ReadonlyMap<Body | undefined, Signs>[]

  constructor(grouping: Grouping, sense: PageSense) {
    this.#grouping = grouping
    this.#sense = sense
    this.entries = sharesOfRuns(grouping, sense.setting)
    this.#signs = this.entries.map(
      (entry) =>
        new Map<Body | undefined, Signs>([
          [undefined, noneSigns(entry, sense)],
          ...entry.candidates.map((body): [Body, Signs] => [body, headSigns(body, entry, grouping, sense)]),
        ]),
    )
  }

  /** The best whole assignment: a beam search over the entries that counts in each article's head as it grows. */
  best(score: Score): Chain {
    let states: readonly State[] = [START]
    const wholes = new Map<string, number>()
    const whole = (body: Body | undefined, lines: Lines): number => {
      if (!body) return 0
      const key = `${body.id}:${lines.map((line) => line.order).join()}`
      let points = wholes.get(key)
      if (points === undefined)
        wholes.set(key, (points = score('head', this.#wholeSigns(body, lines, score))))
      return points
    }
    for (const index of this.entries.keys()) states = this.#advance(states, index, score, whole)
    let best = START
    for (const state of states) if (total(state) > total(best) || best === START) best = state
    return this.#bettered(chainOf(best), score, whole)
  }

  /** Steps are scored often; those of one key at one place have one score. */
  #stepScores(score: Score): (index: number, step: HeadStep) => number {
    const known = this.entries.map(() => new Map<string, number>())
    return (index, step) => {
      const key = stepKey(step)
      let points = known[index].get(key)
      if (points === undefined) {
        points = score('head', stepSigns(step, this.entries[index], this.entries[index - 1], this.#sense))
        known[index].set(key, points)
      }
      return points
    }
  }

  /**
   * A beam forgets that an article which one line took might be wanted by a later one. So the assignment is gone
   * over: stretches move to other articles, articles change places, until nothing betters it.
   */
  #bettered(chain: Chain, score: Score, whole: (body: Body | undefined, lines: Lines) => number): Chain {
    const own = this.#signs.map(
      (signs) => new Map([...signs].map(([body, all]) => [body, score('head', all)])),
    )
    const steps = this.#stepScores(score)
    const bodies = this.#grouping.bodies
    const value = (candidate: Chain): number => {
      let sum = 0
      let state = START
      for (const [index, body] of candidate.entries()) {
        const points = own[index].get(body)
        if (points === undefined) return -Infinity
        sum += points + steps(index, stepOf(state, body))
        const { entry } = this.entries[index]
        state = follow(state, body, entry.kind === 'head' ? entry : undefined, 0, () => 0)
      }
      for (const body of bodies) sum += whole(body, state.lines.get(body) ?? NO_LINES)
      return sum
    }
    let best = chain
    let most = value(chain)
    for (let round = 0; round < ROUNDS; round++) {
      let better = false
      for (const candidate of changesOf(best, bodies)) {
        const points = value(candidate)
        if (points <= most + 1e-9) continue
        ;[best, most, better] = [candidate, points, true]
        break
      }
      if (!better) break
    }
    return best
  }

  #advance(
    states: readonly State[],
    index: number,
    score: Score,
    whole: (body: Body | undefined, lines: Lines) => number,
  ): readonly State[] {
    const entry = this.entries[index]
    const before = this.entries[index - 1]
    const line = entry.entry.kind === 'head' ? entry.entry : undefined
    const own = [...this.#signs[index]].map(([body, signs]) => ({ body, points: score('head', signs) }))
    const steps = new Map<string, number>()
    const next: State[] = []
    for (const state of states) {
      for (const { body, points } of own) {
        const step = stepOf(state, body)
        const key = stepKey(step)
        let cost = steps.get(key)
        if (cost === undefined)
          steps.set(key, (cost = score('head', stepSigns(step, entry, before, this.#sense))))
        next.push(follow(state, body, line, points + cost, whole))
      }
    }
    next.sort((a, b) => total(b) - total(a))
    const kept = new Map<Body | undefined, number>()
    const out: State[] = []
    for (const state of next) {
      const count = kept.get(state.body) ?? 0
      if (count >= BEAM_OF_BODY) continue
      kept.set(state.body, count + 1)
      out.push(state)
      if (out.length === BEAM) break
    }
    return out
  }

  #wholeSigns(body: Body, lines: readonly HeadLine[], score: Score): Signs {
    const roles = lines.length > 0 ? bestRoles(this.#splitsOf(lines), score) : 0
    return wholeSigns(body, lines, roles, this.#sense)
  }

  /** The same few lines are looked at again and again. */
  #splitsOf(lines: Lines): readonly Signs[] {
    const key = lines.map((line) => line.order).join()
    const known = this.#splits.get(key)
    if (known) return known
    const splits = splitsOf(lines, this.#sense.setting)
    this.#splits.set(key, splits)
    return splits
  }

  #linesOf(chain: Chain, body: Body): readonly HeadLine[] {
    return this.entries.flatMap(({ entry }, index) =>
      chain[index] === body && entry.kind === 'head' ? [entry] : [],
    )
  }

  /** Everything that a whole assignment is scored by. */
  signsOf(chain: Chain, score: Score): readonly Signs[] {
    const all: Signs[] = []
    let state = START
    for (const [index, body] of chain.entries()) {
      const entry = this.entries[index]
      const step = stepOf(state, body)
      const own =
        this.#signs[index].get(body) ??
        (body ? headSigns(body, entry, this.#grouping, this.#sense) : new Signs())
      all.push(own, stepSigns(step, entry, this.entries[index - 1], this.#sense))
      state = follow(state, body, undefined, 0, () => 0)
    }
    for (const body of this.#grouping.bodies)
      all.push(this.#wholeSigns(body, this.#linesOf(chain, body), score))
    return all
  }
}

const total = (state: State): number => state.score + state.open

const stepOf = (state: State, body: Body | undefined): HeadStep => ({
  last: state.body,
  body,
  length: state.length,
  used: body !== undefined && state.lines.has(body),
})

function follow(
  state: State,
  body: Body | undefined,
  line: HeadLine | undefined,
  points: number,
  whole: (body: Body | undefined, lines: Lines) => number,
): State {
  const goesOn = body === state.body
  // Articles start out with no head; what that costs is taken back when the first line comes.
  const before = goesOn ? state.score : total(state)
  if (!body)
    return {
      score: before + points,
      open: 0,
      body,
      before: state,
      length: goesOn ? state.length + 1 : 1,
      lines: state.lines,
    }
  const known = state.lines.get(body)
  const lines = line ? [...(known ?? NO_LINES), line] : (known ?? NO_LINES)
  const changed = line !== undefined || known === undefined
  const closed = goesOn ? 0 : whole(body, known ?? NO_LINES)
  return {
    score: before + points - (goesOn ? 0 : closed),
    open: whole(body, lines),
    body,
    before: state,
    length: goesOn ? state.length + 1 : 1,
    lines: changed ? new Map(state.lines).set(body, lines) : state.lines,
  }
}

/** Every assignment that is one change away: a stretch or a single entry elsewhere, two articles exchanged. */
function* changesOf(chain: Chain, bodies: readonly Body[]): Generator<Chain> {
  const used = [...new Set(chain)].filter((body) => body !== undefined)
  for (const [index, a] of used.entries())
    for (const b of used.slice(index + 1)) yield chain.map((body) => (body === a ? b : body === b ? a : body))
  for (let from = 0; from < chain.length;) {
    let to = from + 1
    while (to < chain.length && chain[to] === chain[from]) to++
    const old = chain[from]
    for (const body of [undefined, ...bodies]) {
      if (body === old) continue
      const moved = (start: number, end: number): Chain =>
        chain.map((other, index) => (index >= start && index < end ? body : other))
      yield moved(from, to)
      // The article's own head gives way.
      if (body !== undefined && chain.includes(body))
        yield chain.map((other, index) => (index >= from && index < to ? body : other === body ? old : other))
      for (let cut = from + 1; cut < to; cut++) {
        yield moved(from, cut)
        yield moved(cut, to)
      }
    }
    from = to
  }
}

function chainOf(last: State): Chain {
  const chain: (Body | undefined)[] = []
  for (let at: State = last; at.before; at = at.before) chain.push(at.body)
  return chain.reverse()
}
