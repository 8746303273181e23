import type { Traced } from '../../text/traced.ts'
import type { StreamLine } from '../columns/stream.ts'
import type { BylineLine } from '../lines/tags.ts'
import type { Byline } from '../reading.ts'

/** A paragraph of running text. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly order: number
  readonly text: Traced
  readonly lines: readonly StreamLine[]
  /** Width of its column in ems. */
  readonly column: number
  readonly startsTorn: boolean
  readonly endsTorn: boolean
  /** A jump line stood at its start (上接) or at its end (下转). */
  readonly jump: 'from' | 'to' | undefined
}

/** One line of a head. */
export interface HeadLine {
  readonly kind: 'head'
  readonly order: number
  readonly text: Traced
  readonly gapBefore: boolean
  readonly gapAfter: boolean
  readonly letterSpaced: boolean
  readonly centred: boolean
  readonly width: number
}

export interface BylineItem {
  readonly kind: 'byline'
  readonly order: number
  readonly text: Traced
  readonly byline: BylineLine
  readonly captionType: boolean
  readonly gapBefore: boolean
  readonly gapAfter: boolean
}

export interface SetAside {
  readonly kind: 'furniture' | 'label'
  readonly order: number
  readonly text: Traced
}

export interface CaptionLine {
  readonly kind: 'caption'
  readonly order: number
  readonly text: Traced
  readonly gapBefore: boolean
  readonly gapAfter: boolean
}

/** Lines that keep their ends. */
export interface Verse {
  readonly kind: 'verse'
  readonly order: number
  readonly text: Traced
  readonly form: 'poem' | 'signature' | 'table'
}

export interface CreditText {
  readonly text: Traced
  readonly bylines: readonly Byline[]
}

/** A picture's text: its head, byline, captions and credits. */
export interface Photo {
  readonly kind: 'photo'
  readonly order: number
  readonly heads: readonly HeadLine[]
  readonly bylines: readonly BylineItem[]
  readonly captions: readonly Traced[]
  readonly credits: readonly CreditText[]
}

export type Item = Paragraph | HeadLine | BylineItem | SetAside | CaptionLine | Verse | Photo
