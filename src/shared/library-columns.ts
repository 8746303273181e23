/** Columns that the library's table can have, those of the usual table first and in its order. */
export const COLUMN_IDS = [
  'headline',
  'section',
  'byline',
  'publication',
  'issued',
  'status',
  'characters',
  'edited',
  'finished',
  'exported',
  'language',
  'file',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** How an editor wants the table; names that this Galley does not know are a newer one's and do no harm. */
export interface LibraryColumns {
  /** In their order; empty: the usual ones. */
  readonly shown: readonly string[]
  /** In pixels, of those columns that were given another width than the usual. */
  readonly widths: Readonly<Record<string, number>>
}

export const USUAL_COLUMNS: LibraryColumns = { shown: [], widths: {} }
