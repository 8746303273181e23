import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvalCase } from './pages.ts'
import { caseOf, VARIANTS } from './pages.ts'
import type { Content } from './typeset/content.ts'
import { contentOf } from './typeset/content.ts'

/**
 * Whether the engine's author may look at a page: eval/corpus/README.md.
 * A page in reserve is not scored; its files are not in the repository.
 */
export const PAGE_STATES = ['read', 'unread', 'reserve'] as const
export type PageState = (typeof PAGE_STATES)[number]

export interface CorpusPage {
  readonly page: string
  readonly state: PageState
  /** The day from which the state holds. */
  readonly since: string
}

const CORPUS = join(import.meta.dirname, 'corpus')
const PAGES = join(CORPUS, 'pages')
const file = (page: string, ending: string): string => join(PAGES, `${page}.${ending}`)

export const corpusPages = (): readonly CorpusPage[] =>
  JSON.parse(readFileSync(join(CORPUS, 'pages.json'), 'utf8')) as CorpusPage[]

/** The pages in a state in all their variants, variant by variant. */
export function corpusCases(state: PageState): readonly EvalCase[] {
  const pages = corpusPages().filter((page) => page.state === state)
  return VARIANTS.flatMap((variant) =>
    pages.flatMap(({ page }) => caseOf(page, variant, file(page, `${variant}.txt`), file(page, 'gold.json'))),
  )
}

/** The source of a page: its ground truth and how it is printed. */
export const corpusContent = (page: string): Content =>
  contentOf(page, readFileSync(join(CORPUS, 'content', `${page}.json`), 'utf8'))

/** A variant's text, if the page has it. */
export function corpusText(page: string, variant: (typeof VARIANTS)[number]): string | undefined {
  const path = file(page, `${variant}.txt`)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

export const corpusGold = (page: string): unknown => JSON.parse(readFileSync(file(page, 'gold.json'), 'utf8'))
