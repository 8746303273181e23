import { claims } from '#core/galley/claims'
import { cleanPage } from '#core/galley/commands/clean-page'
import type { Galley } from '#core/galley/galley'
import { openedGalley } from '#core/galley/galley'
import type { Printed } from '#core/galley/print'
import { printBlock, printSource } from '#core/galley/print'
import type { Fix } from '#core/fixes/fix'
import { SURE } from '#core/fixes/fix'
import { RULES } from '#core/fixes/rules/index'
import { readPage } from '#core/read-page'
import { pageOfText } from '#core/source/page'
import type { PrintedReading } from '#core/structure/print-reading'

const RULE_NAMES = new Set(RULES.map((rule) => rule.id))

export const bare = (text: string): string => text.replace(/[\s\u3000\u00a0]+/g, '')

const readText = (text: string) => {
  const page = pageOfText('page', 'page', '', text)
  return { page, reading: readPage(page) }
}

/**
 * What cleaning prints, as one text: a block a line (verse as many as it has), a blank line between two blocks, three
 * between two articles. What is set aside is not printed.
 */
export const articlesAsText = ({ articles }: PrintedReading): string =>
  articles
    .map(({ kicker, headline, subheadline, blocks }) =>
      [kicker, headline, subheadline, ...blocks.map((block) => block.text)]
        .filter((text) => text !== '')
        .join('\n\n'),
    )
    .join('\n\n\n\n')

/** The sure fixes of a text that remove or change more than blanks and line ends. */
export const inkFixes = (text: string): readonly Fix[] =>
  readText(text).reading.fixes.filter(
    ({ span, replacement, confidence }) =>
      confidence >= SURE && bare(text.slice(span.from, span.to)) !== bare(replacement),
  )

/**
 * Cleans a text as one click does and gives every breach of the ledger: a character of the source must be printed where
 * it belongs, or lie in a sure fix of a known rule; what is neither is a blank.
 */
export function ledgerBreaches(text: string): readonly string[] {
  const { page, reading } = readText(text)
  const galley = cleanPage(openedGalley(page, reading.fixes), reading).galley
  const accounted = new Uint8Array(text.length)
  const breaches: string[] = []
  for (const printed of everythingPrinted(galley)) {
    for (const segment of printed.segments) {
      const print = printed.text.slice(segment.print.from, segment.print.to)
      if (segment.kind === 'typed') {
        breaches.push(`nobody typed ${JSON.stringify(print)}`)
        continue
      }
      const { from, to } = segment.source
      const source = text.slice(from, to)
      for (let at = from; at < to; at++) accounted[at]++
      if (segment.kind === 'source' && print !== source)
        breaches.push(`${JSON.stringify(source)} at ${from} prints ${JSON.stringify(print)}`)
      if (segment.kind === 'edge' && bare(source) !== '')
        breaches.push(`${JSON.stringify(source)} at ${from} is lost at an edge`)
      if (segment.kind !== 'fixed') continue
      const { fix } = segment
      if (fix.confidence < SURE || !RULE_NAMES.has(fix.rule) || print !== fix.replacement)
        breaches.push(`${fix.id} prints ${JSON.stringify(print)}`)
    }
  }
  for (const [at, times] of accounted.entries())
    if (times > 1 || (times === 0 && bare(text[at]) !== ''))
      breaches.push(`${JSON.stringify(text[at])} at ${at} is printed or removed ${times} times`)
  return breaches
}

/** All blocks, all that is set aside, and the fixes in what stands nowhere. */
function everythingPrinted(galley: Galley): readonly Printed[] {
  const blocks = galley.articles.flatMap((article) =>
    article.blocks.map((block) => printBlock(galley, block)),
  )
  const aside = galley.furniture.map(({ span }) => printSource(galley, span))
  const nowhere = claims(galley).flatMap(({ span, place }): Printed[] => {
    if (place.kind !== 'unplaced') return []
    const printed = printSource(galley, span)
    return [{ ...printed, segments: printed.segments.filter(({ kind }) => kind === 'fixed') }]
  })
  return [...blocks, ...aside, ...nowhere]
}
