import type { ExportArticle } from './export-article.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { plainText } from './plain-text.ts'

/** A format that holds articles as text. The JSON of a page (`galley-json.ts`) and Word (bytes) are not of this kind. */
export interface TextFormat {
  readonly id: 'html' | 'md' | 'txt'
  /** Of a file name, without the dot. */
  readonly extension: string
  /** One file's whole text; it holds one article or several. */
  readonly write: (articles: readonly ExportArticle[]) => string
}

/** In the order of menus: the richest first. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  { id: 'html', extension: 'html', write: html },
  { id: 'md', extension: 'md', write: markdown },
  { id: 'txt', extension: 'txt', write: plainText },
]

/** @throws when there is no such format: the type allows none. */
export function textFormat(id: TextFormat['id']): TextFormat {
  const format = TEXT_FORMATS.find((candidate) => candidate.id === id)
  if (!format) throw new Error(`no text format ${id}`)
  return format
}
