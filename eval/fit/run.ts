import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Question } from '#core/structure/articles/choice'
import { QUESTIONS } from '#core/structure/articles/choice'
import type { EvalCase } from '../pages.ts'
import { decisionsOf } from './decisions.ts'
import { lessonsOf } from './lessons.ts'
import type { ScriptLesson } from './lessons.ts'
import { namedWeights } from './line-weights.ts'
import type { SignWeights } from './logistic.ts'
import { fitDecisions, ofQuestion, rightDecisions } from './logistic.ts'
import type { Decision, GoldSearch } from './oracle.ts'
import { accuracy, learn } from './perceptron.ts'
import { fitHeads, rightHeads } from './structured.ts'
import { printedTexts, readContents, reprintedTexts, unwrappedTexts } from './texts.ts'

/**
 * npm run fit -- lines | articles [--folds]
 *
 * Fits the weights of the engine on all read pages, as printed and printed anew in other widths and company. With
 * `--folds` it also tells how well weights fitted on four fifths of the pages read the other fifth. `articles` uses
 * the line weights that are there: run `lines` first.
 */
const SCRIPTS = ['han', 'latin'] as const
const EPOCHS = 10
const FOLDS = 5
const REPRINTS = { seeds: 3, mixed: 150 }
const STRUCTURE = join(import.meta.dirname, '../../src/core/structure')

interface Count {
  readonly right: number
  readonly all: number
}
const told = ({ right, all }: Count): string =>
  `${right} of ${all} (${((100 * right) / Math.max(1, all)).toFixed(1)} %)`
const summed = (counts: readonly Count[]): Count => ({
  right: counts.reduce((sum, { right }) => sum + right, 0),
  all: counts.reduce((sum, { all }) => sum + all, 0),
})

const printed = printedTexts()
const contents = readContents()
const pages = [...new Set(printed.map(({ page }) => page))].sort()
const foldOf = (page: string): number => pages.indexOf(page) % FOLDS

/** The texts to learn from when the pages of a fold are held out; of none for −1. */
function textsWithout(fold: number): readonly EvalCase[] {
  const kept = fold < 0 ? contents : contents.filter(({ source }) => foldOf(source.name) !== fold)
  return [
    ...printed.filter(({ page }) => foldOf(page) !== fold),
    ...reprintedTexts(kept, REPRINTS),
    ...unwrappedTexts(kept),
  ]
}

const heldOut = (fold: number): readonly EvalCase[] => printed.filter(({ page }) => foldOf(page) === fold)
const folds = process.argv.includes('--folds') ? Array.from({ length: FOLDS }, (_, fold) => fold) : []

function fitLines(): void {
  const known = new Map<EvalCase, readonly ScriptLesson[]>()
  const lessons = (texts: readonly EvalCase[], script: string): readonly ScriptLesson[] =>
    texts
      .flatMap((text) => {
        const found =
          known.get(text) ?? lessonsOf(text.page, `${text.page}.${text.variant}`, text.text, text.gold)
        known.set(text, found)
        return found
      })
      .filter((lesson) => lesson.script === script)
  const out: Record<string, unknown> = {}
  for (const script of SCRIPTS) {
    for (const fold of folds) {
      const weights = learn(lessons(textsWithout(fold), script), EPOCHS, 1)
      console.log(`${script} lines, fold ${fold}: ${told(accuracy(lessons(heldOut(fold), script), weights))}`)
    }
    const own = lessons(textsWithout(-1), script)
    const weights = learn(own, EPOCHS, 1)
    console.log(
      `${script} lines: ${own.length} lessons, fitted ${told(accuracy(lessons(printed, script), weights))}`,
    )
    out[script] = namedWeights(weights)
  }
  writeFileSync(join(STRUCTURE, 'columns/weights.json'), JSON.stringify(out, null, 1) + '\n')
}

interface Asked {
  readonly decisions: readonly Decision[]
  readonly searches: readonly GoldSearch[]
}

function asked(texts: readonly EvalCase[], script: string): Asked {
  const all = texts
    .map(({ page, text, gold }) => decisionsOf(page, text, gold))
    .filter((found) => found.script === script)
  return {
    decisions: all.flatMap((found) => found.decisions),
    searches: all.flatMap((found) => found.searches),
  }
}

function fitQuestions({ decisions, searches }: Asked): Readonly<Record<string, SignWeights>> {
  const out: Record<string, SignWeights> = {}
  for (const question of QUESTIONS)
    if (question !== 'head') out[question] = fitDecisions(ofQuestion(decisions, question), 1)
  return { ...out, head: fitHeads(searches, out.roles, 1) }
}

function rightAnswers(
  { decisions, searches }: Asked,
  models: Readonly<Record<string, SignWeights>>,
): Readonly<Record<Question, Count>> {
  const counts = QUESTIONS.map((question): readonly [string, Count] => [
    question,
    question === 'head'
      ? rightHeads(searches, models.head, models.roles)
      : rightDecisions(ofQuestion(decisions, question), models[question]),
  ])
  return Object.fromEntries(counts) as Record<Question, Count>
}

function fitArticles(): void {
  const out: Record<string, unknown> = {}
  for (const script of SCRIPTS) {
    const held: Readonly<Record<Question, Count>>[] = folds.map((fold) =>
      rightAnswers(asked(heldOut(fold), script), fitQuestions(asked(textsWithout(fold), script))),
    )
    const all = asked(textsWithout(-1), script)
    const models = fitQuestions(all)
    const fitted = rightAnswers(asked(printed, script), models)
    for (const question of QUESTIONS) {
      const outside =
        held.length > 0 ? `held out ${told(summed(held.map((counts) => counts[question])))}, ` : ''
      console.log(`${script} ${question}: ${outside}fitted ${told(fitted[question])}`)
    }
    out[script] = models
  }
  writeFileSync(join(STRUCTURE, 'articles/models.json'), JSON.stringify(out, null, 1) + '\n')
}

if (process.argv.includes('lines')) fitLines()
else if (process.argv.includes('articles')) fitArticles()
else throw new Error('Say what to fit: lines or articles.')
