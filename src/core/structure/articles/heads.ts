import type { HeadLine } from '../items/item.ts'
import type { Setting } from '../setting.ts'
import type { Body, Grouping, HeadRun } from './body.ts'
import { frequencies, gramsOf } from './grams.ts'
import { rolesOf } from './head-roles.ts'

/** Which head lines each body has, in page order, and those that found none. */
export interface HeadAssignment {
  readonly headsOf: ReadonlyMap<Body, readonly HeadLine[]>
  readonly homeless: readonly HeadLine[]
}

/** Whole assignments kept while the lines are walked, and candidates per line: they bound the work. */
const BEAM = 300
const RESCORED = 200
const CANDIDATES = 10
const MOST_CANDIDATES = 16
const MOST_LINES = 5

const NO_BODY_COST = 0.6
const SAME_RUN = 1.1
const SAME_RUN_ACROSS_GAP = 0.5
const OTHER_RUN = -1.5
const OWN_HEAD = 6
const OVER_ITS_LEAD = 6
const NEXT_PHOTO = 2.5
const PHOTO_BEFORE = 2.2
/** Nearness to the next body counts when this page prints heads above bodies. */
const NEXT_BODY = { inPlace: 3.5, tornOff: 0.7 } as const
const DANGLING = /\b(?:of|the|a|an|in|at|to|for|and|with|by|on|from|as|is|are)$|[,;]$/i

interface Entry {
  readonly line: HeadLine
  readonly run: HeadRun
  readonly first: boolean
  readonly last: boolean
  /** How much it shares with each body that it shares anything with. */
  readonly shares: ReadonlyMap<Body, number>
  readonly candidates: readonly Body[]
}

/** A chain of decisions, one a line, the latest first. */
interface State {
  readonly score: number
  readonly body: Body | undefined
  readonly before: State | undefined
  /** How many lines in succession went to `body`. */
  readonly length: number
  readonly used: ReadonlySet<Body>
}

/** Finds the article of every head line: the best whole assignment, not line by line. */
export function assignHeads(grouping: Grouping, torn: boolean, setting: Setting): HeadAssignment {
  const entries = entriesOf(grouping, setting)
  const stories = grouping.bodies.filter((body) => body.kind !== 'photo').length
  const above = grouping.headRuns.filter((run) => run.next).length
  const nextBody = above / Math.max(1, stories) >= 0.6 ? NEXT_BODY.inPlace : NEXT_BODY.tornOff
  let states: readonly State[] = [
    { score: 0, body: undefined, before: undefined, length: 0, used: new Set() },
  ]
  for (const [index, entry] of entries.entries()) {
    states = advance(states, entry, entries[index - 1], { nextBody, torn, setting })
  }
  const decided = bestOf(states, entries, setting)
  return withNeighbours(decided, entries, grouping)
}

function entriesOf(grouping: Grouping, setting: Setting): readonly Entry[] {
  const { bodies, headRuns } = grouping
  for (const body of bodies) for (const gram of gramsOf(body.dateline, setting.script)) body.grams.add(gram)
  const counts = frequencies(bodies.map((body) => body.grams))
  const holders = new Map<string, Body[]>()
  for (const body of bodies)
    for (const gram of body.grams) holders.set(gram, [...(holders.get(gram) ?? []), body])
  return headRuns.flatMap((run) => {
    const shares = run.lines.map((line) => sharesOf(line, holders, counts, bodies.length, setting))
    const near = [
      run.next,
      run.photoBefore,
      run.lead ? bodies.find((body) => body.lead === run.lead) : undefined,
    ]
    // A line may share nothing with its own body: what its neighbours share counts for it, too.
    const best = shares.flatMap((own) =>
      mostShared(own, Math.max(3, Math.ceil(CANDIDATES / run.lines.length))),
    )
    const candidates = (own: ReadonlyMap<Body, number>): readonly Body[] => [
      ...new Set([...mostShared(own, CANDIDATES), ...best, ...near.flatMap((body) => (body ? [body] : []))]),
    ]
    return run.lines.map((line, index): Entry => ({
      line,
      run,
      first: index === 0,
      last: index === run.lines.length - 1,
      shares: shares[index],
      candidates: candidates(shares[index]).slice(0, MOST_CANDIDATES),
    }))
  })
}

const mostShared = (shares: ReadonlyMap<Body, number>, most: number): readonly Body[] =>
  [...shares]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([body]) => body)

function sharesOf(
  line: HeadLine,
  holders: ReadonlyMap<string, readonly Body[]>,
  counts: ReadonlyMap<string, number>,
  all: number,
  setting: Setting,
): ReadonlyMap<Body, number> {
  const grams = gramsOf(line.text.text.replace(/[“”‘’]/g, ''), setting.script)
  const sums = new Map<Body, number>()
  for (const gram of grams) {
    const weight =
      Math.log((all + 1) / (counts.get(gram) ?? 1)) * (gram.length >= 3 && setting.script === 'han' ? 1.3 : 1)
    for (const body of holders.get(gram) ?? []) sums.set(body, (sums.get(body) ?? 0) + weight)
  }
  const scale = 2.2 / Math.sqrt(grams.size + 2)
  return new Map([...sums].map(([body, sum]) => [body, Math.min(9, sum * scale)]))
}

interface Terms {
  readonly nextBody: number
  readonly torn: boolean
  readonly setting: Setting
}

function advance(
  states: readonly State[],
  entry: Entry,
  before: Entry | undefined,
  terms: Terms,
): readonly State[] {
  const next: State[] = []
  for (const state of states) {
    next.push({
      score: state.score - NO_BODY_COST,
      body: undefined,
      before: state,
      length: 0,
      used: state.used,
    })
    const candidates =
      state.body && !entry.candidates.includes(state.body)
        ? [...entry.candidates, state.body]
        : entry.candidates
    for (const body of candidates) {
      const goesOn = body === state.body
      if (goesOn ? state.length >= MOST_LINES : state.used.has(body) && !terms.torn) continue
      const score =
        state.score + gain(entry, body, terms) + (goesOn ? goingOn(entry, before, state, terms) : 0)
      const again = !goesOn && state.used.has(body) ? -1.5 : 0
      next.push({
        score: score + again,
        body,
        before: state,
        length: goesOn ? state.length + 1 : 1,
        used: state.used.has(body) ? state.used : new Set(state.used).add(body),
      })
    }
  }
  return next.sort((a, b) => b.score - a.score).slice(0, BEAM)
}

function gain(entry: Entry, body: Body, terms: Terms): number {
  const { run } = entry
  let score = entry.shares.get(body) ?? 0
  if (run.own && run.next === body) score += OWN_HEAD
  if (entry.last && run.next === body) score += terms.nextBody + (body.kind === 'photo' ? NEXT_PHOTO : 0)
  if (entry.first && run.photoBefore === body) score += PHOTO_BEFORE
  if (entry.last && run.lead && body.lead === run.lead) score += OVER_ITS_LEAD
  return score
}

function goingOn(entry: Entry, before: Entry | undefined, state: State, terms: Terms): number {
  const sameRun = before?.run === entry.run
  let score = sameRun ? (before?.line.gapAfter ? SAME_RUN_ACROSS_GAP : SAME_RUN) : OTHER_RUN
  if (terms.setting.script === 'latin' && sameRun && before && DANGLING.test(before.line.text.text))
    score += 2.5
  if (state.length >= 3) score -= 0.6
  return score
}

const bodiesOf = (state: State): readonly (Body | undefined)[] => {
  const chain: (Body | undefined)[] = []
  for (let at: State = state; at.before; at = at.before) chain.push(at.body)
  return chain.reverse()
}

/** The best assignments once more, now with how well each head reads as kicker, headline and subheadline. */
function bestOf(
  states: readonly State[],
  entries: readonly Entry[],
  setting: Setting,
): readonly (Body | undefined)[] {
  let best: { readonly score: number; readonly chain: readonly (Body | undefined)[] } | undefined
  for (const state of states.slice(0, RESCORED)) {
    const chain = bodiesOf(state)
    let score = state.score
    for (const lines of linesByBody(chain, entries).values()) score += 0.9 * rolesOf(lines, setting).score + 1
    if (!best || score > best.score) best = { score, chain }
  }
  return best?.chain ?? []
}

function linesByBody(chain: readonly (Body | undefined)[], entries: readonly Entry[]): Map<Body, HeadLine[]> {
  const lines = new Map<Body, HeadLine[]>()
  for (const [index, body] of chain.entries()) {
    if (!body) continue
    const known = lines.get(body)
    if (known) known.push(entries[index].line)
    else lines.set(body, [entries[index].line])
  }
  return lines
}

/** Pictures and poems share few words with their heads: one without a head takes a homeless line close by. */
function withNeighbours(
  chain: readonly (Body | undefined)[],
  entries: readonly Entry[],
  grouping: Grouping,
): HeadAssignment {
  const headsOf = linesByBody(chain, entries)
  const homeless: HeadLine[] = []
  for (const [index, body] of chain.entries()) {
    if (body) continue
    const { line, run } = entries[index]
    const neighbour = grouping.bodies.find(
      (other) =>
        other.kind !== 'story' &&
        !headsOf.has(other) &&
        run.next !== other &&
        Math.abs(other.order - line.order) <= (other.kind === 'verse' ? 99 : 4),
    )
    if (neighbour) headsOf.set(neighbour, [line])
    else homeless.push(line)
  }
  return { headsOf, homeless }
}
