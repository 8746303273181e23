import { parse } from 'node:path'
import { titleOf } from '#core/export/body'
import { exportArticleOf } from '#core/export/export-article'
import type { Article, Galley } from '#core/galley/galley'
import type { ExportFormat } from '#shared/export-format'
import { safeFileName } from './file-name.ts'

/** The name of an article's file, in a folder and as a dialog proposes it: `page – headline.ending`. */
export const exportFileName = (galley: Galley, article: Article, format: ExportFormat): string =>
  safeFileName(`${pageStem(galley)} – ${titleOf(exportArticleOf(galley, article))}`, format)

/** The name of the file with a page's articles: `page.json`. */
export const pageFileName = (galley: Galley): string => safeFileName(pageStem(galley), 'json')

/** `page.txt` → `page`, but `2022.11.10` stays whole: its ending is no format. */
const pageStem = (galley: Galley): string => {
  const { name, ext } = parse(galley.page.name)
  return /^\.[a-z]{2,5}$/i.test(ext) ? name : galley.page.name
}

/** The name of the file with a page's report: `page – report.md`. */
export const reportFileName = (galley: Galley, report: string, format: ExportFormat): string =>
  safeFileName(`${pageStem(galley)} – ${report}`, format)
