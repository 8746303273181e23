import type { Database } from 'better-sqlite3'
import { unplaced } from '#core/galley/claims'
import { openFixes } from '#core/galley/fix-state'
import type { Galley } from '#core/galley/galley'
import type { PageId } from '#core/source/page'

/** How far pages are: what of them is in no article yet, and what waits for the editor's word. */
export function progressRows(database: Database) {
  const set = database.prepare<[PageId, number, number]>(`
    INSERT INTO progress (page, unplaced, doubtful) VALUES (?, ?, ?)
    ON CONFLICT (page) DO UPDATE SET unplaced = excluded.unplaced, doubtful = excluded.doubtful
    WHERE (progress.unplaced, progress.doubtful) IS NOT (excluded.unplaced, excluded.doubtful)`)
  return {
    write(galley: Galley): void {
      const { text, id } = galley.page
      const ink = unplaced(galley).map((span) => text.slice(span.from, span.to).replace(/\s/gu, '').length)
      set.run(
        id,
        ink.reduce((sum, count) => sum + count, 0),
        openFixes(galley).length,
      )
    },
  }
}
