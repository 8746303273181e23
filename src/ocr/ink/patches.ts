/** A connected patch of a mask: its outermost pixels and how many it has. Right and bottom are outside. */
export interface Patch {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly pixels: number
}

/** What lies together in a mask (not 0), neighbours over corners included, from top to bottom. */
export function patchesOf(mask: Uint8Array, width: number, height: number): readonly Patch[] {
  const runs = runsOf(mask, width, height)
  const roots = joined(runs)
  const patches = new Map<number, Patch>()
  for (const [index, { row, from, to }] of runs.entries()) {
    const root = rootOf(roots, index)
    const before = patches.get(root)
    patches.set(root, {
      left: Math.min(before?.left ?? from, from),
      top: before?.top ?? row,
      right: Math.max(before?.right ?? to, to),
      bottom: row + 1,
      pixels: (before?.pixels ?? 0) + to - from,
    })
  }
  return [...patches.values()]
}

/** Pixels of one row that lie together; `to` is outside. */
interface Run {
  readonly row: number
  readonly from: number
  readonly to: number
}

function runsOf(mask: Uint8Array, width: number, height: number): readonly Run[] {
  const runs: Run[] = []
  for (let row = 0; row < height; row++) {
    const base = row * width
    for (let x = 0; x < width;) {
      if (!mask[base + x]) {
        x++
        continue
      }
      const from = x
      while (x < width && mask[base + x]) x++
      runs.push({ row, from, to: x })
    }
  }
  return runs
}

/** For each run the first one that it hangs together with (union-find over neighbouring rows). */
function joined(runs: readonly Run[]): Int32Array {
  const roots = Int32Array.from(runs, (_, index) => index)
  let above = 0
  for (const [index, run] of runs.entries()) {
    while (above < index && (runs[above] as Run).row < run.row - 1) above++
    for (let other = above; other < index; other++) {
      const { row, from, to } = runs[other] as Run
      if (row >= run.row) break
      if (from > run.to) break
      if (to < run.from) continue
      const [a, b] = [rootOf(roots, other), rootOf(roots, index)]
      roots[Math.max(a, b)] = Math.min(a, b)
    }
  }
  return roots
}

function rootOf(roots: Int32Array, index: number): number {
  let root = index
  while (roots[root] !== root) root = roots[root] ?? root
  roots[index] = root
  return root
}
