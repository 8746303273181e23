import { setSection, setStatus } from '#core/galley/commands/describe-article'
import type { Outcome } from '#core/galley/edit'
import type { ArticleId, Galley } from '#core/galley/galley'
import type { ArticleOnPage, Described, Description } from '#shared/article-list'
import { succeed, type Failure, type Result } from '#shared/result'
import type { Notice } from '../../desk/notice.ts'
import type { Observable } from '../../desk/observable.ts'
import type { Session } from '../../desk/session.ts'
import { call } from '../../desk/wire.ts'
import type { Bulk } from './bulk.ts'
import { inSteps, type InSteps } from './in-steps.ts'
import { wholePages } from './whole-pages.ts'

/**
 * Files articles anew or changes their status: on the desk's pages by their sessions, as a step of undo there, on
 * all others by the library. `onDesk` is asked anew at each step: pages are opened and closed meanwhile.
 */
export const describeChosen = (
  bulk: Observable<Bulk | null>,
  onDesk: () => readonly Session[],
  articles: readonly ArticleOnPage[],
  change: Description,
): Promise<InSteps<ArticleOnPage, Described>> =>
  inSteps(bulk, 'describe', wholePages(articles), async (part): Promise<Result<Described>> => {
    const sessions = onDesk()
    const elsewhere = part.filter(({ page }) => !sessions.some(({ id }) => id === page))
    const told =
      elsewhere.length === 0
        ? succeed(NOTHING)
        : await call('library.describe', { articles: elsewhere, change })
    if (!told.ok) return told
    return succeed(
      sessions
        .map((session) => describeOnDesk(session, part, change))
        .reduce(
          (sum, one) => ({ changed: sum.changed + one.changed, kept: sum.kept + one.kept }),
          told.value,
        ),
    )
  })

const NOTHING: Described = { changed: 0, kept: 0 }

function describeOnDesk(
  session: Session,
  articles: readonly ArticleOnPage[],
  change: Description,
): Described {
  const ids = articles.flatMap(({ page, article }) => (page === session.id ? [article] : []))
  if (ids.length === 0) return NOTHING
  const before = session.state.get().galley
  session.perform('section' in change ? 'section' : 'status', (galley) => describedAs(galley, ids, change), {
    quiet: true,
  })
  const after = session.state.get().galley
  const done = ids.filter((id) => isDescribed(after, id, change))
  return {
    changed: done.filter((id) => !isDescribed(before, id, change)).length,
    kept: ids.length - done.length,
  }
}

/** In one line: how many were changed, how many finished ones stayed, and what a stop or a failure left. */
export function saidOf(done: readonly Described[], left: number, failure: Failure | null): Notice {
  const count = done.reduce((sum, { changed }) => sum + changed, 0)
  const kept = done.reduce((sum, one) => sum + one.kept, 0)
  if (failure) return { kind: 'broken-off', done: count, left, failure }
  if (left > 0) return { kind: 'told', key: 'bulk:said-describe-stopped', values: { count, left } }
  return kept > 0
    ? { kind: 'told', key: 'library:said-described-kept', values: { count, kept } }
    : { kind: 'told', key: 'library:said-described', values: { count } }
}

const describedAs = (galley: Galley, ids: readonly ArticleId[], change: Description): Outcome =>
  ids.reduce<Outcome>(
    (done, id) =>
      'section' in change
        ? setSection(done.galley, id, change.section)
        : setStatus(done.galley, id, change.status),
    { galley, caret: null },
  )

function isDescribed(galley: Galley, id: ArticleId, change: Description): boolean {
  const article = galley.articles.find((one) => one.id === id)
  return 'section' in change ? article?.section === change.section.trim() : article?.status === change.status
}
