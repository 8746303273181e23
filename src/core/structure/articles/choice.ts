import type { Script } from '../../text/characters.ts'
import { binOf } from '../columns/bins.ts'
import type { Chain, HeadSearch } from './head-search.ts'
import models from './models.json' with { type: 'json' }

/**
 * The questions that are decided by weighing, each with weights of its own. The weights are fitted by `npm run fit`
 * on pages with ground truth.
 */
export const QUESTIONS = ['kind', 'home', 'subhead', 'photo', 'head', 'roles'] as const
export type Question = (typeof QUESTIONS)[number]

/** What speaks for or against an answer, by name; most count once. */
export class Signs {
  readonly names: string[] = []
  readonly values: number[] = []
  readonly #prefix: string

  /** `prefix` stands before every name: the same signs weigh differently for other subjects. */
  constructor(prefix = '') {
    this.#prefix = prefix
  }

  add(name: string): this {
    return this.value(name, 1)
  }

  has(name: string, yes: boolean): this {
    return yes ? this.value(name, 1) : this
  }

  value(name: string, value: number): this {
    this.names.push(this.#prefix + name)
    this.values.push(value)
    return this
  }

  all(pieces: readonly Signs[]): this {
    for (const { names, values } of pieces) {
      this.names.push(...names)
      this.values.push(...values)
    }
    return this
  }

  /** One name for each stretch between limits. */
  bin(name: string, value: number, limits: readonly number[]): this {
    return this.value(`${name}:${binOf(value, limits)}`, 1)
  }
}

export interface Answer<T> {
  readonly value: T
  readonly signs: Signs
}

/** Decides a question about `subject` among answers, of which there is at least one. */
export interface Decide {
  <T>(question: Question, subject: object, answers: readonly Answer<T>[]): T
  /** All articles so far may be the home of a text, not only those that torn columns make likely. */
  readonly looksBack: boolean
  /** How well an answer scores; natural logarithms of odds. */
  readonly score: (question: Question, signs: Signs) => number
  /** Where the head lines of a page go. */
  readonly heads: (search: HeadSearch) => Chain
}

type Weights = Readonly<Record<string, number>>
type Models = Readonly<Partial<Record<Question, Weights>>>

const MODELS: Readonly<Record<Script, Models>> = {
  han: models.han as Models,
  latin: models.latin as Models,
}

/** Decides by the fitted weights: the best score, the earlier one of equals. */
export function decideByWeights(script: Script): Decide {
  const score = (question: Question, signs: Signs): number => {
    const weights = MODELS[script][question]
    if (!weights) return 0
    let sum = 0
    for (const [index, name] of signs.names.entries()) sum += (weights[name] ?? 0) * signs.values[index]
    return sum
  }
  const decide = <T>(question: Question, _subject: object, answers: readonly Answer<T>[]): T => {
    let best = answers[0]
    let most = -Infinity
    for (const answer of answers) {
      const points = score(question, answer.signs)
      if (points > most) [best, most] = [answer, points]
    }
    return best.value
  }
  return Object.assign(decide, { looksBack: false, score, heads: (search: HeadSearch) => search.best(score) })
}
