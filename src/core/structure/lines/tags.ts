import type { Byline } from '../reading.ts'
import type { Strip } from './strip.ts'

/** What a strip is when it is no running text. `text` goes on to the column reading. */
export type Tag =
  | { readonly kind: 'text'; readonly row: boolean }
  | { readonly kind: 'furniture' }
  | { readonly kind: 'label' }
  | { readonly kind: 'caption' }
  | ({ readonly kind: 'byline' } & BylineLine)

/** A line that is nothing but a byline. */
export interface BylineLine {
  readonly bylines: readonly Byline[]
  /** 宜蘭報導; empty where the line has none. */
  readonly dateline: string
  /** It credits a picture as well: 摄影报道. */
  readonly ofPicture: boolean
  /** It goes on from the byline above, whose people it describes: Staff Reporter. */
  readonly continues: boolean
}

export interface TaggedStrip {
  readonly strip: Strip
  readonly tag: Tag
}
