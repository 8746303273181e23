import type { StreamLine } from './stream.ts'

/** A paragraph, or one line of a head, as the columns give it. */
export interface Passage {
  readonly kind: 'head' | 'text'
  readonly lines: readonly StreamLine[]
  /** The column's width in ems; 0 for heads. */
  readonly column: number
  /** Its start or its end is missing: the reading order put them elsewhere. */
  readonly startsTorn: boolean
  readonly endsTorn: boolean
}
