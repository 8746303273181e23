import type { Candidate } from './candidates.ts'
import type { Habits } from './habits.ts'
import { costOf, factsOf, headCost, ROLES } from './line-costs.ts'
import type { LineRole } from './line-costs.ts'
import { seamOf } from './seam-costs.ts'
import type { StreamLine } from './stream.ts'

/** How one line is read: its role, and the width of its column. */
export interface LineReading {
  readonly line: StreamLine
  readonly role: LineRole | 'head'
  readonly column: number
  /** It begins a block in the middle of a paragraph, straight after a block that lacks its end. */
  readonly torn: boolean
}

/** A block without its start or its end, where the page's order does not explain it. */
const TORN = 4.6
/** The same at a gap of a page whose columns were cut up. */
const TORN_AT_GAP = 2
const TORN_START_AT_GAP = 1.4
const TORN_BETWEEN = 0.8
/** A column's width changes inside a paragraph: in mid-column, at a gap, at a gap of a cut-up page. */
const NEW_WIDTH = 6
const NEW_WIDTH_AT_GAP = 2.5
const NEW_WIDTH_AT_GAP_TORN = 5
/** … and between two paragraphs. */
const NEW_WIDTH_BETWEEN = 1.2
const AFTER_HEAD = 0.3
const HEAD_AFTER_HEAD = -0.5
const WITHOUT_GAP = 1.5

const [FIRST, MIDDLE, LAST, SINGLE] = [0, 1, 2, 3]

/**
 * The cheapest reading of all lines together (Viterbi): each line is first, middle, last or single of a paragraph
 * in a column of one of the candidate widths, or a head line.
 *
 * States are numbered width × 4 + role, and one more for heads. An open state (first, middle) has more to come.
 */
export function bestPath(
  lines: readonly StreamLine[],
  candidates: readonly Candidate[],
  habits: Habits,
): readonly LineReading[] {
  const columns = candidates.length
  const head = columns * 4
  const states = head + 1
  let costs: Float64Array = new Float64Array(states)
  const cameFrom: Int32Array[] = []
  const tornAt: Uint8Array[] = []

  const emissions = (index: number): Float64Array => {
    const facts = factsOf(lines, index, habits)
    const out = new Float64Array(states)
    for (let column = 0; column < columns; column++) {
      for (let role = 0; role < 4; role++)
        out[column * 4 + role] = costOf(ROLES[role], facts, candidates[column], habits)
    }
    out[head] = headCost(lines, index, facts, habits)
    return out
  }

  const start = emissions(0)
  for (let state = 0; state < head; state++) {
    const role = state % 4
    costs[state] = start[state] + (role === MIDDLE || role === LAST ? TORN : 0)
  }
  costs[head] = start[head]

  for (let index = 1; index < lines.length; index++) {
    const seam = seamOf(lines[index - 1], lines[index], habits)
    const cost = emissions(index)
    const from = new Int32Array(states)
    const torn = new Uint8Array(columns)
    const { open, closed } = cheapest(costs, columns)
    const tornCost = habits.torn && seam.gap ? TORN_AT_GAP : TORN
    const noGap = seam.gap ? 0 : WITHOUT_GAP
    const newWidth = seam.gap ? (habits.torn ? NEW_WIDTH_AT_GAP_TORN : NEW_WIDTH_AT_GAP) : NEW_WIDTH
    const afterBlock = costs[closed] + seam.part
    const beforeTornStart = afterBlock < costs[head] ? closed : head
    const tornStart =
      Math.min(afterBlock, costs[head]) +
      (habits.torn && seam.gap ? TORN_START_AT_GAP : tornCost) +
      (seam.gap ? 0 : 1)
    const tornBoth = costs[open] + tornCost + TORN_BETWEEN

    for (let column = 0; column < columns; column++) {
      const base = column * 4
      const openHere = costs[base + FIRST] < costs[base + MIDDLE] ? base + FIRST : base + MIDDLE
      const closedHere = costs[base + LAST] < costs[base + SINGLE] ? base + LAST : base + SINGLE

      let best = costs[openHere] + seam.join
      let source = openHere
      if (costs[open] + seam.join + newWidth < best)
        [best, source] = [costs[open] + seam.join + newWidth, open]
      if (tornStart < best) [best, source] = [tornStart, beforeTornStart]
      if (habits.torn && seam.gap && tornBoth < best) {
        ;[best, source] = [tornBoth, open]
        torn[column] = 1
      }
      cost[base + MIDDLE] += best
      cost[base + LAST] += best
      from[base + MIDDLE] = source
      from[base + LAST] = source

      best = costs[closedHere] + seam.part
      source = closedHere
      if (afterBlock + NEW_WIDTH_BETWEEN < best) [best, source] = [afterBlock + NEW_WIDTH_BETWEEN, closed]
      if (costs[head] + AFTER_HEAD < best) [best, source] = [costs[head] + AFTER_HEAD, head]
      const cutHere = costs[openHere] + tornCost + seam.part + noGap
      if (cutHere < best) [best, source] = [cutHere, openHere]
      const cut = costs[open] + tornCost + seam.part + 1 + noGap
      if (cut < best) [best, source] = [cut, open]
      cost[base + FIRST] += best
      cost[base + SINGLE] += best
      from[base + FIRST] = source
      from[base + SINGLE] = source
    }

    let best = costs[head] + HEAD_AFTER_HEAD
    let source = head
    if (costs[closed] < best) [best, source] = [costs[closed], closed]
    if (costs[open] + tornCost + noGap < best) [best, source] = [costs[open] + tornCost + noGap, open]
    cost[head] += best
    from[head] = source

    costs = cost
    cameFrom.push(from)
    tornAt.push(torn)
  }
  return traceBack(lines, candidates, costs, cameFrom, tornAt)
}

/** The cheapest open and the cheapest closed state. */
function cheapest(costs: Float64Array, columns: number): { open: number; closed: number } {
  let open = FIRST
  let closed = LAST
  for (let base = 0; base < columns * 4; base += 4) {
    for (const state of [base + FIRST, base + MIDDLE]) if (costs[state] < costs[open]) open = state
    for (const state of [base + LAST, base + SINGLE]) if (costs[state] < costs[closed]) closed = state
  }
  return { open, closed }
}

function traceBack(
  lines: readonly StreamLine[],
  candidates: readonly Candidate[],
  costs: Float64Array,
  cameFrom: readonly Int32Array[],
  tornAt: readonly Uint8Array[],
): readonly LineReading[] {
  const head = candidates.length * 4
  const atEnd = (state: number): number => costs[state] + (state < head && state % 4 <= MIDDLE ? TORN : 0)
  let state = 0
  for (let other = 1; other <= head; other++) if (atEnd(other) < atEnd(state)) state = other
  const readings: LineReading[] = []
  for (let index = lines.length - 1; index >= 0; index--) {
    const column = state >> 2
    const isHead = state === head
    const role = state % 4
    readings.push({
      line: lines[index],
      role: isHead ? 'head' : ROLES[role],
      column: isHead ? 0 : candidates[column].width,
      torn: !isHead && (role === MIDDLE || role === LAST) && index > 0 && tornAt[index - 1][column] === 1,
    })
    if (index > 0) state = cameFrom[index - 1][state]
  }
  return readings.reverse()
}
