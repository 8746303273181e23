import type { Box } from '../source/page.ts'
import type { Said } from './printed-sheet.ts'

/** One printed line, put together of its runs. */
export interface PrintLine {
  readonly text: string
  readonly box: Box
  readonly size: number
  readonly bold: boolean
  readonly face: number
  readonly runs: 'across' | 'down'
  readonly confidence: number
  readonly said: Said | undefined
  /** Second copies of this line, or of parts of it, that are printed at the same place. */
  readonly shadows: readonly string[]
}
