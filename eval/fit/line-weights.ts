import { FIT_FEATURES } from '#core/structure/columns/fit-features'
import { LINE_FEATURES } from '#core/structure/columns/line-features'
import { ROLES, STEPS } from '#core/structure/columns/roles'
import { SEAM_FEATURES } from '#core/structure/columns/seam-features'
import type { NamedWeights, Weights } from '#core/structure/columns/weights'

const round = (value: number): number => Math.round(value * 1000) / 1000

/** The weights by name, as src/core/structure/columns/weights.json has them; zeros are left out. */
export function namedWeights(weights: Weights): NamedWeights {
  const pick = (entries: readonly (readonly [string, number])[]): Record<string, number> =>
    Object.fromEntries(entries.filter(([, value]) => value !== 0))
  const line = LINE_FEATURES.map((feature, index): readonly [string, readonly number[]] => [
    feature,
    [...weights.line.slice(index * ROLES.length, (index + 1) * ROLES.length)].map(round),
  ])
  const seamAt = (step: number, feature: number): number =>
    round(weights.seam[step * SEAM_FEATURES.length + feature])
  return {
    line: Object.fromEntries(line.filter(([, values]) => values.some((value) => value !== 0))),
    fit: pick(FIT_FEATURES.map((feature, index) => [feature, round(weights.fit[index])])),
    seam: Object.fromEntries(
      STEPS.map((step, row) => [
        step,
        pick(SEAM_FEATURES.map((feature, index) => [feature, seamAt(row, index)])),
      ]),
    ),
  }
}
