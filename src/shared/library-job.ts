export interface Restored {
  /** When the backup was made, ISO 8601; `null` when its name does not say. */
  readonly madeAt: string | null
  /** The file that holds the library that was there; `null` when there was none. */
  readonly aside: string | null
}

export interface Rescued {
  readonly pages: number
  readonly articles: number
  /** Kept, but not exactly as they were written. */
  readonly doubtful: number
  /** Rows that are gone; `null` when nobody can tell. */
  readonly lost: number | null
  /** Names of pages and headlines in doubt, some of them. */
  readonly inDoubt: readonly string[]
  readonly aside: string | null
}

/** How many findings; none when the library is sound. */
export interface Checked {
  readonly findings: number
}

export interface Imported {
  readonly added: number
  readonly known: number
  readonly second: number
  /** People and verdicts that are here with another content; what is here stayed. */
  readonly different: number
}

/** A long job on the library that the editor asked for. */
export interface LibraryJob {
  readonly kind: 'backup' | 'check' | 'rescue' | 'export' | 'import' | 'move' | 'compact' | 'space'
  /** Between 0 and 1. */
  readonly done: number
}
