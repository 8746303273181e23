import { trashArticles } from '#core/galley/commands/several-articles'
import type { ArticleOnPage } from '#shared/article-list'
import { isProtected, type ArticleId, type Galley } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import { restoreKept } from '#core/galley/commands/restore-kept'
import { succeed, type Result } from '#shared/result'
import type { TakenBack } from '#shared/trash'
import type { Desk } from '../desk/desk.ts'
import { call } from '../desk/wire.ts'
import { loadedOf } from '../tabs/tabs.ts'

/** Throws articles away, on the desk's pages as a step of undo there, and says how many. */
export async function trashChosen(desk: Desk, articles: readonly ArticleOnPage[]): Promise<void> {
  await desk.pages.flush()
  const sessions = loadedOf(desk.state.get().tabs).map(({ session }) => session)
  const told = await call('library.trash', { pages: [], articles, onDesk: sessions.map(({ id }) => id) })
  if (!told.ok) {
    desk.say({ kind: 'failed', failure: told.error })
    return
  }
  for (const session of sessions) {
    const { galley } = session.state.get()
    const ids = articles.flatMap(({ page, article }) => (page === session.id ? [article] : []))
    if (galley.articles.some(({ id }) => ids.includes(id)))
      session.perform('trash-articles', (now) => trashArticles(now, unprotected(now, ids)), { quiet: true })
  }
  await desk.pages.flush()
  desk.say({ kind: 'trashed', ...told.value })
}

/** Throws a page away: its tab is closed first, with everything stored. */
export async function trashPage(desk: Desk, page: PageId): Promise<void> {
  if (desk.state.get().tabs.some(({ id }) => id === page)) {
    await desk.pages.close(page)
    // What could not be stored has said so.
    if (desk.state.get().tabs.some(({ id }) => id === page)) return
  }
  const told = await call('library.trash', { pages: [page], articles: [], onDesk: [] })
  desk.say(told.ok ? { kind: 'trashed', ...told.value } : { kind: 'failed', failure: told.error })
}

/** Puts things back, articles on the desk's pages as a step of undo there, and says how many. */
export async function takeBack(desk: Desk, numbers: readonly number[]): Promise<void> {
  await desk.pages.flush()
  const told = await takenBack(desk, numbers)
  if (!told.ok) {
    desk.say({ kind: 'failed', failure: told.error })
    return
  }
  desk.holdings.update((now) => now + 1)
  const { pages, articles, waiting } = told.value
  const count = pages.length + articles.length
  desk.say(
    waiting > 0
      ? { kind: 'told', key: 'holdings:said-waiting', values: { count, waiting } }
      : { kind: 'told', key: 'holdings:said-taken-back', values: { count } },
  )
}

async function takenBack(desk: Desk, numbers: readonly number[]): Promise<Result<TakenBack>> {
  const sessions = loadedOf(desk.state.get().tabs).map(({ session }) => session)
  const told = await call('library.takeBack', { numbers, onDesk: sessions.map(({ id }) => id) })
  if (!told.ok) return told
  const here: ArticleOnPage[] = []
  const list = await call('library.trashed', {})
  if (!list.ok) return list
  for (const { number, page } of list.value.filter((item) => numbers.includes(item.number))) {
    const session = sessions.find(({ id }) => id === page)
    const kept = session && (await call('library.keptInTrash', { number }))
    if (!kept?.ok) continue
    session?.perform('restore-article', (galley) => restoreKept(galley, kept.value), { quiet: true })
    await desk.pages.flush()
    await call('library.purge', { numbers: [number] })
    here.push({ page, article: kept.value.article.id })
  }
  return succeed({ ...told.value, articles: [...told.value.articles, ...here] })
}

const unprotected = (galley: Galley, ids: readonly ArticleId[]): readonly ArticleId[] =>
  galley.articles.filter((article) => ids.includes(article.id) && !isProtected(article)).map(({ id }) => id)
