import { exporting } from '#core/galley/rewrite'
import type { ExportedArticles } from '#shared/bulk'
import type { Result } from '#shared/result'
import type { Session } from '../desk/session.ts'
import { call } from '../desk/wire.ts'
import { wholePages } from '../library/bulk/whole-pages.ts'

/**
 * Exports, and has what was finished and is written now known as exported: on the desk's pages by their sessions,
 * which may hold more than the library does, on all others by the library. It is no step of undo, for undo cannot
 * take a file back.
 */
export async function markExported(
  sessions: readonly Session[],
  run: () => Promise<Result<ExportedArticles | null>>,
): Promise<Result<ExportedArticles | null>> {
  // As they are written: an article that is changed while the dialog is open has not been exported.
  const states = sessions.map((session) => ({ session, articles: session.state.get().galley.articles }))
  const done = await run()
  if (!done.ok || !done.value) return done
  const { articles } = done.value
  for (const { session, articles: before } of states) {
    const written = before.filter(({ id }) =>
      articles.some(({ page, article }) => page === session.id && article === id),
    )
    if (written.length > 0) session.rewrite(exporting(written))
  }
  const elsewhere = articles.filter(({ page }) => !sessions.some(({ id }) => id === page))
  for (const part of wholePages(elsewhere)) {
    const marked = await call('export.mark', { articles: part })
    if (!marked.ok) return marked
  }
  return done
}
