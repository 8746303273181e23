import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTHING } from '../../text/traced.ts'
import type { HeadLine } from '../items/item.ts'
import type { Body } from './body.ts'
import { newBody } from './body.ts'
import type { Scoring } from './head-changes.ts'
import { bettered, stepsOf } from './head-changes.ts'
import { HeadLines } from './head-lines.ts'
import type { Chain } from './head-search.ts'
import { stepKey } from './head-signs.ts'

const headLine = (order: number): HeadLine => ({
  kind: 'head',
  order,
  text: NOTHING,
  gapBefore: false,
  gapAfter: false,
  letterSpaced: false,
  centred: false,
  width: 1,
})

/** A number between −4 and 4 for every key, the same every time. */
function points(seed: number, ...key: readonly number[]): number {
  let hash = seed
  for (const part of key) hash = Math.imul(hash ^ (part + 7), 0x5bd1e995) ^ (hash >>> 13)
  return ((hash >>> 4) % 8000) / 1000 - 4
}

interface Case {
  readonly chain: Chain
  readonly scoring: Scoring
}

/** Articles, entries with places that they may go to, and an assignment that is allowed; scored by chance. */
const cases = fc
  .record({
    seed: fc.nat(),
    bodies: fc.integer({ min: 1, max: 5 }),
    entries: fc.array(
      fc.record({ head: fc.boolean(), mask: fc.nat({ max: 31 }), start: fc.nat({ max: 5 }) }),
      {
        minLength: 1,
        maxLength: 9,
      },
    ),
  })
  .map(({ seed, bodies: count, entries }): Case => {
    const bodies = Array.from({ length: count }, (_, id) => newBody(id, 'story', id))
    const own = entries.map(
      ({ mask }, index) =>
        new Map<Body | undefined, number>([
          [undefined, points(seed, index, 99)],
          ...bodies.flatMap((body): [Body, number][] =>
            (mask >> body.id) & 1 ? [[body, points(seed, index, body.id)]] : [],
          ),
        ]),
    )
    const scoring: Scoring = {
      bodies,
      lines: entries.map(({ head }, order) => (head ? headLine(order) : undefined)),
      noLines: new HeadLines(),
      own,
      step: (index, step) => points(seed, index, 1000 + stepKey(step)),
      whole: (body, { lines }) => points(seed, 5000 + body.id, ...lines.map(({ order }) => order)),
    }
    const chain = entries.map(({ start }, index) => [...own[index].keys()][start % own[index].size])
    return { chain, scoring }
  })

/** The whole score, counted from the beginning. */
function scoreOf(chain: Chain, { bodies, lines, noLines, own, step, whole }: Scoring): number {
  const ways = stepsOf(chain).map((way, index) => step(index, way))
  const heads = bodies.map((body) =>
    whole(
      body,
      chain.reduce<HeadLines>((list, other, index) => {
        const line = lines[index]
        return other === body && line ? list.with(line) : list
      }, noLines),
    ),
  )
  const places = chain.map((body, index) => own[index].get(body) ?? -Infinity)
  return [...ways, ...heads, ...places].reduce((sum, one) => sum + one, 0)
}

/** Every assignment in which a stretch's first or last entry goes elsewhere, or two articles with heads change places. */
function neighbours(chain: Chain, bodies: readonly Body[]): readonly Chain[] {
  const single = chain.flatMap((_, place) =>
    [undefined, ...bodies].map((body) => chain.map((other, index) => (index === place ? body : other))),
  )
  const used = bodies.filter((body) => chain.includes(body))
  const swapped = used.flatMap((one) =>
    used.map((other) => chain.map((body) => (body === one ? other : body === other ? one : body))),
  )
  const edges = single.filter((other) => {
    // Of a stretch only its beginning and its end are moved alone.
    const place = other.findIndex((body, index) => body !== chain[index])
    return place < 0 || chain[place - 1] !== chain[place] || chain[place + 1] !== chain[place]
  })
  return [...edges, ...swapped]
}

describe('an assignment of heads that is gone over', () => {
  it('scores no less than before, and no change of one entry or two articles betters it', () => {
    fc.assert(
      fc.property(cases, ({ chain, scoring }) => {
        const best = bettered(chain, scoring)
        const score = scoreOf(best, scoring)
        expect(score).toBeGreaterThanOrEqual(scoreOf(chain, scoring) - 1e-6)
        for (const other of neighbours(best, scoring.bodies))
          expect(scoreOf(other, scoring)).toBeLessThanOrEqual(score + 1e-6)
      }),
      { numRuns: 500 },
    )
  })

  it('stays as it is when nothing betters it', () => {
    fc.assert(
      fc.property(cases, ({ chain, scoring }) => {
        const best = bettered(chain, scoring)
        expect(bettered(best, scoring)).toBe(best)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a list of head lines', () => {
  it('is the same object however it is come by', () => {
    const [first, second] = [headLine(1), headLine(2)]
    const none = new HeadLines()
    expect(none.with(first).with(second)).toBe(none.with(first).with(second))
    expect(none.with(first).with(second).lines).toEqual([first, second])
    expect(none.with(second)).not.toBe(none.with(first))
  })
})
