import type { ArticleId } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import type { ArticleOnPage } from './article-list.ts'

/** A page or an article that was thrown away, and can be had back. */
export interface TrashItem {
  /** Grows with everything that is thrown away. */
  readonly number: number
  /** What it is, or what page it was on. */
  readonly page: PageId
  /** `null`: a whole page. */
  readonly article: ArticleId | null
  /** A headline, or the page's name; may be empty. */
  readonly name: string
  readonly pageName: string
  /** ISO 8601, UTC. */
  readonly trashedAt: string
  /** 1 for an article. */
  readonly articles: number
  /** Of all its articles, blanks not counted. */
  readonly characters: number
}

export interface TrashRequest {
  readonly pages: readonly PageId[]
  readonly articles: readonly ArticleOnPage[]
  /** Pages on the desk: their articles are kept in the trash, and the window takes them off the page itself. */
  readonly onDesk: readonly PageId[]
}

export interface Trashed {
  readonly numbers: readonly number[]
  /** Finished ones, which stay until they are reopened. */
  readonly kept: number
}

export interface TakenBack {
  readonly pages: readonly PageId[]
  readonly articles: readonly ArticleOnPage[]
  /** Articles whose page is in the trash itself. */
  readonly waiting: number
}
