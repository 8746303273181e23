import { detect, detectInText } from './fixes/detect.ts'
import type { Fix } from './fixes/fix.ts'
import { SURE } from './fixes/fix.ts'
import { USUAL_STYLE, type HouseStyle } from './fixes/house-style.ts'
import { printSpans } from './fixes/print-spans.ts'
import { resolve } from './fixes/resolve.ts'
import type { Claim } from './fixes/resolve.ts'
import type { RuleId, SceneBlock } from './fixes/rule.ts'
import type { Page } from './source/page.ts'
import { readSheet } from './structure/read-sheet.ts'
import type { ReadArticle, ReadFurniture, Reading } from './structure/reading.ts'
import { sheetsOf } from './structure/sheets.ts'
import { scriptOf } from './text/characters.ts'

/** What an editor may choose about the repairs of a page. */
export interface ReadOptions {
  /** Rules that are switched off; ids that no rule has are overlooked. */
  readonly without: readonly RuleId[]
  readonly style: HouseStyle
}

export const USUAL_OPTIONS: ReadOptions = { without: [], style: USUAL_STYLE }

/**
 * Reads a whole page: fixes, articles and furniture. Pure and deterministic; the time grows with the text.
 *
 * A rule that is switched off still serves as evidence: the page is read as if it were on, and then exactly its
 * fixes are left out. So no switch can tear an article apart, and no other fix comes or goes with it.
 */
export function readPage(page: Page, options: ReadOptions = USUAL_OPTIONS): Reading {
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
  const blocks = blocksOf(text, articles, resolve(claims))
  for (const claim of detectInText({ blocks, style: options.style })) claims.push(claim)
  return {
    fixes: resolve(claims).filter((fix) => !options.without.includes(fix.rule)),
    articles,
    furniture: furniture.sort((a, b) => a.span.from - b.span.from),
  }
}

/** The blocks of all articles as the sure ones among `fixes` print them. */
function blocksOf(
  text: string,
  articles: readonly ReadArticle[],
  fixes: readonly Fix[],
): readonly SceneBlock[] {
  const sure = fixes.filter((fix) => fix.confidence >= SURE)
  return articles.flatMap((article) =>
    article.blocks.map(({ kind, spans }): SceneBlock => {
      const printed = printSpans(text, sure, spans)
      return { ...printed, kind, script: scriptOf(printed.text) }
    }),
  )
}
