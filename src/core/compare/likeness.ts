import { folded } from './typography.ts'

/** A text's pairs of neighbouring characters with their counts, widths and blanks aside. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

export function pairsOf(text: string): Pairs {
  const characters = [...folded(text)]
  const counts = new Map<string, number>()
  const add = (pair: string) => counts.set(pair, (counts.get(pair) ?? 0) + 1)
  if (characters.length === 1) add(characters[0])
  for (let at = 1; at < characters.length; at++) add(characters[at - 1] + characters[at])
  return { counts, total: Math.max(characters.length - 1, characters.length === 1 ? 1 : 0) }
}

export function together(a: Pairs, b: Pairs): Pairs {
  const counts = new Map(a.counts)
  for (const [pair, count] of b.counts) counts.set(pair, (counts.get(pair) ?? 0) + count)
  return { counts, total: a.total + b.total }
}

/** How much two texts have in common: 0 nothing, 1 all. Dice's coefficient. */
export function likeness(a: Pairs, b: Pairs): number {
  if (a.total + b.total === 0) return 1
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a]
  let common = 0
  for (const [pair, count] of few.counts) common += Math.min(count, many.counts.get(pair) ?? 0)
  return (2 * common) / (a.total + b.total)
}
