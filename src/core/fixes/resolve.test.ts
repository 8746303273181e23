import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from './resolve.ts'
import { resolve } from './resolve.ts'

const claim = (from: number, to: number, rank: number, confidence = 0.9): Claim => ({
  rank,
  fix: {
    id: `r${rank}@${from}-${to}`,
    rule: `r${rank}`,
    kind: 'character',
    span: { from, to },
    replacement: '',
    reasons: [],
    confidence,
  },
})
const ids = (claims: readonly Claim[]): readonly string[] => resolve(claims).map((fix) => fix.id)

describe('resolve', () => {
  it('keeps fixes that touch but do not overlap, sorted by place', () => {
    expect(ids([claim(4, 6, 0), claim(0, 2, 1), claim(2, 4, 2)])).toEqual(['r1@0-2', 'r2@2-4', 'r0@4-6'])
  })

  it('gives a disputed character to the earlier rule', () => {
    expect(ids([claim(0, 4, 1), claim(3, 5, 0)])).toEqual(['r0@3-5'])
  })

  it('puts a deed before a suggestion of an earlier rule', () => {
    expect(ids([claim(0, 4, 0, 0.5), claim(3, 5, 1, 0.9)])).toEqual(['r1@3-5'])
  })

  it('prefers the longer of two spans of one rule', () => {
    expect(ids([claim(0, 2, 0), claim(1, 9, 0)])).toEqual(['r0@1-9'])
  })

  it('lets a copy that is removed take along what is mended inside it, but not what reaches beyond it', () => {
    const copy: Claim = { rank: 3, fix: { ...claim(2, 9, 3).fix, kind: 'duplicate' } }
    expect(ids([claim(3, 4, 0), claim(6, 8, 1), copy])).toEqual(['r3@2-9'])
    expect(ids([claim(3, 4, 0), claim(8, 10, 1), copy])).toEqual(['r0@3-4', 'r1@8-10'])
    const doubtful: Claim = { rank: 3, fix: { ...copy.fix, confidence: 0.5 } }
    expect(ids([claim(3, 4, 0), doubtful])).toEqual(['r0@3-4'])
  })

  it('never lets two fixes overlap, and drops none that is alone', () => {
    const claims = fc.array(
      fc
        .tuple(fc.nat(40), fc.integer({ min: 1, max: 6 }), fc.nat(3), fc.constantFrom(0.5, 0.9))
        .map(([from, length, rank, sure]) => claim(from, from + length, rank, sure)),
    )
    fc.assert(
      fc.property(claims, (all) => {
        const kept = resolve(all)
        for (let at = 1; at < kept.length; at++)
          expect(kept[at].span.from).toBeGreaterThanOrEqual(kept[at - 1].span.to)
        for (const { fix } of all) {
          const rivals = all.filter(
            (other) => other.fix.span.from < fix.span.to && fix.span.from < other.fix.span.to,
          )
          if (rivals.length === 1) expect(kept).toContain(fix)
        }
      }),
    )
  })
})
