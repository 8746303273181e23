/** A stretch that two sequences share: `size` elements from `a` in the first and from `b` in the second. */
export interface MatchingBlock {
  readonly a: number
  readonly b: number
  readonly size: number
}

/**
 * The stretches that two sequences share, in order: the longest first, then those left and right of it (Ratcliff
 * and Obershelp, as Python's difflib without its junk heuristic, so that scores agree with the reference scorer).
 */
export function matchingBlocks(a: readonly string[], b: readonly string[]): readonly MatchingBlock[] {
  const places = new Map<string, number[]>()
  for (const [index, item] of b.entries()) {
    const known = places.get(item)
    if (known) known.push(index)
    else places.set(item, [index])
  }
  const found: MatchingBlock[] = []
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]]
  for (let region = open.pop(); region; region = open.pop()) {
    const [aFrom, aTo, bFrom, bTo] = region
    const block = longestMatch(a, places, region)
    if (block.size === 0) continue
    found.push(block)
    if (aFrom < block.a && bFrom < block.b) open.push([aFrom, block.a, bFrom, block.b])
    if (block.a + block.size < aTo && block.b + block.size < bTo)
      open.push([block.a + block.size, aTo, block.b + block.size, bTo])
  }
  return found.sort((x, y) => x.a - y.a || x.b - y.b)
}

function longestMatch(
  a: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  [aFrom, aTo, bFrom, bTo]: readonly [number, number, number, number],
): MatchingBlock {
  let best: MatchingBlock = { a: aFrom, b: bFrom, size: 0 }
  let lengths = new Map<number, number>()
  for (let i = aFrom; i < aTo; i++) {
    const next = new Map<number, number>()
    for (const j of places.get(a[i]) ?? []) {
      if (j < bFrom) continue
      if (j >= bTo) break
      const size = (lengths.get(j - 1) ?? 0) + 1
      next.set(j, size)
      if (size > best.size) best = { a: i - size + 1, b: j - size + 1, size }
    }
    lengths = next
  }
  return best
}
