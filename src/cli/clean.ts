import { mkdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { exportArticleOf, exportPageOf } from '#core/export/export-article'
import { galleyJson } from '#core/export/galley-json'
import { textFormat, type TextFormat } from '#core/export/index'
import type { Galley } from '#core/galley/galley'
import type { ReadOptions } from '#core/read-page'
import { exportFileName, pageFileName } from '#files/export-file-name'
import type { PdfChoices } from '#files/pdf/read-pdf-page'
import { fileNameKey, freeFileName } from '#files/file-name'
import { failureOfWriting, writeAllWhole, type WholeFile } from '#files/write-whole'
import type { Language } from '#shared/settings'
import { createSpeaker, sayFailure } from '#shared/language/index'
import type { Failure } from '#shared/result'
import { cleanFile } from './clean-file.ts'
import { sentences } from './sentences.ts'

export const CLEAN_FORMATS = ['json', 'md', 'txt', 'html'] as const
type CleanFormat = 'json' | TextFormat['id']

export interface CleanRequest {
  /** At least one; without `out` exactly one. */
  readonly files: readonly string[]
  readonly format: CleanFormat
  /** A folder, or `null` for standard output. */
  readonly out: string | null
  readonly language: Language
  readonly options: ReadOptions
  readonly pdf: PdfChoices
}

/** Where the command speaks: results and paths on the one, sentences on the other. */
export interface Streams {
  readonly print: (text: string) => Promise<void>
  readonly complain: (text: string) => void
}

/** Cleans every file; one that fails does not stop the others. Gives the exit code: 1 when any failed. */
export async function clean(request: CleanRequest, streams: Streams): Promise<0 | 1> {
  const { files, format, out, language, options, pdf } = request
  const speak = createSpeaker(language)
  let failed = false
  const complain = (path: string, sentence: string) => {
    failed = true
    streams.complain(`galley: ${path}: ${sentence}\n`)
  }
  const complainOf = (path: string, failure: Failure) => complain(path, sayFailure(speak, failure))

  if (out !== null) {
    try {
      await mkdir(out, { recursive: true })
    } catch (error) {
      complainOf(out, failureOfWriting(out, error))
      return 1
    }
  }
  const taken = out === null ? new Set<string>() : namesOfPagesIn(out, files)
  for (const path of files) {
    const cleaned = await cleanFile(path, options, pdf)
    if (!cleaned.ok) {
      complainOf(path, cleaned.error)
      continue
    }
    const galley = cleaned.value
    if (format !== 'json' && galley.articles.length === 0) {
      complain(path, sentences[language].noArticles)
      continue
    }
    if (out === null) {
      await streams.print(wholeOutput(galley, format))
      continue
    }
    const results = resultFiles(galley, format, out, taken)
    const written = await writeAllWhole(results, 'replace')
    if (written.ok) await streams.print(results.map((file) => `${file.path}\n`).join(''))
    else complainOf(path, written.error)
  }
  return failed ? 1 : 0
}

/** A result must never take the place of a page that is being read. */
const namesOfPagesIn = (folder: string, files: readonly string[]): Set<string> =>
  new Set(
    files
      .filter((path) => dirname(resolve(path)) === resolve(folder))
      .map((path) => fileNameKey(basename(path))),
  )

/** All articles of a page as one text. */
function wholeOutput(galley: Galley, format: CleanFormat): string {
  if (format === 'json') return galleyJson(exportPageOf(galley, galley.articles))
  return textFormat(format).write(galley.articles.map((article) => exportArticleOf(galley, article)))
}

/** For JSON a file a page, else a file an article. Names that this run has given are not given twice. */
function resultFiles(
  galley: Galley,
  format: CleanFormat,
  folder: string,
  taken: Set<string>,
): readonly WholeFile[] {
  const place = (name: string, content: string): WholeFile => {
    const free = freeFileName(name, taken)
    taken.add(fileNameKey(free))
    return { path: join(folder, free), content }
  }
  if (format === 'json') return [place(pageFileName(galley), wholeOutput(galley, format))]
  return galley.articles.map((article) =>
    place(
      exportFileName(galley, article, format),
      textFormat(format).write([exportArticleOf(galley, article)]),
    ),
  )
}
