import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { exportArticleOf, exportPageOf } from '#core/export/export-article'
import { galleyJson } from '#core/export/galley-json'
import { textFormat } from '#core/export/index'
import type { Article, Galley } from '#core/galley/galley'
import type { Exported, ExportFormat } from '#shared/contract'
import { fail, failure, succeed, type Result } from '#shared/result'
import { exportFileName, pageFileName } from './export-file-name.ts'
import { fileNameKey, freeFileName } from './file-name.ts'
import { wordFile } from './word.ts'
import { failureOfWriting, writeAllWhole, writeWhole, type WholeFile } from './write-whole.ts'

/** An article to export, with the galley of the page that it stands on. */
export interface ArticleToExport {
  readonly galley: Galley
  readonly article: Article
}

/** Writes one article where the editor said; a file of that name is replaced, as the dialog has asked. */
export async function exportArticle(
  galley: Galley,
  article: Article,
  format: ExportFormat,
  path: string,
): Promise<Result<Exported>> {
  const written = await writeWhole({ path, content: await contentOf(galley, article, format) }, 'replace')
  return written.ok ? succeed({ paths: [path] }) : written
}

/**
 * Writes articles into a folder, all or none: a file each, for JSON a file each page. Nothing that is there is
 * replaced; a name that is taken gets “ (2)”.
 */
export async function exportArticles(
  list: readonly ArticleToExport[],
  format: ExportFormat,
  folder: string,
): Promise<Result<Exported>> {
  if (list.length === 0) return fail(failure('nothing-to-export'))
  let taken: Set<string>
  try {
    taken = new Set((await readdir(folder)).map(fileNameKey))
  } catch (error) {
    return fail(failureOfWriting(folder, error))
  }
  const files: WholeFile[] = []
  for (const { name, content } of format === 'json' ? pageFiles(list) : articleFiles(list, format)) {
    const free = freeFileName(name, taken)
    taken.add(fileNameKey(free))
    files.push({ path: join(folder, free), content: await content })
  }
  const written = await writeAllWhole(files, 'keep')
  return written.ok ? succeed({ paths: files.map((file) => file.path) }) : written
}

interface NamedContent {
  readonly name: string
  readonly content: Content | Promise<Content>
}
type Content = string | Uint8Array

const articleFiles = (list: readonly ArticleToExport[], format: ExportFormat): readonly NamedContent[] =>
  list.map(({ galley, article }) => ({
    name: exportFileName(galley, article, format),
    content: contentOf(galley, article, format),
  }))

/** Articles of one page stay in one file: the account of the page stands in it once. */
function pageFiles(list: readonly ArticleToExport[]): readonly NamedContent[] {
  const pages = new Map<Galley['page']['id'], { readonly galley: Galley; readonly articles: Article[] }>()
  for (const { galley, article } of list) {
    const page = pages.get(galley.page.id)
    if (page) page.articles.push(article)
    else pages.set(galley.page.id, { galley, articles: [article] })
  }
  return [...pages.values()].map(({ galley, articles }) => ({
    name: pageFileName(galley),
    content: galleyJson(exportPageOf(galley, articles)),
  }))
}

function contentOf(galley: Galley, article: Article, format: ExportFormat): Content | Promise<Content> {
  switch (format) {
    case 'docx':
      return wordFile([exportArticleOf(galley, article)])
    case 'json':
      return galleyJson(exportPageOf(galley, [article]))
    case 'html':
    case 'md':
    case 'txt':
      return textFormat(format).write([exportArticleOf(galley, article)])
    default:
      return format satisfies never
  }
}
