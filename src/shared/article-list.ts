import type { TextLanguage } from '#core/export/language-of'
import type { ArticleId, Status } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import { COLUMN_IDS } from './library-columns.ts'

/** What is asked of the library. `null` does not narrow it. */
export interface ArticleFilter {
  /** Words, runs of Chinese, “phrases”, -exclusions; empty finds all. See `main/library/search/query.ts`. */
  readonly text: string
  readonly section: string | null
  /** A person's name. */
  readonly byline: string | null
  readonly publication: string | null
  readonly status: Status | null
  readonly language: TextLanguage | null
  /** Days of issue, both included: 2022-11-10. */
  readonly from: string | null
  readonly to: string | null
}

/** best: hits in the headline first, then what was added last; without a text what was edited last. */
export const SORT_COLUMNS = ['best', ...COLUMN_IDS] as const

export type SortColumn = (typeof SORT_COLUMNS)[number]

export interface ArticleOrder extends ArticleFilter {
  readonly sort: { readonly by: SortColumn; readonly down: boolean }
}

/** Everything, what was edited last first. */
export const ALL_ARTICLES: ArticleOrder = {
  text: '',
  section: null,
  byline: null,
  publication: null,
  status: null,
  language: null,
  from: null,
  to: null,
  sort: { by: 'best', down: true },
}

/** What an article was at some moment that its revisions tell. */
export const DONE_MOMENTS = ['finished', 'exported'] as const

export type DoneMoment = (typeof DONE_MOMENTS)[number]

/** A stretch of what a question finds, in its order. */
export interface ArticleStretch extends ArticleOrder {
  readonly limit: number
  readonly offset: number
}

export interface ArticleQuery extends ArticleStretch {
  /** Which moments the rows are to tell: each has to be looked up among the article's revisions. */
  readonly moments: readonly DoneMoment[]
}

/** UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A hit with some text around it, or the opening; `hits` are ranges of `text` to mark. */
export interface Excerpt {
  /** original: what the page came with, and the article does not print. */
  readonly of: 'text' | 'original'
  readonly text: string
  readonly hits: readonly TextRange[]
}

export interface ArticleRow {
  readonly page: PageId
  readonly article: ArticleId
  readonly pageName: string
  readonly headline: string
  readonly headlineHits: readonly TextRange[]
  readonly section: string
  readonly bylines: readonly string[]
  readonly publication: string
  /** 2022-11-10, or empty. */
  readonly issued: string
  readonly folio: string
  readonly language: string
  readonly status: Status
  readonly characters: number
  readonly editedAt: string
  /** When it was finished last, as it then was; ISO 8601, UTC; empty: never; `null`: nobody asked. */
  readonly finishedAt: string | null
  readonly exportedAt: string | null
  readonly excerpt: Excerpt
}

export interface ArticleList {
  readonly rows: readonly ArticleRow[]
  /** `null` as long as nobody has counted. */
  readonly total: number | null
}

/** As many articles as are worked on together. */
export const MOST_AT_ONCE = 10_000

export type Description = { readonly section: string } | { readonly status: Status }

export interface DescribeRequest {
  readonly articles: readonly ArticleOnPage[]
  readonly change: Description
}

export interface Described {
  readonly changed: number
  /** Finished ones, which stay as they are until they are reopened. */
  readonly kept: number
}

export interface SavedSearch {
  readonly id: number
  readonly name: string
  readonly question: ArticleOrder
}

export interface NamedCount {
  readonly name: string
  readonly articles: number
}

export interface StatusCount {
  readonly status: Status
  readonly articles: number
}

export interface KnownContributor extends NamedCount {
  readonly organisation: string
  readonly title: string
}

export interface ArticleOnPage {
  readonly page: PageId
  readonly article: ArticleId
}
