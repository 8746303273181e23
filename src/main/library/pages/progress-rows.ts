import type { Database } from 'better-sqlite3'
import { openFixesIn } from '#core/galley/fix-state'
import type { Galley } from '#core/galley/galley'
import { sourceSpans } from '#core/galley/pieces'
import { repairsOf } from '#core/galley/repairs'
import { gaps, united } from '#core/text/span'
import type { PageId } from '#core/source/page'

/** How far pages are: what of them is in no article yet, what waits for the editor's word, what became of their fixes. */
export function progressRows(database: Database) {
  const set = database.prepare<[PageId, number, number, string]>(`
    INSERT INTO progress (page, unplaced, doubtful, repairs) VALUES (?, ?, ?, ?)
    ON CONFLICT (page) DO UPDATE SET unplaced = excluded.unplaced, doubtful = excluded.doubtful,
      repairs = excluded.repairs
    WHERE (progress.unplaced, progress.doubtful, progress.repairs)
      IS NOT (excluded.unplaced, excluded.doubtful, excluded.repairs)`)
  return {
    write(galley: Galley): void {
      const { text, id } = galley.page
      const printed = galley.articles.flatMap(({ blocks }) =>
        blocks.flatMap(({ pieces }) => sourceSpans(pieces)),
      )
      const aside = [...galley.furniture.map(({ span }) => span), ...galley.removed, ...galley.superseded]
      // Not by claims: a state with text in two places is a bug, and no reason to refuse what an editor wrote.
      const rest = gaps({ from: 0, to: text.length }, united([...printed, ...aside]))
      const unplaced = rest.map((span) => text.slice(span.from, span.to).replace(/\s/gu, '').length)
      const doubtful = new Set(printed.flatMap((span) => openFixesIn(galley, span)))
      set.run(
        id,
        unplaced.reduce((sum, count) => sum + count, 0),
        doubtful.size,
        JSON.stringify(repairsOf(galley)),
      )
    },
  }
}
