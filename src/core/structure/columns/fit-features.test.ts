import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fit } from './fit-features.ts'
import { FIT_FEATURES, fitFeatures, fitScores } from './fit-features.ts'

const width = fc.double({ min: 1, max: 60, noNaN: true })
const fit: fc.Arbitrary<Fit> = fc.record({
  width,
  tightWidth: width,
  nextUnit: fc.double({ min: 0.25, max: 6, noNaN: true }),
  mixed: fc.boolean(),
  hangs: fc.boolean(),
  end: fc.constantFrom(0, 1, 2),
  latin: fc.boolean(),
})
const habits = fc.record({
  script: fc.constantFrom('han' as const, 'latin' as const),
  blanks: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  blankShare: fc.constant(0),
  torn: fc.boolean(),
  indent: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
})

describe('fitScores', () => {
  it('are what the features of the four roles weigh together', () => {
    const weights = Float64Array.from(FIT_FEATURES, (_, index) => ((index * 37) % 101) / 10 - 5)
    fc.assert(
      fc.property(fit, width, fc.nat(60), habits, (line, column, support, page) => {
        const candidate = { width: column, support }
        const out = new Float64Array(6)
        fitScores(line, candidate, page, weights, out, 1)
        for (const role of [0, 1, 2, 3] as const) {
          const wanted = fitFeatures(role, line, candidate, page, weights).reduce(
            (sum, at) => sum + weights[at],
            0,
          )
          expect(out[1 + role]).toBeCloseTo(wanted, 9)
        }
      }),
    )
  })
})
