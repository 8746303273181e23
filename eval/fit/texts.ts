import { existsSync, readFileSync } from 'node:fs'
import type { EvalCase } from '../pages.ts'
import { ownSample, sharedPages, sharedSample } from '../pages.ts'

const READ = ['w1-1', 'w1-3', 'w2-1', 'w2-3', 'w2-5', 'w3-1', 'w3-3', 'w4-1', 'w4-3', 'w5-1', 'w5-3', 'w6-2', 'w6-4']
export const extra = (): readonly EvalCase[] => READ.flatMap((page) => ['raw', 'flow', 'scr'].flatMap((variant) => {
  const file = `/tmp/gp/${page.slice(0, 2)}/${page}.${variant}.txt`
  if (!existsSync(file)) return []
  return [{ page, variant, text: readFileSync(file, 'utf8'), gold: JSON.parse(readFileSync(`/tmp/gp/${page.slice(0, 2)}/${page}.gold.json`, 'utf8')) }]
}))

/** The texts that weights are fitted on: every read page in every variant but OCR. */
export const lessonsTexts = (): readonly EvalCase[] => [
  ...ownSample(),
  ...sharedSample(),
  ...sharedPages().filter(({ variant }) => variant !== 'ocr'),
  ...extra(),
]
