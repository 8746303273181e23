import type { Evidence, Nudge, PathPoint } from '#core/structure/columns/best-path'
import { bestPath, NO_NUDGE } from '#core/structure/columns/best-path'
import { fitFeatures } from '#core/structure/columns/fit-features'
import { LAST, MIDDLE, ROLES, STEP, TEXT_ROLES } from '#core/structure/columns/roles'
import { EDGE, SEAM_FEATURES } from '#core/structure/columns/seam-features'
import type { Weights } from '#core/structure/columns/weights'
import { noWeights } from '#core/structure/columns/weights'
import { randomOf, shuffled } from './random.ts'
import type { TrueLine } from './truth.ts'

/** A page's lines with their truth. `weight` is how much one text counts: a page has many. */
export interface Lesson {
  readonly page: string
  readonly name: string
  readonly evidence: Evidence
  readonly truth: readonly TrueLine[]
}

/** A wrong role must lose by this much. */
const MARGIN = 1
const NEVER = 1e6

const toTruth = (truth: readonly TrueLine[]): Nudge => ({
  role: (index, role) => (truth[index].role < 0 || truth[index].role === role ? 0 : -NEVER),
  torn: (index) => (truth[index].role < 0 ? 0 : truth[index].torn ? NEVER : -NEVER),
})

const awayFromTruth = (truth: readonly TrueLine[]): Nudge => ({
  role: (index, role) => (truth[index].role < 0 || truth[index].role === role ? 0 : MARGIN),
  torn: () => 0,
})

/** Adds what a path is scored by, `amount` times. */
function add(
  to: Weights,
  evidence: Evidence,
  path: readonly PathPoint[],
  amount: number,
  weights: Weights,
): void {
  const { fits, candidates, habits } = evidence
  for (const [index, { role, column, step }] of path.entries()) {
    for (const feature of evidence.lineFeatures[index]) to.line[feature * ROLES.length + role] += amount
    if (role < TEXT_ROLES) {
      const features = fitFeatures(
        role as 0 | 1 | 2 | 3,
        fits[index],
        candidates[column],
        habits,
        weights.fit,
      )
      for (const feature of features) to.fit[feature] += amount
    }
    if (index > 0)
      for (const feature of evidence.seamFeatures[index - 1])
        to.seam[step * SEAM_FEATURES.length + feature] += amount
    else if (role === MIDDLE || role === LAST) edge(to, STEP['torn-start'], amount)
  }
  const last = path.at(-1)
  if (last && (last.role === 0 || last.role === MIDDLE)) edge(to, STEP['torn-end'], amount)
}

function edge(to: Weights, step: number, amount: number): void {
  for (const feature of EDGE) to.seam[step * SEAM_FEATURES.length + feature] += amount
}

const rows = (weights: Weights): readonly Float64Array[] => [weights.line, weights.fit, weights.seam]

/** Shares of lines whose role is right, and of paragraph seams. */
export function accuracy(lessons: readonly Lesson[], weights: Weights): { right: number; all: number } {
  let right = 0
  let all = 0
  for (const { evidence, truth } of lessons) {
    const path = bestPath(evidence, weights, NO_NUDGE)
    for (const [index, { role }] of path.entries()) {
      if (truth[index].role < 0) continue
      all++
      if (truth[index].role === role) right++
    }
  }
  return { right, all }
}

/**
 * Averaged structured perceptron with a margin, hidden columns included: the truth says how a line is read, the
 * column is the one that then fits best. Steps shrink with the epochs; the average over all steps is returned.
 */
export function learn(lessons: readonly Lesson[], epochs: number, seed: number): Weights {
  const weights = noWeights()
  const sum = noWeights()
  const change = noWeights()
  let steps = 0
  const random = randomOf(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 0.3 / (1 + epoch * 0.5)
    for (const lesson of shuffled(lessons, random)) {
      const { evidence, truth } = lesson
      const guess = bestPath(evidence, weights, awayFromTruth(truth))
      const wrong = guess.some(({ role }, index) => truth[index].role >= 0 && truth[index].role !== role)
      if (wrong) {
        const right = bestPath(evidence, weights, toTruth(truth))
        for (const row of rows(change)) row.fill(0)
        add(change, evidence, right, 1, weights)
        add(change, evidence, guess, -1, weights)
        const size = Math.sqrt(
          rows(change).reduce((total, row) => total + row.reduce((s, x) => s + x * x, 0), 0),
        )
        const step = rate / Math.max(1, size / 12)
        for (const [index, row] of rows(weights).entries()) {
          const delta = rows(change)[index]
          for (let at = 0; at < row.length; at++) row[at] += step * delta[at]
        }
      }
      if (epoch * 3 >= epochs) {
        steps++
        for (const [index, row] of rows(sum).entries()) {
          const now = rows(weights)[index]
          for (let at = 0; at < row.length; at++) row[at] += now[at]
        }
      }
    }
  }
  for (const row of rows(sum)) for (let at = 0; at < row.length; at++) row[at] /= Math.max(1, steps)
  return sum
}
