import type { ArticleOnPage } from './article-list.ts'
import type { Exported } from './export-format.ts'

/** How far an export of several articles is. */
export interface ExportProgress {
  readonly done: number
  readonly of: number
}

/** What was written, whole, and what was not because the editor stopped it. */
export interface ExportedArticles extends Exported {
  readonly articles: readonly ArticleOnPage[]
  readonly left: readonly ArticleOnPage[]
}
