import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageLayout } from '#core/source/page'
import type { EvalPage } from './score.ts'

/** A text with its ground truth. */
export interface EvalCase {
  readonly page: string
  /** How the text came out of the printed page: raw, flow, scr, ocr, pdf; `text` for pages that have one only. */
  readonly variant: string
  readonly text: string
  /** How the text is printed, for pages that are read from a laid-out source. */
  readonly layout: PageLayout | null
  readonly gold: EvalPage
}

const ROOT = join(import.meta.dirname, '..')
export const OWN_SAMPLE = join(ROOT, 'resources/samples')
export const SHARED = join(ROOT, '../shared')
export const VARIANTS = ['scr', 'raw', 'flow', 'ocr'] as const

const goldOf = (path: string): EvalPage => JSON.parse(readFileSync(path, 'utf8')) as EvalPage

export function caseOf(page: string, variant: string, text: string, gold: string): readonly EvalCase[] {
  if (!existsSync(text) || !existsSync(gold)) return []
  return [{ page, variant, text: readFileSync(text, 'utf8'), layout: null, gold: goldOf(gold) }]
}

/** The sample that the project is shown with: the first page that must be right. Empty when it is not there. */
export const sharedSample = (): readonly EvalCase[] =>
  caseOf('sample', 'text', join(SHARED, 'sample/page.txt'), join(SHARED, 'sample/gold.json'))

/** The project's own invented page. */
export const ownSample = (): readonly EvalCase[] =>
  caseOf('样报', 'text', join(OWN_SAMPLE, '样报.txt'), join(OWN_SAMPLE, '样报.gold.json'))

/** The typeset pages in all their variants, variant by variant. Empty when they are not there. */
export function sharedPages(): readonly EvalCase[] {
  const folder = join(SHARED, 'pages')
  if (!existsSync(folder)) return []
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => name.slice(0, -'.gold.json'.length))
    .sort()
  return VARIANTS.flatMap((variant) =>
    pages.flatMap((page) =>
      caseOf(page, variant, join(folder, `${page}.${variant}.txt`), join(folder, `${page}.gold.json`)),
    ),
  )
}
