import type { BlockId } from '#core/galley/galley'
import type { BlockKind } from '#core/structure/reading'

/** A block as the editor shows it. */
export interface ShownBlock {
  readonly id: BlockId
  readonly kind: BlockKind
  readonly text: string
  /** The kind in the interface's language, shown at the block's edge. */
  readonly label: string
}

export interface EditorPoint {
  readonly block: BlockId
  readonly offset: number
}
