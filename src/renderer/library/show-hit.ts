import type { ArticleRow } from '#shared/article-list'
import { call } from '../desk/wire.ts'
import type { Desk } from '../desk/desk.ts'
import { findingOf } from '../find/finding.ts'

/** Time for the desk to be drawn, before it can be asked to scroll. */
const DRAWN_MS = 80

/** Opens the page of an article; the words that it was found by are lit and in sight, as by “Find”, in the source if need be. */
export async function showArticle(desk: Desk, row: ArticleRow): Promise<void> {
  const hit = row.headlineHits[0]
  const inText = row.excerpt.hits[0]
  const words = inText
    ? row.excerpt.text.slice(inText.from, inText.to)
    : hit && row.headline.slice(hit.from, hit.to)
  await desk.pages.open(call('pages.reopen', { page: row.page }))
  const session = desk.state.get().open?.session
  if (session?.id !== row.page) return
  session.show(row.article)
  setTimeout(() => {
    session.wish({ kind: 'show-article', article: row.article })
    if (words === undefined) return
    const { hits } = findingOf(session.state.get().galley, { query: words, likeness: 'alike' })
    const at = hits.findIndex(({ article }) =>
      row.excerpt.of === 'original' ? article === null : article?.article === row.article,
    )
    if (at >= 0) desk.tools.findAt(words, at)
  }, DRAWN_MS)
}
