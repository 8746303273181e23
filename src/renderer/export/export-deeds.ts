import type { ExportedArticles } from '#shared/bulk'
import type { ArticleOnPage } from '#shared/article-list'
import type { ExportFormat, ReportFormat } from '#shared/export-format'
import type { Result } from '#shared/result'
import type { DeskState } from '../desk/desk.ts'
import type { Notice } from '../desk/notice.ts'
import type { Observable } from '../desk/observable.ts'
import { call } from '../desk/wire.ts'
import { markExported } from '../protection/mark-exported.ts'
import type { Pages } from '../tabs/open-pages.ts'
import { loadedOf } from '../tabs/tabs.ts'

interface ExportNeeds {
  readonly state: Observable<DeskState>
  readonly pages: Pages
  readonly say: (what: Notice) => void
}

/** What leaves the program as files, stored first; each says what came of it. */
export interface ExportDeeds {
  exportArticle(format: ExportFormat): Promise<void>
  exportFinished(format: ExportFormat): Promise<void>
  /** Those that were not written, because the editor stopped it. */
  exportChosen(articles: readonly ArticleOnPage[], format: ExportFormat): Promise<readonly ArticleOnPage[]>
  exportReport(format: ReportFormat): Promise<void>
}

export function exportDeeds({ state, pages, say }: ExportNeeds): ExportDeeds {
  const exported = async (result: Promise<Result<ExportedArticles | null>>) => {
    const done = await result
    if (!done.ok) say({ kind: 'failed', failure: done.error })
    else if (done.value) {
      const { paths, left } = done.value
      say({ kind: 'exported', paths, left: left.length })
    }
    return done.ok ? (done.value?.left ?? []) : []
  }

  const exportArticle: ExportDeeds['exportArticle'] = async (format) => {
    const { open: page } = state.get()
    const article = page?.session.state.get().article
    if (!page || !article) return
    await page.saving.flush()
    await exported(
      markExported([page.session], () => call('export.article', { page: page.session.id, article, format })),
    )
  }

  const exportFinished: ExportDeeds['exportFinished'] = async (format) => {
    const { open: page, view } = state.get()
    await pages.flush()
    const sessions = loadedOf(state.get().tabs).map(({ session }) => session)
    await exported(
      markExported(sessions, () =>
        call('export.finished', { page: view === 'desk' && page ? page.session.id : null, format }),
      ),
    )
  }

  const exportChosen: ExportDeeds['exportChosen'] = async (articles, format) => {
    await pages.flush()
    const sessions = loadedOf(state.get().tabs).map(({ session }) => session)
    return exported(markExported(sessions, () => call('export.chosen', { articles, format })))
  }

  const exportReport: ExportDeeds['exportReport'] = async (format) => {
    const { open: page } = state.get()
    if (!page) return
    await page.saving.flush()
    const done = await call('export.report', { page: page.session.id, format })
    if (!done.ok) say({ kind: 'failed', failure: done.error })
    else if (done.value) say({ kind: 'exported', paths: done.value.paths, left: 0 })
  }

  return { exportArticle, exportFinished, exportChosen, exportReport }
}
