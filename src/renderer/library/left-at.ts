import { ALL_ARTICLES, type ArticleOrder } from '#shared/article-list'

/** Where somebody was in the library's list when the desk was turned to. */
export interface LeftAt {
  readonly order: ArticleOrder
  /** 0-based. */
  readonly row: number
}

export const AT_FIRST: LeftAt = { order: ALL_ARTICLES, row: 0 }
