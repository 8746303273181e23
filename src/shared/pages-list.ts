import type { PageId } from '#core/source/page'

export const PAGE_SORTS = ['opened', 'name', 'publication', 'issued', 'added'] as const
export type PageSort = (typeof PAGE_SORTS)[number]
/** open: something on it is not finished, or nothing was made of it yet. */
export const PAGE_STANDS = ['all', 'open', 'finished'] as const
export type PageStand = (typeof PAGE_STANDS)[number]

export interface PagesQuery {
  /** Part of the page's name or publication, in any script, width and case; empty finds all. */
  readonly text: string
  readonly stand: PageStand
  readonly sort: { readonly by: PageSort; readonly down: boolean }
  readonly limit: number
}

/** A page of the library, and how far it is. */
export interface PageRow {
  readonly id: PageId
  readonly name: string
  readonly publication: string
  /** 2022-11-10, or empty. */
  readonly issued: string
  readonly folio: string
  /** ISO 8601, UTC; `null`: came by an import and was never opened here. */
  readonly openedAt: string | null
  readonly addedAt: string
  /** There is a picture of it: it is a scan or a PDF, or one was kept beside it. */
  readonly pictured: boolean
  readonly articles: number
  readonly finished: number
  /** Characters that are in no article, blanks not counted; `null`: it was never saved. */
  readonly unplaced: number | null
  /** Fixes that wait for the editor's word. */
  readonly doubtful: number | null
}

export interface PagesFound {
  readonly rows: readonly PageRow[]
  readonly total: number
}

/** Which issue of which paper a page is of; empty where nobody knows. */
export interface PageFacts {
  readonly publication: string
  readonly issued: string
  readonly folio: string
}
