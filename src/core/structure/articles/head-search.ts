import type { HeadLine } from '../items/item.ts'
import type { Body, Grouping, HeadEntry, HeadRun } from './body.ts'
import type { Decide } from './choice.ts'
import { Signs } from './choice.ts'
import type { Scoring } from './head-changes.ts'
import { bettered, stepsOf } from './head-changes.ts'
import { HeadLines } from './head-lines.ts'
import { RoleScores } from './head-roles.ts'
import type { HeadStep } from './head-signs.ts'
import { headSigns, noneSigns, stepKey, stepSigns, wholeSigns } from './head-signs.ts'
import { sharesOfRuns } from './head-shares.ts'
import type { PageSense } from './page-sense.ts'

export interface Entry {
  readonly entry: HeadEntry
  readonly run: HeadRun
  readonly position: number
  /** How much it shares with each body: all grams, those of its first paragraphs, and single characters. */
  readonly shares: ReadonlyMap<Body, number>
  readonly openings: ReadonlyMap<Body, number>
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
/** No page has more head lines. What has, a whole issue in one text, gets a narrower beam and is not gone over. */
const MOST_OF_PAGE = 64
const NARROW = 4

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
  readonly lines: ReadonlyMap<Body, HeadLines>
}

/** A state that may follow another, by the entry `line` if that is a head line. */
interface Next extends Omit<State, 'before' | 'lines'> {
  readonly before: State
  readonly line: HeadLine | undefined
}

const START: State = { score: 0, open: 0, body: undefined, before: undefined, length: 0, lines: new Map() }

/** The question which head line, lead and byline belongs to which article, for one page. */
export class HeadSearch {
  readonly entries: readonly Entry[]
  readonly #grouping: Grouping
  readonly #sense: PageSense
  readonly #signs: readonly ReadonlyMap<Body | undefined, Signs>[]

  get bodies(): readonly Body[] {
    return this.#grouping.bodies
  }

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

  /**
   * The best whole assignment: a beam search over the entries that counts in each article's head as it grows. A beam
   * forgets that an article which one line took might be wanted by a later one, so its best is gone over.
   */
  best(score: Score): Chain {
    const scoring = this.#scoring(score)
    let states: readonly State[] = [START]
    for (const index of this.entries.keys()) states = this.#advance(states, index, scoring)
    let best = START
    for (const state of states) if (total(state) > total(best) || best === START) best = state
    const chain = chainOf(best)
    return this.entries.length > MOST_OF_PAGE ? chain : bettered(chain, scoring)
  }

  /** All scores by this page's signs; what is asked for often is remembered. */
  #scoring(score: Score): Scoring {
    const roles = new RoleScores(this.#sense.setting, score)
    return {
      bodies: this.#grouping.bodies,
      lines: this.entries.map(({ entry }) => (entry.kind === 'head' ? entry : undefined)),
      noLines: new HeadLines(),
      own: this.#signs.map((signs) => new Map([...signs].map(([body, all]) => [body, score('head', all)]))),
      step: this.#stepScores(score),
      whole: (body, list) => {
        let points = list.scores.get(body)
        if (points === undefined) {
          list.roles ??= roles.of(list.lines)
          points = score('head', wholeSigns(body, list.lines, list.roles, this.#sense))
          list.scores.set(body, points)
        }
        return points
      },
    }
  }

  /** Steps are scored often; those of one key at one place have one score. */
  #stepScores(score: Score): (index: number, step: HeadStep) => number {
    const known = this.entries.map((): number[] => [])
    return (index, step) =>
      (known[index][stepKey(step)] ??= score(
        'head',
        stepSigns(step, this.entries[index], this.entries[index - 1], this.#sense),
      ))
  }

  #advance(states: readonly State[], index: number, scoring: Scoring): readonly State[] {
    const { own, step } = scoring
    const line = scoring.lines[index]
    const beam = this.entries.length > MOST_OF_PAGE ? NARROW : BEAM
    const next: Next[] = []
    for (const state of states) {
      for (const [body, points] of own[index])
        next.push(follow(state, body, line, points + step(index, stepOf(state, body)), scoring))
    }
    next.sort((a, b) => total(b) - total(a))
    const kept = new Map<Body | undefined, number>()
    const out: State[] = []
    for (const one of next) {
      const count = kept.get(one.body) ?? 0
      if (count >= BEAM_OF_BODY) continue
      kept.set(one.body, count + 1)
      out.push(withLines(one, scoring))
      if (out.length >= beam) break
    }
    return out
  }

  #linesOf(chain: Chain, body: Body): readonly HeadLine[] {
    return this.entries.flatMap(({ entry }, index) =>
      chain[index] === body && entry.kind === 'head' ? [entry] : [],
    )
  }

  /** Everything that a whole assignment is scored by. */
  signsOf(chain: Chain, score: Score): readonly Signs[] {
    const all: Signs[] = []
    for (const [index, step] of stepsOf(chain).entries()) {
      const entry = this.entries[index]
      const { body } = step
      const own =
        this.#signs[index].get(body) ??
        (body ? headSigns(body, entry, this.#grouping, this.#sense) : new Signs())
      all.push(own, stepSigns(step, entry, this.entries[index - 1], this.#sense))
    }
    const roles = new RoleScores(this.#sense.setting, score)
    for (const body of this.#grouping.bodies) {
      const lines = this.#linesOf(chain, body)
      all.push(wholeSigns(body, lines, roles.of(lines), this.#sense))
    }
    return all
  }
}

const total = ({ score, open }: Pick<State, 'score' | 'open'>): number => score + open

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
  { whole, noLines }: Scoring,
): Next {
  const goesOn = body === state.body
  const length = goesOn ? state.length + 1 : 1
  // Articles start out with no head; what that costs is taken back when the first line comes.
  const before = goesOn ? state.score : total(state)
  if (!body) return { score: before + points, open: 0, body, before: state, length, line }
  const known = state.lines.get(body) ?? noLines
  const closed = goesOn ? 0 : whole(body, known)
  const open = whole(body, line ? known.with(line) : known)
  return { score: before + points - closed, open, body, before: state, length, line }
}

/** The map of lines is copied only for those that are kept. */
function withLines({ line, ...next }: Next, { noLines }: Scoring): State {
  const { body, before } = next
  const known = body && before.lines.get(body)
  if (!body || (known && !line)) return { ...next, lines: before.lines }
  const own = line ? (known ?? noLines).with(line) : noLines
  return { ...next, lines: new Map(before.lines).set(body, own) }
}

function chainOf(last: State): Chain {
  const chain: (Body | undefined)[] = []
  for (let at: State = last; at.before; at = at.before) chain.push(at.body)
  return chain.reverse()
}
