import type { Signs } from '#core/structure/articles/choice'
import type { Chain, Score } from '#core/structure/articles/head-search'
import type { GoldSearch } from './oracle.ts'
import type { SignWeights } from './logistic.ts'
import { randomOf, shuffled } from './random.ts'

const EPOCHS = 14

const scoreBy =
  (head: Readonly<Record<string, number>>, roles: SignWeights): Score =>
  (question, signs) => {
    const weights = question === 'head' ? head : roles
    let sum = 0
    for (const [index, name] of signs.names.entries()) sum += (weights[name] ?? 0) * signs.values[index]
    return sum
  }

/** Averaged structured perceptron: the search's own best assignment against the true one. */
export function fitHeads(searches: readonly GoldSearch[], roles: SignWeights, seed: number): SignWeights {
  const weights: Record<string, number> = {}
  const sums: Record<string, number> = {}
  let steps = 0
  const random = randomOf(seed)
  const score = scoreBy(weights, roles)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = 0.3 / (1 + epoch * 0.4)
    for (const { search, gold } of shuffled(searches, random)) {
      const guess = search.best(score)
      const wrong = guess.filter((body, index) => body !== gold[index]).length
      if (wrong > 0) {
        const change: Record<string, number> = {}
        add(change, search.signsOf(gold, score), 1)
        add(change, search.signsOf(guess, score), -1)
        const size = Math.sqrt(Object.values(change).reduce((sum, value) => sum + value * value, 0))
        const step = rate / Math.max(1, size / 6)
        for (const [name, value] of Object.entries(change))
          weights[name] = (weights[name] ?? 0) + step * value
      }
      if (epoch >= 3) {
        steps++
        for (const [name, value] of Object.entries(weights)) sums[name] = (sums[name] ?? 0) + value
      }
    }
  }
  const out: Record<string, number> = {}
  for (const name of Object.keys(sums).sort()) {
    const value = Math.round((1000 * sums[name]) / Math.max(1, steps)) / 1000
    if (value !== 0) out[name] = value
  }
  return out
}

function add(to: Record<string, number>, all: readonly Signs[], amount: number): void {
  for (const { names, values } of all)
    for (const [index, name] of names.entries()) to[name] = (to[name] ?? 0) + amount * values[index]
}

export function rightHeads(
  searches: readonly GoldSearch[],
  head: SignWeights,
  roles: SignWeights,
): { right: number; all: number } {
  let right = 0
  let all = 0
  for (const { search, gold } of searches) {
    const guess: Chain = search.best(scoreBy(head, roles))
    all += gold.length
    right += gold.filter((body, index) => guess[index] === body).length
  }
  return { right, all }
}
