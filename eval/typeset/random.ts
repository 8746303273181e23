/** Chance that comes out the same every time. */
export interface Random {
  /** 0 ≤ n < 1 */
  readonly next: () => number
  /** A whole number, from ≤ n ≤ to. */
  readonly whole: (from: number, to: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly shuffled: <Item>(items: readonly Item[]) => Item[]
}

/** Mulberry32 over the FNV-1a hash of the seed. */
export function random(seed: string): Random {
  let state = 0x811c9dc5
  for (let index = 0; index < seed.length; index++)
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (items) => items[whole(0, items.length - 1)],
    shuffled: (items) => {
      const left = [...items]
      for (let last = left.length - 1; last > 0; last--) {
        const other = whole(0, last)
        ;[left[last], left[other]] = [left[other], left[last]]
      }
      return left
    },
  }
}
