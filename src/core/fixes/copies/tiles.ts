/** A run that is followed at once by its own copies: `length` units from `from`, then the same again. */
export interface Tile {
  readonly from: number
  readonly length: number
}

/**
 * A text without blanks as runs of `copies` copies from end to end, with the fewest runs; undefined when it cannot
 * be done.
 *
 *     1111月月99日日，，   copies 2   →   11|11 月|月 9|9 日|日 ，|，
 *     图图图为为为晒晒晒   copies 3   →   图|图|图 为|为|为 晒|晒|晒
 */
export function tiles(text: string, copies: number): readonly Tile[] | undefined {
  const end = text.length
  if (end === 0 || end % copies !== 0) return undefined
  const fewest: number[] = new Array<number>(end + 1).fill(Infinity)
  const lengthTo: number[] = new Array<number>(end + 1).fill(0)
  fewest[0] = 0
  for (let at = 0; at < end; at++) {
    if (fewest[at] === Infinity) continue
    for (let length = 1; at + copies * length <= end; length++) {
      const next = at + copies * length
      if (fewest[at] + 1 >= fewest[next] || !isTile(text, at, length, copies)) continue
      fewest[next] = fewest[at] + 1
      lengthTo[next] = length
    }
  }
  if (fewest[end] === Infinity) return undefined
  const found: Tile[] = []
  for (let at = end; at > 0;) {
    const length = lengthTo[at]
    at -= copies * length
    found.push({ from: at, length })
  }
  return found.reverse()
}

function isTile(text: string, at: number, length: number, copies: number): boolean {
  if (text[at] !== text[at + length]) return false
  for (let unit = at + length; unit < at + copies * length; unit++) {
    if (text[unit] !== text[unit - length]) return false
  }
  return true
}

/** To begin a stretch of copies amid single text costs so many characters: chance pairs are not worth it. */
const ENTRY = 3

/**
 * The stretches of a text without blanks that are made of runs of `copies` copies, where the rest is printed once:
 * those that explain the most characters as copies.
 *
 *     记者记者赵一//摄摄   →   [记者|记者]   [/|/ 摄|摄]
 */
export function tiledStretches(text: string, copies: number): readonly (readonly Tile[])[] {
  const end = text.length
  // Best value of the text up to here, standing outside or inside a stretch, and how it came about.
  const outside: number[] = new Array<number>(end + 1).fill(-Infinity)
  const inside: number[] = new Array<number>(end + 1).fill(-Infinity)
  const lengthTo: number[] = new Array<number>(end + 1).fill(0)
  const entered: boolean[] = new Array<boolean>(end + 1).fill(false)
  outside[0] = 0
  for (let at = 0; at <= end; at++) {
    const left = inside[at] > outside[at]
    const best = left ? inside[at] : outside[at]
    outside[at] = best
    if (at === end) break
    if (best > outside[at + 1]) outside[at + 1] = best
    const start = Math.max(best - ENTRY, inside[at])
    for (let length = 1; at + copies * length <= end; length++) {
      const next = at + copies * length
      const value = start + (copies - 1) * length - 0.5
      if (value <= inside[next] || !isTile(text, at, length, copies)) continue
      inside[next] = value
      lengthTo[next] = length
      entered[next] = inside[at] < best - ENTRY
    }
  }
  const stretches: Tile[][] = []
  let stretch: Tile[] = []
  let within = false
  for (let at = end; at > 0;) {
    if (!within && (lengthTo[at] === 0 || inside[at] < outside[at])) {
      at--
      continue
    }
    const length = lengthTo[at]
    const first = entered[at]
    at -= copies * length
    stretch.push({ from: at, length })
    within = !first
    if (first) {
      stretches.push(stretch.reverse())
      stretch = []
    }
  }
  return stretches.reverse()
}
