import type { Script } from '../../text/characters.ts'
import { FIT_FEATURES } from './fit-features.ts'
import { LINE_FEATURES } from './line-features.ts'
import { ROLES, STEPS } from './roles.ts'
import { SEAM_FEATURES } from './seam-features.ts'
import fitted from './weights.json' with { type: 'json' }

/** The fitted weights by name, as the file has them. What is missing weighs nothing. */
export interface NamedWeights {
  /** By feature: one weight a role. */
  readonly line: Readonly<Record<string, readonly number[]>>
  readonly fit: Readonly<Record<string, number>>
  /** By step and feature. */
  readonly seam: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** The same as numbers in rows: line[feature × roles + role], fit[feature], seam[step × features + feature]. */
export interface Weights {
  readonly line: Float64Array
  readonly fit: Float64Array
  readonly seam: Float64Array
}

export const noWeights = (): Weights => ({
  line: new Float64Array(LINE_FEATURES.length * ROLES.length),
  fit: new Float64Array(FIT_FEATURES.length),
  seam: new Float64Array(STEPS.length * SEAM_FEATURES.length),
})

function numbered(named: NamedWeights): Weights {
  const weights = noWeights()
  for (const [index, feature] of LINE_FEATURES.entries())
    weights.line.set(named.line[feature] ?? [], index * ROLES.length)
  for (const [index, feature] of FIT_FEATURES.entries()) weights.fit[index] = named.fit[feature] ?? 0
  for (const [step, name] of STEPS.entries())
    for (const [index, feature] of SEAM_FEATURES.entries())
      weights.seam[step * SEAM_FEATURES.length + index] = named.seam[name]?.[feature] ?? 0
  return weights
}

/** Weights of the line reading, fitted by `npm run fit` on pages with ground truth. */
export const WEIGHTS: Readonly<Record<Script, Weights>> = {
  han: numbered(fitted.han as NamedWeights),
  latin: numbered(fitted.latin as NamedWeights),
}
