import type { Body } from './body.ts'
import type { Cohesion } from './grams.ts'
import { frequencies } from './grams.ts'

/** Sharing one common word more than this is no evidence. */
const COMMON_SHARE = 0.6

/** The body that shares most with a text; rare grams count more. `bonus` is what else speaks for a body. */
export function mostShared(
  grams: ReadonlySet<string>,
  bodies: readonly Body[],
  bonus: (body: Body) => number,
): Body | undefined {
  const counts = frequencies(bodies.map((body) => body.grams))
  let best = -1
  let home: Body | undefined
  for (const body of bodies) {
    let score = bonus(body)
    for (const gram of grams) {
      if (body.grams.has(gram)) score += Math.log(1 + bodies.length / (counts.get(gram) ?? 1)) - COMMON_SHARE
    }
    if (score > best) [best, home] = [score, body]
  }
  return home
}

/** What a paragraph of a page whose columns were cut up is measured by. */
export interface Stray {
  readonly grams: ReadonlySet<string>
  /** Width of the column it was printed in, in ems. */
  readonly width: number
}

/** Only the last so many bodies, and widths of a body, are looked at. */
const BODIES_IN_REACH = 40
const WIDTHS_IN_REACH = 20

/** Differences of measured widths that are none, and that may be chance. */
const SAME_WIDTH = { han: 0.4, latin: 0.8 } as const
const LIKE_WIDTH = { han: 1.1, latin: 1.6 } as const

/** The article that a stray paragraph goes on best, and how well: by what it is about and by its column's width. */
export function bestHome(
  stray: Stray,
  bodies: readonly Body[],
  current: Body | undefined,
  cohesion: Cohesion,
  script: 'han' | 'latin',
): { readonly body: Body | undefined; readonly score: number } {
  let best: { body: Body | undefined; score: number } = { body: undefined, score: -Infinity }
  for (const body of bodies.slice(-BODIES_IN_REACH)) {
    if (body.kind !== 'story' || body.widths.length === 0) continue
    const apart = Math.min(
      ...body.widths.slice(-WIDTHS_IN_REACH).map((other) => Math.abs(other - stray.width)),
    )
    const width = apart <= SAME_WIDTH[script] ? 1.4 : apart <= LIKE_WIDTH[script] ? 0.2 : -1.5
    const score =
      cohesion(stray.grams, body.grams) + width + (body === current ? 0.8 : 0) - (body.closed ? 3 : 0)
    if (score > best.score) best = { body, score }
  }
  return best
}
