import type { Question } from '#core/structure/articles/choice'
import type { Decision } from './oracle.ts'
import { randomOf, shuffled } from './random.ts'

export type SignWeights = Readonly<Record<string, number>>

const EPOCHS = 30
const RATE = 0.25
const DECAY = 0.006

/** Multinomial logistic regression over answers, by AdaGrad with weight decay: small weights for rare signs. */
export function fitDecisions(decisions: readonly Decision[], seed: number): SignWeights {
  const numbers = new Map<string, number>()
  const rows = decisions.map(({ answers, gold }) => ({
    gold,
    answers: answers.map(({ names, values }) => ({
      at: names.map((name) => {
        const known = numbers.get(name)
        if (known !== undefined) return known
        numbers.set(name, numbers.size)
        return numbers.size - 1
      }),
      values,
    })),
  }))
  const weights = new Float64Array(numbers.size)
  const squares = new Float64Array(numbers.size)
  const random = randomOf(seed)
  const gradient = new Map<number, number>()
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { answers, gold } of shuffled(rows, random)) {
      if (answers.length < 2) continue
      const scores = answers.map(({ at, values }) =>
        at.reduce((sum, sign, index) => sum + weights[sign] * values[index], 0),
      )
      const top = Math.max(...scores)
      const odds = scores.map((score) => Math.exp(score - top))
      const all = odds.reduce((sum, value) => sum + value, 0)
      gradient.clear()
      for (const [index, { at, values }] of answers.entries()) {
        const error = (index === gold ? 1 : 0) - odds[index] / all
        if (Math.abs(error) < 1e-4) continue
        for (const [k, sign] of at.entries())
          gradient.set(sign, (gradient.get(sign) ?? 0) + error * values[k])
      }
      for (const [sign, change] of gradient) {
        const step = change - DECAY * weights[sign]
        squares[sign] += step * step
        weights[sign] += (RATE * step) / Math.sqrt(squares[sign] + 0.1)
      }
    }
  }
  const out: Record<string, number> = {}
  for (const [name, at] of [...numbers].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const value = Math.round(weights[at] * 1000) / 1000
    if (value !== 0) out[name] = value
  }
  return out
}

/** How many decisions the weights would answer as the truth does. */
export function rightDecisions(
  decisions: readonly Decision[],
  weights: SignWeights,
): { right: number; all: number } {
  let right = 0
  for (const { answers, gold } of decisions) {
    const scores = answers.map(({ names, values }) =>
      names.reduce((sum, name, index) => sum + (weights[name] ?? 0) * values[index], 0),
    )
    if (scores.indexOf(Math.max(...scores)) === gold) right++
  }
  return { right, all: decisions.length }
}

export const ofQuestion = (decisions: readonly Decision[], question: Question): readonly Decision[] =>
  decisions.filter((decision) => decision.question === question)
