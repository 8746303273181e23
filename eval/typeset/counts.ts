/** How often each character stands in texts; blanks do not count. */
export type Counts = ReadonlyMap<string, number>

export function countsOf(...texts: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const character of text.replace(/\s+/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

export function sumOf(...all: readonly Counts[]): Counts {
  const sum = new Map<string, number>()
  for (const counts of all)
    for (const [character, number] of counts) sum.set(character, (sum.get(character) ?? 0) + number)
  return sum
}

/** What is in `counts` beyond `others`. */
export function beyond(counts: Counts, others: Counts): Counts {
  const left = [...counts].map(([c, number]) => [c, number - (others.get(c) ?? 0)] as const)
  return new Map(left.filter(([, number]) => number > 0))
}
