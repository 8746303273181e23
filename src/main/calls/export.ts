import type { Article, Galley } from '#core/galley/galley'
import type { Exported, ExportedArticles, ExportFormat, ReportFormat } from '#shared/contract'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { Library } from '../library/library.ts'
import type { HandlersOf } from './handlers.ts'

export interface GalleyArticle {
  readonly galley: Galley
  readonly article: Article
}

export interface ExportNeeds {
  readonly library: () => Result<Library>
  /** Asks where to; the file need not exist yet. `null` when the editor cancels. */
  readonly chooseFile: (article: GalleyArticle, format: ExportFormat) => Promise<string | null>
  readonly chooseFolder: () => Promise<string | null>
  readonly exportArticle: (
    galley: Galley,
    article: Article,
    format: ExportFormat,
    path: string,
  ) => Promise<Result<Exported>>
  readonly exportArticles: (
    articles: readonly GalleyArticle[],
    format: ExportFormat,
    folder: string,
  ) => Promise<Result<Exported>>
  readonly chooseReportFile: (galley: Galley, format: ReportFormat) => Promise<string | null>
  readonly exportReport: (galley: Galley, format: ReportFormat, path: string) => Promise<Result<Exported>>
  readonly showInFolder: (path: string) => void
  readonly now: () => Date
}

const withArticles = (
  written: Result<Exported>,
  articles: readonly GalleyArticle[],
): Result<ExportedArticles> =>
  written.ok
    ? succeed({
        ...written.value,
        articles: articles.map(({ galley, article }) => ({ page: galley.page.id, article: article.id })),
      })
    : written

export function exportHandlers(needs: ExportNeeds): HandlersOf<'export'> {
  // The window may show what was exported, not look around on the disk.
  const shown = new Set<string>()
  const remember = (exported: Result<Exported>): Result<Exported> => {
    if (exported.ok) for (const path of exported.value.paths) shown.add(path)
    return exported
  }

  return {
    'export.article': async ({ page, article: id, format }) => {
      const library = needs.library()
      if (!library.ok) return library
      const galley = library.value.galley(page)
      if (!galley.ok) return galley
      const article = galley.value.articles.find((each) => each.id === id)
      if (!article) return fail(failure('article-unknown'))
      const path = await needs.chooseFile({ galley: galley.value, article }, format)
      if (path === null) return succeed(null)
      const written = remember(await needs.exportArticle(galley.value, article, format, path))
      return withArticles(written, [{ galley: galley.value, article }])
    },

    'export.finished': async ({ page, format }) => {
      const library = needs.library()
      if (!library.ok) return library
      const finished = library.value.finishedArticles(page)
      if (!finished.ok) return finished
      if (finished.value.length === 0) return fail(failure('nothing-to-export'))
      const folder = await needs.chooseFolder()
      if (folder === null) return succeed(null)
      const written = remember(await needs.exportArticles(finished.value, format, folder))
      return withArticles(written, finished.value)
    },

    'export.chosen': async ({ articles: chosen, format }) => {
      const library = needs.library()
      if (!library.ok) return library
      const found: GalleyArticle[] = []
      for (const page of new Set(chosen.map((one) => one.page))) {
        const galley = library.value.galley(page)
        if (!galley.ok) return galley
        const ids = new Set(chosen.flatMap((one) => (one.page === page ? [one.article] : [])))
        for (const article of galley.value.articles)
          if (ids.has(article.id)) found.push({ galley: galley.value, article })
      }
      if (found.length === 0) return fail(failure('nothing-to-export'))
      const folder = await needs.chooseFolder()
      if (folder === null) return succeed(null)
      return withArticles(remember(await needs.exportArticles(found, format, folder)), found)
    },

    'export.mark': ({ articles }) => {
      const library = needs.library()
      return library.ok ? library.value.markExported(articles, needs.now()) : library
    },

    'export.report': async ({ page, format }) => {
      const library = needs.library()
      if (!library.ok) return library
      const galley = library.value.galley(page)
      if (!galley.ok) return galley
      const path = await needs.chooseReportFile(galley.value, format)
      if (path === null) return succeed(null)
      return remember(await needs.exportReport(galley.value, format, path))
    },

    'export.showInFolder': ({ path }) => {
      if (!shown.has(path)) return fail(failure('file-missing', { name: path }))
      needs.showInFolder(path)
      return succeed(null)
    },
  }
}
