import type { Fix, FixId, FixKind } from '../fixes/fix.ts'
import type { RuleId } from '../fixes/rule.ts'
import { AS_IT_CAME, type ReadingOrder } from '../order/rearrangement.ts'
import type { Page } from '../source/page.ts'
import type { Region } from '../source/region.ts'
import type { BlockKind, Byline, FurnitureKind } from '../structure/reading.ts'
import type { SourceSpan } from '../text/span.ts'

export type ArticleId = string & { readonly __brand?: 'ArticleId' }
export type BlockId = string & { readonly __brand?: 'BlockId' }

/** Source characters, printed through the fixes that are in force. */
export interface SourcePiece {
  readonly from: number
  readonly to: number
}

/** Characters that a hand typed, printed as they are. */
export interface TypedPiece {
  readonly typed: string
}

export type Piece = SourcePiece | TypedPiece

export const isTyped = (piece: Piece): piece is TypedPiece => 'typed' in piece

/** A paragraph or head of an article. Blanks of the source at its outer edges are its own end and are not printed. */
export interface Block {
  readonly id: BlockId
  readonly kind: BlockKind
  readonly pieces: readonly Piece[]
}

/**
 * raw: as the machine left it · editing: touched by hand · proof: with the proofreader · finished: ready for export ·
 * exported: written to a file as it is.
 */
export const STATUSES = ['raw', 'editing', 'proof', 'finished', 'exported'] as const
export type Status = (typeof STATUSES)[number]

/** An article that is done: no command may change what it says before it is reopened (`protection.ts`). */
export const isProtected = ({ status }: { readonly status: Status }): boolean =>
  status === 'finished' || status === 'exported'

export interface Article {
  readonly id: ArticleId
  readonly blocks: readonly Block[]
  /** The section's name, or an empty string. */
  readonly section: string
  readonly bylines: readonly Byline[]
  readonly status: Status
  readonly note: string
}

/** Text of the page that belongs to no article. */
export interface Furniture {
  readonly kind: FurnitureKind
  readonly span: SourceSpan
}

/**
 * What the editor decided about the fixes. It lies apart from their geometry, which never changes, so that a
 * thousand decisions on a large page cost a thousand small objects and not a thousand lists.
 */
export interface Rulings {
  /** Kinds whose sure fixes are applied. */
  readonly kinds: readonly FixKind[]
  /** Single decisions; they outweigh the kind. `suggested` takes an applied fix back into doubt. */
  readonly decisions: Readonly<Record<FixId, 'suggested' | 'applied' | 'rejected'>>
  /** Rules that the editor will not have on this page: none of their fixes is applied or asked about. */
  readonly rulesOff: readonly RuleId[]
  /** In which order the page is read; without it, as it came. */
  readonly order?: ReadingOrder
}

/**
 * The whole state of one page: immutable, plain data, changed only by the commands in `commands/`.
 *
 * Every source character is in exactly one place: in a block's piece, in `furniture`, in `removed`, in `superseded`,
 * or in none of them (unplaced). `ledger.ts` counts, `claims.ts` tells where.
 */
export interface Galley {
  readonly page: Page
  /** Sorted, non-overlapping; found when the page is opened, and anew by “Clean page” when its rules have changed. */
  readonly fixes: readonly Fix[]
  readonly rulings: Rulings
  readonly articles: readonly Article[]
  /** Sorted, disjoint. */
  readonly furniture: readonly Furniture[]
  /** What a hand removed: sorted, disjoint. */
  readonly removed: readonly SourceSpan[]
  /** What another reading of the same print stands for in this state: sorted, disjoint. */
  readonly superseded: readonly SourceSpan[]
  /** Regions of the sheets as a hand drew and ordered them; none: as they are found (`source/region.ts`). */
  readonly regions: readonly Region[]
  /** The number of the next new id. Ids are never used again. */
  readonly nextId: number
}

/** Nothing of it is anywhere but where it was when the page was opened: there is no work on it to lose. */
export const isUntouched = ({ articles, furniture, removed }: Galley): boolean =>
  articles.length === 0 && furniture.length === 0 && removed.length === 0

/** What was decided about the order in which the page is read. */
export const orderOf = ({ rulings }: Galley): ReadingOrder => rulings.order ?? AS_IT_CAME

/** A page as it is when it has just been opened: everything unplaced, every fix a suggestion. */
export const openedGalley = (page: Page, fixes: readonly Fix[]): Galley => ({
  page,
  fixes,
  rulings: { kinds: [], decisions: {}, rulesOff: [] },
  articles: [],
  furniture: [],
  removed: [],
  superseded: [],
  regions: [],
  nextId: 1,
})
