import type { Box, SheetSize } from '#core/source/page'
import type { Result } from '#shared/result'
import type { DrawnSheet } from './original.ts'

/** What the thread that draws is told. `key` names an original: its bytes' sum. */
export type ToDrawer =
  | {
      readonly kind: 'open'
      readonly id: number
      readonly key: string
      readonly name: string
      readonly bytes: Uint8Array
      /** They are deflated. */
      readonly packed: boolean
      readonly sheets: readonly SheetSize[] | null
      /** What a locked PDF may open with. */
      readonly passwords: readonly string[]
    }
  | {
      readonly kind: 'draw'
      readonly id: number
      readonly key: string
      readonly sheet: number
      readonly across: number
      readonly part: Box
    }

/** One answer to each message. */
export type FromDrawer =
  | { readonly kind: 'opened'; readonly id: number; readonly sheets: Result<readonly DrawnSheet[]> }
  | { readonly kind: 'drawn'; readonly id: number; readonly png: Uint8Array<ArrayBuffer> }
  /** The original was not opened, or was closed since because others are looked at: it is to be opened again. */
  | { readonly kind: 'not-open'; readonly id: number }
  /** A page that cannot be drawn, whatever the reason: others can. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
