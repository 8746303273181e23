import type { Script } from '../../text/characters.ts'
import { endOf, endsCredit } from './line-ends.ts'
import type { StreamLine } from './stream.ts'

/** What the lines of a page are measured against; computed once. */
export interface PageFacts {
  readonly script: Script
  /** How each line ends, as a number of `line-features.ts`. */
  readonly ends: readonly number[]
  /** The widest of the lines around each, and the width that most lines of the page have about. */
  readonly localWidth: readonly number[]
  readonly pageWidth: number
  /** How many lines are about as wide as each. */
  readonly support: readonly number[]
  /** What the next line begins with would have fitted in as well, measured by the lines around. */
  readonly leavesRoom: readonly boolean[]
  readonly texts: ReadonlyMap<string, number>
  /** Pairs and triples of Chinese characters that stand inside the page's lines. */
  readonly runs: ReadonlySet<string>
  /** How many strips the page has, those that are no running text counted in. */
  readonly strips: number
}

const NEARBY = 4
const STEP = 0.5

export function pageFactsOf(lines: readonly StreamLine[], script: Script): PageFacts {
  const latin = script === 'latin'
  const ends = lines.map((line, index) =>
    latin && index > 0 && endsCredit(lines[index - 1], line.strip.text) ? 0 : endOf(line.strip.text, script),
  )
  const counts = new Map<number, number>()
  const binned = (width: number): number => Math.round(width / STEP)
  for (const { width } of lines) counts.set(binned(width), (counts.get(binned(width)) ?? 0) + 1)
  const support = lines.map(({ width }) => {
    let sum = 0
    const reach = latin ? Math.ceil((0.035 * width) / STEP) : 1
    for (let bin = binned(width) - reach; bin <= binned(width) + reach; bin++) sum += counts.get(bin) ?? 0
    return sum
  })
  const localWidth = lines.map((_, index) => {
    let widest = 1
    for (let near = index - NEARBY; near <= index + NEARBY; near++)
      widest = Math.max(widest, Math.min(lines[near]?.width ?? 0, 60))
    return widest
  })
  const texts = new Map<string, number>()
  for (const { strip } of lines) texts.set(strip.text, (texts.get(strip.text) ?? 0) + 1)
  return {
    script,
    ends,
    localWidth,
    pageWidth: pageWidthOf(lines, support),
    support,
    leavesRoom: lines.map(
      (line, index) =>
        index + 1 < lines.length &&
        line.width + lines[index + 1].unit + (latin ? 0.25 : 0) < localWidth[index] - 0.6,
    ),
    texts,
    runs: latin ? new Set() : runsOf(lines),
    strips: (lines.at(-1)?.last ?? 0) + 1,
  }
}

const HAN_RUN = /[\u3400-\u9fff]{2,}/g

/** A pair that stands inside some line is likely to go on over a line end, too: names, terms, words. */
function runsOf(lines: readonly StreamLine[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const { strip } of lines)
    for (const [run] of strip.text.matchAll(HAN_RUN))
      for (let at = 0; at + 2 <= run.length; at++) {
        runs.add(run.slice(at, at + 2))
        if (at + 3 <= run.length) runs.add(run.slice(at, at + 3))
      }
  return runs
}

function pageWidthOf(lines: readonly StreamLine[], support: readonly number[]): number {
  let best = 20
  let most = 0
  for (const [index, line] of lines.entries()) {
    if (line.width >= 7 && support[index] > most) [most, best] = [support[index], line.width]
  }
  return best
}
