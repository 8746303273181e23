import type { Article, Galley } from '#core/galley/galley'
import type { exportArticles, PageToExport } from '#files/export-articles'
import type { ExportedArticles, ExportProgress } from '#shared/bulk'
import type { ArticleOnPage } from '#shared/article-list'
import type { Exported, ExportFormat, ReportFormat } from '#shared/export-format'
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
  readonly exportArticles: typeof exportArticles
  readonly chooseReportFile: (galley: Galley, format: ReportFormat) => Promise<string | null>
  readonly exportReport: (galley: Galley, format: ReportFormat, path: string) => Promise<Result<Exported>>
  readonly showInFolder: (path: string) => void
  /** How far an export of several articles is; `null` when it ended. */
  readonly tell: (progress: ExportProgress | null) => void
  readonly now: () => Date
}

export function exportHandlers(needs: ExportNeeds): HandlersOf<'export'> {
  // The window may show what was exported, not look around on the disk.
  const shown = new Set<string>()
  const remember = <Written extends Exported>(exported: Result<Written>): Result<Written> => {
    if (exported.ok) for (const path of exported.value.paths) shown.add(path)
    return exported
  }
  /** The export of several articles that runs now. */
  let running: { stopped: boolean } | null = null

  /** Writes these into a folder that is asked for; `null` when the editor cancels. */
  async function exportMany(
    library: Library,
    wanted: readonly ArticleOnPage[],
    format: ExportFormat,
  ): Promise<Result<ExportedArticles | null>> {
    if (wanted.length === 0) return fail(failure('nothing-to-export'))
    if (running) return fail(failure('export-occupied'))
    const run = { stopped: false }
    running = run
    try {
      const folder = await needs.chooseFolder()
      if (folder === null) return succeed(null)
      const of = wanted.length
      needs.tell({ done: 0, of })
      const written = await needs.exportArticles(pagesOf(library, wanted), format, folder, {
        written: (done) => {
          needs.tell({ done, of })
        },
        isStopped: () => run.stopped,
      })
      if (!written.ok) return written
      const { paths } = written.value
      const articles = written.value.articles.map(({ galley, article }) => ({
        page: galley.page.id,
        article: article.id,
      }))
      if (!run.stopped && paths.length === 0) return fail(failure('nothing-to-export'))
      const known = new Set(articles.map(keyOf))
      const left = run.stopped ? wanted.filter((one) => !known.has(keyOf(one))) : []
      return remember(succeed({ paths, articles, left }))
    } finally {
      running = null
      needs.tell(null)
    }
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
      return written.ok ? succeed({ ...written.value, articles: [{ page, article: id }], left: [] }) : written
    },

    'export.finished': async ({ page, format }) => {
      const library = needs.library()
      if (!library.ok) return library
      const finished = library.value.finishedArticles(page)
      return finished.ok ? exportMany(library.value, finished.value, format) : finished
    },

    'export.chosen': async ({ articles, format }) => {
      const library = needs.library()
      return library.ok ? exportMany(library.value, articles, format) : library
    },

    'export.stop': () => {
      if (running) running.stopped = true
      return succeed(null)
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

const keyOf = ({ page, article }: ArticleOnPage): string => `${page}/${article}`

/** Page by page as they are needed, each as it is stored then; articles that are gone meanwhile are left out. */
function* pagesOf(library: Library, wanted: readonly ArticleOnPage[]): Iterable<Result<PageToExport>> {
  const ids = new Map<ArticleOnPage['page'], Set<ArticleOnPage['article']>>()
  for (const { page, article } of wanted) ids.set(page, (ids.get(page) ?? new Set()).add(article))
  for (const [page, articles] of ids) {
    const galley = library.galley(page)
    yield galley.ok
      ? succeed({
          galley: galley.value,
          articles: galley.value.articles.filter(({ id }) => articles.has(id)),
        })
      : galley
  }
}
