import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusCases } from './corpus.ts'
import type { EvalCase } from './pages.ts'
import { ownSample, SHARED, sharedPages, sharedSample, VARIANTS } from './pages.ts'
import { predict } from './predict.ts'
import type { Scores } from './score.ts'
import { MEASURES, score } from './score.ts'

/**
 * npm run eval [-- --detail] [-- --only=text] [-- --out=folder]
 *
 * Scores the engine on all pages that have a ground truth. `--detail` says what is wrong, `--only` takes the pages
 * whose name or variant contains the text, `--out` keeps the predictions as JSON.
 */
const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)

const detail = process.argv.includes('--detail')
const only = option('only') ?? ''
const out = option('out')

const NAME_WIDTH = 24
const row = (name: string, scores: Scores): string =>
  name.padEnd(NAME_WIDTH) +
  MEASURES.map((measure) => scores[measure].toFixed(3).padStart(Math.max(measure.length, 5) + 2)).join('')

function mean(all: readonly Scores[]): Scores {
  const average = (measure: (typeof MEASURES)[number]): number =>
    all.reduce((sum, scores) => sum + scores[measure], 0) / all.length
  return Object.fromEntries(MEASURES.map((measure) => [measure, average(measure)])) as unknown as Scores
}

function scored(cases: readonly EvalCase[]): readonly Scores[] {
  return cases
    .filter(({ page, variant }) => `${page}.${variant}`.includes(only))
    .map(({ page, variant, text, gold }) => {
      const predicted = predict(page, text)
      if (out) {
        mkdirSync(out, { recursive: true })
        writeFileSync(join(out, `${page}.${variant}.json`), JSON.stringify(predicted, null, 1))
      }
      const { scores, notes } = score(gold, predicted)
      console.log(row(variant === 'text' ? page : `${page}.${variant}`, scores))
      if (detail) for (const note of notes) console.log(`    ${note}`)
      return scores
    })
}

console.log(' '.repeat(NAME_WIDTH) + MEASURES.map((measure) => `  ${measure.padStart(5)}`).join(''))
if (sharedSample().length === 0) console.log(`skipped: ${SHARED}/sample is not there`)
scored([...ownSample(), ...sharedSample()])
const pages = sharedPages()
if (pages.length === 0) console.log(`skipped: ${SHARED}/pages is not there`)
for (const set of [pages, corpusCases('read')])
  for (const variant of VARIANTS) {
    const all = scored(set.filter((page) => page.variant === variant))
    if (all.length > 1) console.log(`${row(`mean ${variant}`, mean(all))}\n`)
  }
