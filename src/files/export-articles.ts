import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exportArticleOf, exportPageOf } from '#core/export/export-article'
import { galleyJson } from '#core/export/galley-json'
import { textFormat } from '#core/export/index'
import type { Article, Galley } from '#core/galley/galley'
import type { Exported, ExportFormat } from '#shared/export-format'
import { fail, succeed, type Result } from '#shared/result'
import { exportFileName, pageFileName } from './export-file-name.ts'
import { fileNameKey, freeFileName } from './file-name.ts'
import { wordFile } from './word.ts'
import { failureOfWriting, writeWhole } from './write-whole.ts'

/** Articles to export, with the galley of the page that they stand on. */
export interface PageToExport {
  readonly galley: Galley
  readonly articles: readonly Article[]
}

/** Who exports many says how far it is and hears whether to stop. */
export interface ExportWatch {
  /** So many articles are written. */
  readonly written: (articles: number) => void
  /** Asked before each file. */
  readonly isStopped: () => boolean
}

interface ExportedFiles extends Exported {
  /** Those that stand in these files; fewer than were asked for when it was stopped. */
  readonly articles: readonly { readonly galley: Galley; readonly article: Article }[]
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
 * Writes articles into a folder, one whole file after the other: a file each, for JSON a file each page. Nothing that
 * is there is replaced; a name that is taken gets “ (2)”. Pages are asked for one by one, so ten thousand articles need
 * no more memory than a page.
 *
 * Stopped, it leaves the files that are written. When one cannot be written (or a page cannot be read), all of its
 * files are taken away again: half an export that ended with an error would be taken for a whole one.
 */
export async function exportArticles(
  pages: Iterable<Result<PageToExport>>,
  format: ExportFormat,
  folder: string,
  watch: ExportWatch,
): Promise<Result<ExportedFiles>> {
  let taken: Set<string>
  try {
    taken = new Set((await readdir(folder)).map(fileNameKey))
  } catch (error) {
    return fail(failureOfWriting(folder, error))
  }
  const paths: string[] = []
  const done: { readonly galley: Galley; readonly article: Article }[] = []
  const takeAway = () => Promise.all(paths.map((path) => rm(path, { force: true }).catch(() => undefined)))
  for (const page of pages) {
    if (!page.ok) {
      await takeAway()
      return page
    }
    const { galley } = page.value
    for (const file of filesOf(page.value, format)) {
      if (watch.isStopped()) return succeed({ paths, articles: done })
      const name = freeFileName(file.name, taken)
      const path = join(folder, name)
      const written = await writeWhole({ path, content: await file.content() }, 'keep')
      if (!written.ok) {
        await takeAway()
        return written
      }
      taken.add(fileNameKey(name))
      paths.push(path)
      done.push(...file.articles.map((article) => ({ galley, article })))
      watch.written(done.length)
    }
  }
  return succeed({ paths, articles: done })
}

type Content = string | Uint8Array

interface FileToWrite {
  readonly name: string
  readonly articles: readonly Article[]
  readonly content: () => Content | Promise<Content>
}

/** Articles of one page stay in one JSON file: the account of the page stands in it once. */
function filesOf({ galley, articles }: PageToExport, format: ExportFormat): readonly FileToWrite[] {
  if (format === 'json')
    return [
      {
        name: pageFileName(galley),
        articles,
        content: () => galleyJson(exportPageOf(galley, articles)),
      },
    ]
  return articles.map((article) => ({
    name: exportFileName(galley, article, format),
    articles: [article],
    content: () => contentOf(galley, article, format),
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
