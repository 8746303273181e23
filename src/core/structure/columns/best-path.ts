import type { Candidate } from './candidates.ts'
import type { Fit } from './fit-features.ts'
import { fitOf, fitScores } from './fit-features.ts'
import type { Habits } from './habits.ts'
import { lineFeatures } from './line-features.ts'
import type { PageFacts } from './page-facts.ts'
import {
  FIRST,
  HEAD,
  LAST,
  MIDDLE,
  ROLES,
  SINGLE,
  STEP,
  STEPS,
  TEXT_ROLES,
  VERSE,
  VERSE_ON,
} from './roles.ts'
import { EDGE, SEAM_FEATURES, seamFeatures } from './seam-features.ts'
import type { StreamLine } from './stream.ts'
import type { Weights } from './weights.ts'

/** How one line is read: its role's number, its column's (−1 for heads and verse), and the step that led to it. */
export interface PathPoint {
  readonly role: number
  readonly column: number
  readonly step: number
}

/** Everything about a page that its lines are scored by; computed once for both readings. */
export interface Evidence {
  readonly lines: readonly StreamLine[]
  readonly candidates: readonly Candidate[]
  readonly facts: PageFacts
  readonly fits: readonly Fit[]
  readonly lineFeatures: readonly (readonly number[])[]
  readonly habits: Habits
  readonly seamFeatures: readonly (readonly number[])[]
}

export const evidenceOf = (
  lines: readonly StreamLine[],
  candidates: readonly Candidate[],
  facts: PageFacts,
  habits: Habits,
): Evidence => ({
  lines,
  candidates,
  facts,
  fits: lines.map((_, index) => fitOf(lines, index, facts)),
  lineFeatures: lines.map((_, index) => lineFeatures(lines, index, facts)),
  habits,
  seamFeatures: lines.slice(1).map((_, index) => seamFeatures(lines, index, facts, habits)),
})

/**
 * What is added to the score of reading a line in a role, and of taking a step to it: what is known of it from
 * elsewhere. The printed place tells it, and fitting holds the search to the truth, or pushes it away from it.
 */
export interface Nudge {
  readonly role: (index: number, role: number) => number
  readonly torn: (index: number) => number
}
export const NO_NUDGE: Nudge = { role: () => 0, torn: () => 0 }

const ROLE_COUNT = ROLES.length

/**
 * The best reading of all lines together (Viterbi): each line is first, middle, last or single of a paragraph in a
 * column of one of the candidate widths, a line of a head, or of a block that keeps its line ends.
 *
 * States are numbered column × 4 + role; after them come head, verse and verse-on.
 */
export function bestPath(evidence: Evidence, weights: Weights, nudge: Nudge): readonly PathPoint[] {
  const { lines, candidates } = evidence
  const columns = candidates.length
  const head = columns * TEXT_ROLES
  const verse = head + 1
  const verseOn = head + 2
  const states = head + 3
  const from: Int32Array[] = []
  const by: Uint8Array[] = []
  const s = new Float64Array(STEPS.length)

  let scores = emissions(evidence, 0, weights, nudge)
  stepScores(EDGE, weights, s)
  const edge = s[STEP['torn-start']]
  for (let state = 0; state < head; state++) {
    const role = state % TEXT_ROLES
    if (role === MIDDLE || role === LAST) scores[state] += edge + nudge.torn(0)
  }
  scores[verseOn] = -Infinity

  for (let index = 1; index < lines.length; index++) {
    stepScores(evidence.seamFeatures[index - 1], weights, s)
    const next = emissions(evidence, index, weights, nudge)
    const source = new Int32Array(states)
    const step = new Uint8Array(states)
    const torn = nudge.torn(index)
    const { open, closed } = bestEnds(scores, columns)
    const verseBest = scores[verse] >= scores[verseOn] ? verse : verseOn

    // The start of a paragraph, wherever it comes from but its own column.
    const start = new Choice()
    start.consider(scores[closed] + s[STEP['part-new-width']], closed, STEP['part-new-width'])
    start.consider(scores[head] + s[STEP['head-text']], head, STEP['head-text'])
    start.consider(scores[verseBest] + s[STEP['verse-text']], verseBest, STEP['verse-text'])
    start.consider(scores[open] + s[STEP['torn-end']], open, STEP['torn-end'])
    // A line in mid-paragraph, from anywhere but its own column.
    const middle = new Choice()
    middle.consider(scores[open] + s[STEP['join-new-width']], open, STEP['join-new-width'])
    middle.consider(scores[closed] + s[STEP['torn-start']] + torn, closed, STEP['torn-start'])
    middle.consider(scores[head] + s[STEP['head-torn']] + torn, head, STEP['head-torn'])
    middle.consider(scores[verseBest] + s[STEP['verse-torn']] + torn, verseBest, STEP['verse-torn'])
    middle.consider(scores[open] + s[STEP['torn-both']] + torn, open, STEP['torn-both'])

    const join = s[STEP.join]
    const part = s[STEP.part]
    for (let base = 0; base < head; base += TEXT_ROLES) {
      const openHere = scores[base + FIRST] >= scores[base + MIDDLE] ? base + FIRST : base + MIDDLE
      const closedHere = scores[base + LAST] >= scores[base + SINGLE] ? base + LAST : base + SINGLE
      const joins = scores[openHere] + join >= middle.score
      const joined = joins ? scores[openHere] + join : middle.score
      for (const state of [base + MIDDLE, base + LAST]) {
        next[state] += joined
        source[state] = joins ? openHere : middle.source
        step[state] = joins ? STEP.join : middle.step
      }
      const parts = scores[closedHere] + part >= start.score
      const parted = parts ? scores[closedHere] + part : start.score
      for (const state of [base + FIRST, base + SINGLE]) {
        next[state] += parted
        source[state] = parts ? closedHere : start.source
        step[state] = parts ? STEP.part : start.step
      }
    }

    const toHead = new Choice()
    toHead.consider(scores[head] + s[STEP['head-head']], head, STEP['head-head'])
    toHead.consider(scores[closed] + s[STEP['text-head']], closed, STEP['text-head'])
    toHead.consider(scores[verseBest] + s[STEP['verse-head']], verseBest, STEP['verse-head'])
    toHead.consider(scores[open] + s[STEP['open-head']], open, STEP['open-head'])
    const toVerse = new Choice()
    toVerse.consider(scores[closed] + s[STEP['text-verse']], closed, STEP['text-verse'])
    toVerse.consider(scores[head] + s[STEP['head-verse']], head, STEP['head-verse'])
    toVerse.consider(scores[verseBest] + s[STEP['verse-new']], verseBest, STEP['verse-new'])
    toVerse.consider(scores[open] + s[STEP['open-verse']], open, STEP['open-verse'])
    next[head] += toHead.score
    source[head] = toHead.source
    step[head] = toHead.step
    next[verse] += toVerse.score
    source[verse] = toVerse.source
    step[verse] = toVerse.step
    next[verseOn] += scores[verseBest] + s[STEP['verse-on']]
    source[verseOn] = verseBest
    step[verseOn] = STEP['verse-on']

    scores = next
    from.push(source)
    by.push(step)
  }
  stepScores(EDGE, weights, s)
  return traceBack(scores, s[STEP['torn-end']], head, from, by)
}

/** The best of several ways to come to a state. */
class Choice {
  score = -Infinity
  source = 0
  step = 0

  consider(score: number, source: number, step: number): void {
    if (score <= this.score) return
    this.score = score
    this.source = source
    this.step = step
  }
}

function stepScores(features: readonly number[], weights: Weights, out: Float64Array): void {
  for (let step = 0; step < out.length; step++) {
    let score = 0
    for (const feature of features) score += weights.seam[step * SEAM_FEATURES.length + feature]
    out[step] = score
  }
}

function emissions(evidence: Evidence, index: number, weights: Weights, nudge: Nudge): Float64Array {
  const { candidates, fits, habits } = evidence
  const roles = new Float64Array(ROLE_COUNT)
  for (const feature of evidence.lineFeatures[index])
    for (let role = 0; role < ROLE_COUNT; role++) roles[role] += weights.line[feature * ROLE_COUNT + role]
  for (let role = 0; role < ROLE_COUNT; role++) roles[role] += nudge.role(index, role)
  const out = new Float64Array(candidates.length * TEXT_ROLES + 3)
  for (const [column, candidate] of candidates.entries()) {
    const at = column * TEXT_ROLES
    for (let role = 0; role < TEXT_ROLES; role++) out[at + role] = roles[role]
    fitScores(fits[index], candidate, habits, weights.fit, out, at)
  }
  out[out.length - 3] = roles[HEAD]
  out[out.length - 2] = roles[VERSE]
  out[out.length - 1] = roles[VERSE_ON]
  return out
}

/** The best open and the best closed state. */
function bestEnds(scores: Float64Array, columns: number): { open: number; closed: number } {
  let open = FIRST
  let closed = LAST
  for (let base = 0; base < columns * TEXT_ROLES; base += TEXT_ROLES) {
    if (scores[base + FIRST] > scores[open]) open = base + FIRST
    if (scores[base + MIDDLE] > scores[open]) open = base + MIDDLE
    if (scores[base + LAST] > scores[closed]) closed = base + LAST
    if (scores[base + SINGLE] > scores[closed]) closed = base + SINGLE
  }
  return { open, closed }
}

function traceBack(
  scores: Float64Array,
  tornEnd: number,
  head: number,
  from: readonly Int32Array[],
  by: readonly Uint8Array[],
): readonly PathPoint[] {
  const isOpen = (state: number): boolean => state < head && state % TEXT_ROLES <= MIDDLE
  const atEnd = (state: number): number => scores[state] + (isOpen(state) ? tornEnd : 0)
  let state = 0
  for (let other = 1; other < scores.length; other++) if (atEnd(other) > atEnd(state)) state = other
  const points: PathPoint[] = []
  for (let index = from.length; index >= 0; index--) {
    const text = state < head
    points.push({
      role: text ? state % TEXT_ROLES : HEAD + state - head,
      column: text ? Math.floor(state / TEXT_ROLES) : -1,
      step: index > 0 ? by[index - 1][state] : 0,
    })
    if (index > 0) state = from[index - 1][state]
  }
  return points.reverse()
}
