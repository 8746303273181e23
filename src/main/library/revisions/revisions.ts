import type { ArticleId } from '#core/galley/galley'
import type { KeptArticle } from '#core/galley/kept-article'
import type { PageId } from '#core/source/page'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { Revision } from '#shared/revisions'
import type { StoredGalleys } from '../pages/galleys.ts'
import { attempt } from '../library-failure.ts'
import { projectionOf } from '../articles/projection.ts'
import type { RevisionRows } from './revision-rows.ts'

/** The library's part about kept states of articles. Finished and exported ones are kept by the save itself. */
export interface Revisions {
  /** The newest first; also of an article that is gone from its page. */
  revisions(page: PageId, article: ArticleId): Result<readonly Revision[]>
  revision(number: number): Result<KeptArticle>
  /** Keeps an article as it is stored now, under a name. */
  keepMilestone(page: PageId, article: ArticleId, name: string, at: Date): Result<Revision>
}

export function revisionsOf(path: string, rows: RevisionRows, galleys: StoredGalleys): Revisions {
  return {
    revisions: (page, article) => attempt(path, () => succeed(rows.of(page, article))),

    revision: (number) =>
      attempt(path, () => {
        const kept = rows.read(number)
        return kept ? succeed(kept) : fail(failure('revision-unknown'))
      }),

    keepMilestone: (page, id, name, at) =>
      attempt(path, () => {
        const galley = galleys.galley(page)
        if (!galley.ok) return galley
        const article = galley.value.articles.find((each) => each.id === id)
        if (!article) return fail(failure('article-unknown'))
        const why = { reason: 'milestone', name: name.trim(), at: at.toISOString() } as const
        const made = rows.keep(galley.value, article, projectionOf(galley.value, article), why)
        if (!made) throw new Error('a milestone was not kept')
        return succeed(made)
      }),
  }
}
