import type { GalleyChange } from '#core/galley/change'
import type { HistoryChange, StoredHistory } from '#core/galley/stored-history'
import type { ArticleId, BlockId, Galley } from '#core/galley/galley'
import type { PageId, PageLayout } from '#core/source/page'
import type { Failure } from './result.ts'

export type StoredGalley = Omit<Galley, 'page'>

/** Where the editor was: kept with the page so that reopening brings it back. Offsets are in printed text. */
export interface Place {
  readonly article: ArticleId | null
  readonly block: BlockId | null
  readonly anchor: number
  readonly focus: number
  /** First visible line of the source pane, 0-based. */
  readonly sourceLine: number
  /** Where the articles were scrolled to; without it to where the caret is. */
  readonly top?: ScrollTop
  /** What was unfolded below the outline. */
  readonly bins?: readonly BinKind[]
  /** How the source is looked at; without it as text. */
  readonly view?: SourceView
}

/** The source as text, as a picture of its sheets, or line by line with the picture of each line above its text. */
export const SOURCE_MODES = ['text', 'facsimile', 'strip'] as const

export type SourceMode = (typeof SOURCE_MODES)[number]

export const TURNS = [0, 90, 180, 270] as const

/** Degrees, clockwise. */
export type Turn = (typeof TURNS)[number]

/** A page whose original was read otherwise, as it is now. */
export interface Retaken {
  readonly page: OpenedPage
  /** It stands in the other's place, which is no more. */
  readonly replaced: boolean
}

export interface SourceView {
  readonly mode: SourceMode
  /** CSS pixels a point or pixel of the sheet; or as wide, or as large, as the pane. */
  readonly zoom: number | 'width' | 'page'
  readonly turn: Turn
  /** What stands in the pane's middle: a sheet (0-based), and where on it, in parts of its width and height. */
  readonly sheet: number
  readonly x: number
  readonly y: number
  /** The articles' colours lie over the picture. */
  readonly colours: boolean
  /** The sheets are listed small beside the picture, where there are several; absent: they are. */
  readonly sheets?: boolean
}

/** The first block in sight, whatever the size of window and letters, and how many pixels of it were above the edge. */
export interface ScrollTop {
  readonly block: BlockId
  readonly hidden: number
}

/** What the outline keeps folded below the articles. */
export const BIN_KINDS = ['furniture', 'unplaced', 'dissolved'] as const

export type BinKind = (typeof BIN_KINDS)[number]

export interface OpenedPage {
  readonly id: PageId
  readonly name: string
  readonly sha256: string
  readonly text: string
  /** How the bytes were read: utf-8, gb18030, big5, utf-16le …, pdf. */
  readonly encoding: string
  /** Where its lines are printed; `null` for a text that came without a sheet. */
  readonly layout: PageLayout | null
  /** `null` when the page has never been saved: the window reads it afresh. */
  readonly galley: StoredGalley | null
  /** Undo and redo from that state; `null` when none is kept that fits it. */
  readonly history: StoredHistory | null
  readonly place: Place | null
}

/** 1-based, both included. */
export interface PdfPages {
  readonly from: number
  readonly to: number
}

/** What a PDF wants to know before it can be read. */
export type PdfQuestion = { readonly path: string; readonly name: string } & (
  | { readonly kind: 'password'; readonly wrong: boolean }
  /** At most `limit` of its pages can be opened at once; the password that opened it, if it has one. */
  | {
      readonly kind: 'pages'
      readonly pages: number
      readonly limit: number
      readonly password: string | null
    }
)

/** The pages that are open, in the order of their tabs. */
export interface OpenPages {
  readonly pages: readonly { readonly id: PageId; readonly name: string }[]
  /** The one that shows. */
  readonly shown: PageId | null
}

export interface DeskAtStart {
  readonly pages: OpenPages['pages']
  /** The one page that is read at once; the others are when they are looked at. */
  readonly shown: OpenedPage | null
  /** Names of pages that were open and are not in the library any more. */
  readonly lost: readonly string[]
  /** Why the page that the command line names, or the one that showed last, cannot be opened. */
  readonly failed: Failure | null
}

export interface RecentPage {
  readonly id: PageId
  readonly name: string
  /** ISO 8601, UTC. */
  readonly openedAt: string
  readonly articles: number
  readonly finished: number
}

export interface SaveRequest {
  readonly page: PageId
  readonly change: GalleyChange
  readonly place: Place
  /** Undo and redo of the state after the change; without it, a history that is stored ends with a changed galley. */
  readonly history?: HistoryChange
}

export interface Saved {
  /** ISO 8601, UTC. */
  readonly at: string
}
