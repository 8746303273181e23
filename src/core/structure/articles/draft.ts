import type { Traced } from '../../text/traced.ts'
import type { BlockKind, Byline, FurnitureKind } from '../reading.ts'

/** A block as text that knows its places, before spans and fixes are made of it. */
export interface BlockDraft {
  readonly kind: BlockKind
  readonly text: Traced
}

export interface ArticleDraft {
  readonly blocks: readonly BlockDraft[]
  readonly bylines: readonly Byline[]
  readonly confidence: number
}

export interface FurnitureDraft {
  readonly kind: FurnitureKind
  readonly text: Traced
}

export interface PageDraft {
  readonly articles: readonly ArticleDraft[]
  readonly furniture: readonly FurnitureDraft[]
}
