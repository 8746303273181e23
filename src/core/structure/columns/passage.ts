import type { StreamLine } from './stream.ts'

/** A paragraph, one line of a head, or a block that keeps its line ends, as the columns give it. */
export interface Passage {
  readonly kind: 'head' | 'text' | 'verse'
  readonly lines: readonly StreamLine[]
  /** The column's width in ems; 0 for heads and verse. */
  readonly column: number
  /** Its start or its end is missing: the reading order put them elsewhere. */
  readonly startsTorn: boolean
  readonly endsTorn: boolean
}
