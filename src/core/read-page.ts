import { detect } from './fixes/detect.ts'
import { resolve } from './fixes/resolve.ts'
import type { Claim } from './fixes/resolve.ts'
import type { Page } from './source/page.ts'
import { readSheet } from './structure/read-sheet.ts'
import type { ReadArticle, ReadFurniture, Reading } from './structure/reading.ts'
import { sheetsOf } from './structure/sheets.ts'

/** Reads a whole page: fixes, articles and furniture. Pure and deterministic; the time grows with the text. */
export function readPage(page: Page): Reading {
  const { text } = page
  const claims: Claim[] = [...detect('characters', { text, script: 'han', lines: [], gaps: [] })]
  const characterFixes = resolve(claims)
  const articles: ReadArticle[] = []
  const furniture: ReadFurniture[] = []
  let next = 0
  for (const lines of sheetsOf(text, page.lines)) {
    const end = lines[lines.length - 1].span.to
    const from = next
    while (next < characterFixes.length && characterFixes[next].span.from < end) next++
    const sheet = readSheet(text, lines, characterFixes.slice(from, next))
    for (const claim of sheet.claims) claims.push(claim)
    articles.push(...sheet.articles)
    furniture.push(...sheet.furniture)
  }
  return { fixes: resolve(claims), articles, furniture: furniture.sort((a, b) => a.span.from - b.span.from) }
}
