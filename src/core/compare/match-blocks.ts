import { diffArrays } from 'diff'
import { likeness, pairsOf, together, type Pairs } from './likeness.ts'

/**
 * Blocks that correspond, by their indexes: one to one; one that was parted in two, or two that were run together;
 * or one that has no counterpart in its place.
 */
export interface Match {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** Less alike than this, two blocks in the same place are one that went and one that came. */
const ALIKE = 0.4
/** Less alike than this, a block was not moved, but written anew. */
const MOVED = 0.7
/** A shorter block is only taken for moved when it is the very same. */
const MOVED_LENGTH = 12
/** In a gap with more pairs of blocks only equal ones are matched: such articles have nothing to do with each other. */
const MOST_PAIRS = 10_000

/** Which blocks correspond in their place, in reading order: what went stands before what came. */
export function matchBlocks(before: readonly string[], after: readonly string[]): readonly Match[] {
  const out: Match[] = []
  let [i, j] = [0, 0]
  let [gone, come] = [0, 0]
  const close = () => {
    out.push(...matchGap(before.slice(i, i + gone), after.slice(j, j + come), i, j))
    i += gone
    j += come
    gone = come = 0
  }
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (removed) gone += value.length
    else if (added) come += value.length
    else {
      close()
      for (let at = 0; at < value.length; at++) out.push({ before: [i + at], after: [j + at] })
      i += value.length
      j += value.length
    }
  }
  close()
  return out
}

interface Choice {
  readonly worth: number
  /** How many blocks of each side the step takes. */
  readonly step: readonly [number, number]
}

/** The best reading of a gap: the pairs that have most text in common. */
function matchGap(
  before: readonly string[],
  after: readonly string[],
  i0: number,
  j0: number,
): readonly Match[] {
  const single = (n: number, m: number): readonly Match[] => [
    ...Array.from({ length: n }, (_, at) => ({ before: [i0 + at], after: [] })),
    ...Array.from({ length: m }, (_, at) => ({ before: [], after: [j0 + at] })),
  ]
  const [n, m] = [before.length, after.length]
  if (n * m === 0 || n * m > MOST_PAIRS) return single(n, m)
  const [a, b] = [before.map(pairsOf), after.map(pairsOf)]
  // best[i][j]: what the blocks from i and from j on can have in common.
  const best: Choice[][] = Array.from({ length: n + 1 }, () =>
    Array.from({ length: m + 1 }, (): Choice => ({ worth: 0, step: [0, 0] })),
  )
  for (let i = n; i >= 0; i--) {
    for (let j = m; j >= 0; j--) {
      let choice: Choice = { worth: 0, step: i < n ? [1, 0] : [0, 1] }
      const offer = (step: readonly [number, number], worth: number) => {
        const whole = worth + best[i + step[0]][j + step[1]].worth
        if (whole > choice.worth) choice = { worth: whole, step }
      }
      if (i < n) offer([1, 0], 0)
      if (j < m) offer([0, 1], 0)
      if (i < n && j < m) offer([1, 1], common(a[i], b[j], ALIKE))
      // A join or a split is believed when it explains more than the pair alone.
      if (i < n && j + 1 < m) offer([1, 2], common(a[i], together(b[j], b[j + 1]), 2 * ALIKE))
      if (i + 1 < n && j < m) offer([2, 1], common(together(a[i], a[i + 1]), b[j], 2 * ALIKE))
      best[i][j] = choice
    }
  }
  const out: Match[] = []
  let [i, j] = [0, 0]
  while (i < n || j < m) {
    const [di, dj] = best[i][j].step
    out.push({ before: range(i0 + i, di), after: range(j0 + j, dj) })
    i += di
    j += dj
  }
  return wentFirst(out)
}

const range = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => from + at)

const common = (a: Pairs, b: Pairs, least: number): number => {
  const like = likeness(a, b)
  return like < least ? 0 : like * (a.total + b.total)
}

/** Between two matched pairs, all that went before all that came. */
function wentFirst(matches: readonly Match[]): readonly Match[] {
  const out: Match[] = []
  let come: Match[] = []
  for (const match of matches) {
    if (match.before.length === 0) come.push(match)
    else {
      if (match.after.length > 0) {
        out.push(...come)
        come = []
      }
      out.push(match)
    }
  }
  return [...out, ...come]
}

/** Blocks without a counterpart in their place that stand in another: index before → index after. */
export function movedBlocks(
  before: readonly string[],
  after: readonly string[],
  matches: readonly Match[],
): ReadonlyMap<number, number> {
  const gone = matches.filter((match) => match.after.length === 0).flatMap((match) => match.before)
  const come = matches.filter((match) => match.before.length === 0).flatMap((match) => match.after)
  if (gone.length * come.length > MOST_PAIRS) return new Map()
  const pairs = new Map<string, Pairs>()
  const known = (text: string): Pairs => {
    const found = pairs.get(text) ?? pairsOf(text)
    pairs.set(text, found)
    return found
  }
  const alike = (a: string, b: string): number => {
    if (a === b) return 1
    return Math.min(a.length, b.length) < MOVED_LENGTH ? 0 : likeness(known(a), known(b))
  }
  const offers = gone
    .flatMap((i) => come.map((j) => ({ i, j, like: alike(before[i], after[j]) })))
    .filter(({ like, i }) => like >= MOVED && before[i] !== '')
    .sort((x, y) => y.like - x.like)
  const moved = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of offers) {
    if (moved.has(i) || taken.has(j)) continue
    moved.set(i, j)
    taken.add(j)
  }
  return moved
}
