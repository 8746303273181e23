import type { Database } from 'better-sqlite3'
import type { GalleyChange } from '#core/galley/change'
import type { Galley } from '#core/galley/galley'
import type { PageId } from '#core/source/page'

/**
 * The parts of a galley that only printed pages have. They lie in the row of the page's layout, beside the lines that
 * they are about.
 */
export const SHEET_PARTS = ['superseded', 'regions'] as const
export type SheetParts = Pick<Galley, (typeof SHEET_PARTS)[number]>

export function sheetParts(database: Database) {
  const setPart = database.prepare<[string, string, PageId]>(
    'UPDATE layout SET body = json_set(body, ?, json(?)) WHERE page = ?',
  )
  const setText = database.prepare<[string, PageId]>('UPDATE source SET text = ? WHERE page = ?')
  return {
    /** To be called in the transaction that writes the galley. `after` is the state with the change. */
    write({ page }: Galley, change: GalleyChange): void {
      if ((change.grown?.length ?? 0) > 0) {
        setText.run(page.text, page.id)
        const lines = page.lines.map(({ span: _, ...line }) => (Object.keys(line).length === 0 ? null : line))
        setPart.run('$.lines', JSON.stringify(lines), page.id)
        setPart.run('$.rereadings', JSON.stringify(page.rereadings ?? []), page.id)
      }
      for (const part of SHEET_PARTS) {
        const value = change[part]
        if (value) setPart.run(`$.${part}`, JSON.stringify(value), page.id)
      }
    },
  }
}
