import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIT_FEATURES } from '#core/structure/columns/fit-features'
import { LINE_FEATURES } from '#core/structure/columns/line-features'
import { ROLES, STEPS } from '#core/structure/columns/roles'
import { SEAM_FEATURES } from '#core/structure/columns/seam-features'
import type { NamedWeights, Weights } from '#core/structure/columns/weights'
import { lessonsTexts } from './texts.ts'
import type { ScriptLesson } from './lessons.ts'
import { lessonsOf } from './lessons.ts'
import { accuracy, learn } from './perceptron.ts'

const SCRIPTS = ['han', 'latin'] as const
const EPOCHS = 12
const FOLDS = 5
const folds = process.argv.includes('--folds')
const FILE = join(import.meta.dirname, '../../src/core/structure/columns/weights.json')

const cases = lessonsTexts()
const lessons = cases.flatMap(({ page, variant, text, gold }) => lessonsOf(page, `${page}.${variant}`, text, gold))

const percent = ({ right, all }: { right: number; all: number }): string => `${((100 * right) / all).toFixed(2)} %`

const round = (value: number): number => Math.round(value * 1000) / 1000

function named(weights: Weights): NamedWeights {
  const pick = (entries: readonly (readonly [string, number])[]): Record<string, number> =>
    Object.fromEntries(entries.filter(([, value]) => value !== 0))
  return {
    line: Object.fromEntries(
      LINE_FEATURES.map((feature, index) => [
        feature,
        [...weights.line.slice(index * ROLES.length, (index + 1) * ROLES.length)].map(round),
      ]).filter(([, values]) => (values as number[]).some((value) => value !== 0)),
    ) as Record<string, number[]>,
    fit: pick(FIT_FEATURES.map((feature, index) => [feature, round(weights.fit[index])])),
    seam: Object.fromEntries(
      STEPS.map((step, row) => [
        step,
        pick(
          SEAM_FEATURES.map((feature, index) => [feature, round(weights.seam[row * SEAM_FEATURES.length + index])]),
        ),
      ]),
    ),
  }
}

const out: Record<string, NamedWeights> = {}
for (const script of SCRIPTS) {
  const own = lessons.filter((lesson: ScriptLesson) => lesson.script === script)
  const unread = own.flatMap(({ truth }) => truth).filter(({ role }) => role < 0).length
  console.log(`${script}: ${own.length / 2} texts, ${own.reduce((n, { truth }) => n + truth.length, 0) / 2} lines, ${unread / 2} of them without truth`)
  if (folds) {
    const pages = [...new Set(own.map(({ page }) => page))].sort()
    const total = { right: 0, all: 0 }
    for (let fold = 0; fold < FOLDS; fold++) {
      const held = new Set(pages.filter((_, index) => index % FOLDS === fold))
      const weights = learn(own.filter(({ page }) => !held.has(page)), EPOCHS, 1)
      for (const page of held) {
        const result = accuracy(own.filter((lesson) => lesson.page === page), weights)
        console.log(`  held out ${page}: ${percent(result)}`)
        total.right += result.right
        total.all += result.all
      }
    }
    console.log(`  all held out: ${percent(total)}`)
  }
  const weights = learn(own, EPOCHS, 1)
  console.log(`  fitted: ${percent(accuracy(own, weights))}`)
  out[script] = named(weights)
}
writeFileSync(FILE, JSON.stringify(out, null, 1) + '\n')
