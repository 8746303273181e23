import type { Likeness } from '#core/alike/likeness-of'
import type { ArticleId, Status } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import type { ArticleOnPage } from './article-list.ts'

/** What an editor said of two articles that look alike. linked: it is one article; dismissed: it is not. */
export const VERDICTS = ['linked', 'dismissed'] as const
export type Verdict = (typeof VERDICTS)[number]

/** An article of another page that reads like the one asked about. */
export interface AlikeArticle {
  readonly page: PageId
  readonly article: ArticleId
  /** `null`: they were linked once, and read otherwise by now. */
  readonly likeness: Likeness | null
  /** `null`: nobody has said. */
  readonly verdict: Verdict | null
  readonly headline: string
  readonly pageName: string
  readonly publication: string
  /** 2022-11-10, or empty. */
  readonly issued: string
  readonly folio: string
  readonly section: string
  readonly status: Status
}

/** `verdict: null` takes back what was said. */
export interface AlikeVerdict {
  readonly article: ArticleOnPage
  readonly other: ArticleOnPage
  readonly verdict: Verdict | null
}
