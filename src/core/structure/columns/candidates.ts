import type { Script } from '../../text/characters.ts'
import type { StreamLine } from './stream.ts'

/** A width that a column of this page may have, in ems, and how many lines are about as wide. */
export interface Candidate {
  readonly width: number
  readonly support: number
}

const STEP = { han: 0.5, latin: 1 } as const
const NARROWEST = 5
/** From here on a column is so wide that few lines are enough to make one. */
const WIDE = 12
/** First lines are two ems short: the column is that much wider than a lone first line. */
const INDENT = 2
/** Reading costs grow with the number of candidates; a page has far fewer columns. */
const MOST = 72

export function candidatesOf(lines: readonly StreamLine[], script: Script): readonly Candidate[] {
  const step = STEP[script]
  const counts = new Map<number, number>()
  for (const line of lines) {
    const width = Math.round(line.width / step) * step
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const measured = [...counts.keys()].filter((width) => width >= NARROWEST)
  const widened =
    script === 'latin' ? [] : measured.filter((width) => width >= WIDE).map((width) => width + INDENT)
  const widths = [...new Set([...measured, ...widened])]
  const candidates = widths
    .map((width): Candidate => ({ width, support: supportOf(width, counts, script) }))
    .filter(({ width, support }) => support >= 2 || width >= WIDE)
    .sort((a, b) => b.support - a.support || a.width - b.width)
    .slice(0, MOST)
    .sort((a, b) => a.width - b.width)
  return candidates.length > 0 ? candidates : [{ width: 20, support: 0 }]
}

function supportOf(width: number, counts: ReadonlyMap<number, number>, script: Script): number {
  const reach = script === 'latin' ? 0.035 * width + 0.5 : 0.5
  const step = STEP[script]
  let support = 0
  for (let near = width - Math.floor(reach / step) * step; near <= width + reach; near += step)
    support += counts.get(near) ?? 0
  return support
}
