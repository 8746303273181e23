import type { ArticleOnPage } from '#shared/article-list'
import type { Desk } from '../desk/desk.ts'
import { call } from '../desk/wire.ts'

/** Opens the page of an article in its tab, and chooses it there. */
export async function openArticle(desk: Desk, { page, article }: ArticleOnPage): Promise<void> {
  await desk.pages.open(call('pages.reopen', { page }))
  const session = desk.state.get().open?.session
  if (session?.id !== page) return
  session.show(article)
  session.wish({ kind: 'show-article', article })
}
