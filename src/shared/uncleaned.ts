import type { PageId } from '#core/source/page'
import type { ArticleFilter, Excerpt } from './article-list.ts'

/** Words that are looked for on pages of which no articles were made yet; what of an article's filter such a page can answer. */
export interface UncleanedQuery extends Pick<ArticleFilter, 'text' | 'publication' | 'from' | 'to'> {
  /** How many pages have been looked through already, the newest first. */
  readonly offset: number
}

export interface UncleanedPage {
  readonly id: PageId
  readonly name: string
  readonly publication: string
  /** 2022-11-10, or empty. */
  readonly issued: string
  readonly excerpt: Excerpt
}

/** What a few pages answered: one asks on with `next` until it is `null`. */
export interface UncleanedFound {
  readonly pages: readonly UncleanedPage[]
  readonly next: number | null
  /** Older pages that are not looked through at all. */
  readonly left: number
}
