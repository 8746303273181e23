import { setSection, setStatus } from '#core/galley/commands/describe-article'
import type { Outcome } from '#core/galley/edit'
import type { ArticleId, Galley } from '#core/galley/galley'
import type { ArticleOnPage, Described, Description } from '#shared/article-list'
import { succeed, type Result } from '#shared/result'
import type { Observable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { call } from '../desk/wire.ts'
import type { Bulk } from './bulk/bulk.ts'
import { wholePages } from './bulk/whole-pages.ts'

/** What was changed, and what was not looked at because the editor stopped it. */
interface DescribedSome extends Described {
  readonly left: readonly ArticleOnPage[]
}

/**
 * Files articles anew or changes their status: on the desk's pages by their sessions, as a step of undo there, on
 * all others by the library, some pages at a time, so that it can tell how far it is and be stopped between them.
 */
export async function describeChosen(
  bulk: Observable<Bulk | null>,
  sessions: readonly Session[],
  articles: readonly ArticleOnPage[],
  change: Description,
): Promise<Result<DescribedSome>> {
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
  const of = articles.length
  let done = of - elsewhere.length
  const waiting = [...wholePages(elsewhere)]
  const stopping = new AbortController()
  const stop = () => {
    stopping.abort()
  }
  try {
    while (!stopping.signal.aborted) {
      const part = waiting.shift()
      if (!part) break
      bulk.set({ kind: 'describe', done, of, stop })
      const told = await call('library.describe', { articles: part, change })
      if (!told.ok) return told
      changed += told.value.changed
      kept += told.value.kept
      done += part.length
    }
    return succeed({ changed, kept, left: waiting.flat() })
  } finally {
    bulk.set(null)
  }
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
