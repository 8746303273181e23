import { trashArticles } from '#core/galley/commands/several-articles'
import { isProtected, type ArticleId, type Galley } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import type { ArticleOnPage } from '#shared/article-list'
import type { Result } from '#shared/result'
import type { Trashed } from '#shared/trash'
import type { Desk } from '../desk/desk.ts'
import { call } from '../desk/wire.ts'
import { inSteps } from '../library/bulk/in-steps.ts'
import { wholePages } from '../library/bulk/whole-pages.ts'
import { loadedOf } from '../tabs/tabs.ts'

/**
 * Throws articles away, on the desk's pages as a step of undo there, and says how many. Gives those that were not,
 * because the editor stopped it or it could not go on.
 */
export async function trashChosen(
  desk: Desk,
  articles: readonly ArticleOnPage[],
): Promise<readonly ArticleOnPage[]> {
  const { done, left, failure } = await inSteps(desk.bulk, 'trash', wholePages(articles), (part) =>
    trashSome(desk, part),
  )
  await desk.pages.flush()
  const numbers = done.flatMap((one) => one.numbers)
  if (failure) desk.say({ kind: 'broken-off', done: numbers.length, left: left.length, failure })
  else {
    const kept = done.reduce((sum, one) => sum + one.kept, 0)
    desk.say({ kind: 'trashed', numbers, kept, left: left.length })
  }
  return left
}

async function trashSome(desk: Desk, articles: readonly ArticleOnPage[]): Promise<Result<Trashed>> {
  await desk.pages.flush()
  // Anew at each step: pages are opened and closed meanwhile.
  const sessions = loadedOf(desk.state.get().tabs).map(({ session }) => session)
  const told = await call('library.trash', { pages: [], articles, onDesk: sessions.map(({ id }) => id) })
  if (!told.ok) return told
  for (const session of sessions) {
    const { galley } = session.state.get()
    const ids = articles.flatMap(({ page, article }) => (page === session.id ? [article] : []))
    if (galley.articles.some(({ id }) => ids.includes(id)))
      session.perform('trash-articles', (now) => trashArticles(now, unprotected(now, ids)), { quiet: true })
  }
  return told
}

/** Throws a page away: its tab is closed first, with everything stored. */
export async function trashPage(desk: Desk, page: PageId): Promise<void> {
  if (desk.state.get().tabs.some(({ id }) => id === page)) {
    await desk.pages.close(page)
    // What could not be stored has said so.
    if (desk.state.get().tabs.some(({ id }) => id === page)) return
  }
  const told = await call('library.trash', { pages: [page], articles: [], onDesk: [] })
  desk.say(told.ok ? { kind: 'trashed', ...told.value, left: 0 } : { kind: 'failed', failure: told.error })
}

const unprotected = (galley: Galley, ids: readonly ArticleId[]): readonly ArticleId[] =>
  galley.articles.filter((article) => ids.includes(article.id) && !isProtected(article)).map(({ id }) => id)
