/** A table whose rows cannot be made anew from others. */
export interface TruthTable {
  readonly name: string
  /** The column that holds the id of the page a row belongs to; `null` when it belongs to the library as a whole. */
  readonly page: string | null
}

/**
 * Every table that holds truth, those first that others refer to. Sealed row by row (`check/seals.ts`), exported
 * and imported (`archive/`), rescued (`rescue/`): a table that is missing here is lost at all three.
 * Each must have a primary key.
 */
export const TRUTH_TABLES: readonly TruthTable[] = [
  { name: 'page', page: 'id' },
  { name: 'source', page: 'page' },
  { name: 'layout', page: 'page' },
  { name: 'picture', page: 'page' },
  { name: 'part', page: 'page' },
  { name: 'article', page: 'page' },
  { name: 'section', page: null },
  { name: 'former_section', page: null },
  { name: 'contributor', page: null },
  { name: 'spelling', page: null },
  { name: 'saved_search', page: null },
  { name: 'alike_verdict', page: null },
  { name: 'trash', page: null },
  { name: 'revision_state', page: 'page' },
  { name: 'revision', page: 'page' },
]

/** Tables whose rows follow from the truth and are written anew with it. */
export const DERIVED_TABLES: readonly string[] = [
  'byline',
  'article_words',
  'original',
  'progress',
  'seal',
  'fact',
]

/**
 * How the desk stood when Galley ended, and how long somebody sat at it: this machine's alone, never exported. Lost or
 * damaged, the articles are what they were: it begins anew.
 */
export const DESK_TABLES: readonly string[] = ['open_page', 'history', 'history_step', 'desk_time']
