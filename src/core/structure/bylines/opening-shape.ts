import type { Byline } from '../reading.ts'

/** A range of the paragraph's text, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A dateline or byline inside a first sentence. The ranges cover the opening up to `end`; the rest is the story. */
export interface Opening {
  readonly end: number
  readonly dateline: string
  readonly datelineAt: Range | undefined
  readonly bylines: readonly Byline[]
  readonly bylineAt: readonly Range[]
}
