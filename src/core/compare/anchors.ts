/** So many tokens that follow one another and stand once in each text are surely the same passage. */
const LENGTH = 6

export interface Anchor {
  readonly before: number
  readonly after: number
}

/**
 * Places of two texts that surely correspond, in order: runs of {@link LENGTH} tokens that each text has once.
 * A long text falls into short ones between them, so that comparing it takes time in proportion to its length.
 */
export function anchorsOf(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const there = onceIn(after)
  const pairs = [...onceIn(before)].flatMap(([run, at]) => {
    const place = there.get(run)
    return place === undefined ? [] : [{ before: at, after: place }]
  })
  return inOrder(pairs)
}

function onceIn(tokens: readonly string[]): ReadonlyMap<string, number> {
  const once = new Map<string, number>()
  const more = new Set<string>()
  for (let at = 0; at + LENGTH <= tokens.length; at++) {
    const run = tokens.slice(at, at + LENGTH).join('\0')
    if (more.has(run)) continue
    if (once.delete(run)) more.add(run)
    else once.set(run, at)
  }
  return once
}

/** The longest row of pairs that goes forward in both texts; `pairs` go forward in the first. */
function inOrder(pairs: readonly Anchor[]): readonly Anchor[] {
  // ends[n]: the pair with which the best row of n + 1 pairs ends.
  const ends: number[] = []
  const previous: number[] = []
  pairs.forEach(({ after }, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]].after < after) low = middle + 1
      else high = middle
    }
    previous.push(low > 0 ? ends[low - 1] : -1)
    ends[low] = index
  })
  const row: Anchor[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]) row.push(pairs[at])
  return row.reverse()
}
