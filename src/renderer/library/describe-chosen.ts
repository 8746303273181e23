import { setSection, setStatus } from '#core/galley/commands/describe-article'
import type { Outcome } from '#core/galley/edit'
import type { ArticleId, Galley } from '#core/galley/galley'
import type { ArticleOnPage, Described, Description } from '#shared/contract'
import { succeed, type Result } from '#shared/result'
import type { Session } from '../desk/session.ts'
import { call } from '../desk/wire.ts'

/**
 * Files articles anew or changes their status: on the desk's pages by their sessions, as a step of undo there, on
 * all others by the library.
 */
export async function describeChosen(
  sessions: readonly Session[],
  articles: readonly ArticleOnPage[],
  change: Description,
): Promise<Result<Described>> {
  let [changed, kept] = [0, 0]
  for (const session of sessions) {
    const ids = articles.flatMap(({ page, article }) => (page === session.id ? [article] : []))
    if (ids.length === 0) continue
    const before = session.state.get().galley
    session.perform(
      'section' in change ? 'section' : 'status',
      (galley) => describedAs(galley, ids, change),
      {
        quiet: true,
      },
    )
    const after = session.state.get().galley
    const done = ids.filter((id) => isDescribed(after, id, change))
    changed += done.filter((id) => !isDescribed(before, id, change)).length
    kept += ids.length - done.length
  }
  const elsewhere = articles.filter(({ page }) => !sessions.some(({ id }) => id === page))
  if (elsewhere.length === 0) return succeed({ changed, kept })
  const told = await call('library.describe', { articles: elsewhere, change })
  if (!told.ok) return told
  return succeed({ changed: changed + told.value.changed, kept: kept + told.value.kept })
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
