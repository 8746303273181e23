import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { QUESTIONS } from '#core/structure/articles/choice'
import { lessonsTexts } from './texts.ts'
import { decisionsOf } from './decisions.ts'
import { fitDecisions, ofQuestion, rightDecisions } from './logistic.ts'
import type { SignWeights } from './logistic.ts'
import type { Decision, GoldSearch } from './oracle.ts'
import { fitHeads, rightHeads } from './structured.ts'

const FILE = join(import.meta.dirname, '../../src/core/structure/articles/models.json')
const FOLDS = 5
const folds = process.argv.includes('--folds')
const all: Record<string, Decision[]> = { han: [], latin: [] }
const searches: Record<string, GoldSearch[]> = { han: [], latin: [] }
for (const { page, text, gold } of lessonsTexts()) {
  const found = decisionsOf(page, text, gold)
  all[found.script].push(...found.decisions)
  searches[found.script].push(...found.searches)
}
const out: Record<string, Record<string, unknown>> = {}
for (const [script, decisions] of Object.entries(all)) {
  out[script] = {}
  for (const question of QUESTIONS) {
    if (question === 'head') continue
    const own = ofQuestion(decisions, question)
    if (folds) {
      const pages = [...new Set(own.map(({ page }) => page))].sort()
      const total = { right: 0, all: 0 }
      for (let fold = 0; fold < FOLDS; fold++) {
        const held = new Set(pages.filter((_, index) => index % FOLDS === fold))
        const weights = fitDecisions(own.filter(({ page }) => !held.has(page)), 1)
        const { right, all: asked } = rightDecisions(own.filter(({ page }) => held.has(page)), weights)
        total.right += right
        total.all += asked
      }
      console.log(`${script} ${question}: held out ${total.right} of ${total.all} (${((100 * total.right) / total.all).toFixed(1)} %)`)
    }
    const weights = fitDecisions(own, 1)
    const { right, all: asked } = rightDecisions(own, weights)
    console.log(`${script} ${question}: fitted ${right} of ${asked}`)
    out[script][question] = weights
  }
  const roles = out[script].roles as SignWeights
  const own = searches[script]
  if (folds) {
    const pages = [...new Set(own.map(({ page }) => page))].sort()
    const total = { right: 0, all: 0 }
    for (let fold = 0; fold < FOLDS; fold++) {
      const held = new Set(pages.filter((_, index) => index % FOLDS === fold))
      const weights = fitHeads(own.filter(({ page }) => !held.has(page)), roles, 1)
      const { right, all: asked } = rightHeads(own.filter(({ page }) => held.has(page)), weights, roles)
      total.right += right
      total.all += asked
    }
    console.log(`${script} head: held out ${total.right} of ${total.all} (${((100 * total.right) / total.all).toFixed(1)} %)`)
  }
  const head = fitHeads(own, roles, 1)
  const { right, all: asked } = rightHeads(own, head, roles)
  console.log(`${script} head: fitted ${right} of ${asked}`)
  out[script].head = head
}
writeFileSync(FILE, JSON.stringify(out, null, 1) + '\n')
