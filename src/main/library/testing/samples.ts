import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GalleyChange } from '#core/galley/change'
import type { Article, Block, Galley } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import { ALL_ARTICLES, type ArticleQuery } from '#shared/article-list'
import { type Place } from '#shared/opened-page'
import type { Result } from '#shared/result'
import type { Library, NewPage } from '../library.ts'
import { openLibrary } from '../opening/open-library.ts'

/** Plain values for the library's tests. */
export const NOWHERE: Place = { article: null, block: null, anchor: 0, focus: 0, sourceLine: 0 }
export const ALL: ArticleQuery = { ...ALL_ARTICLES, limit: 100, offset: 0, moments: [] }

/** The `minute`th minute of a day. */
export const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 5, 8, minute))

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export const newPage = (text: string, name = 'page.txt'): NewPage => {
  const bytes = Buffer.from(text)
  return {
    name,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    layout: null,
    encoding: 'utf-8',
  }
}

const typedBlock = (id: string, kind: Block['kind'], typed: string): Block => ({
  id,
  kind,
  pieces: [{ typed }],
})

/** An article that is typed by hand: a headline (unless it is empty) and paragraphs. */
export const typedArticle = (
  id: string,
  headline: string,
  paragraphs: readonly string[],
  rest: Partial<Article> = {},
): Article => ({
  id,
  blocks: [
    ...(headline === '' ? [] : [typedBlock(`${id}-h`, 'headline', headline)]),
    ...paragraphs.map((text, index) => typedBlock(`${id}-${index}`, 'paragraph', text)),
  ],
  section: '',
  bylines: [],
  status: 'raw',
  note: '',
  ...rest,
})

/** A first change: the whole state. */
export const wholeOf = (articles: readonly Article[], rest: Partial<Galley> = {}): GalleyChange => ({
  nextId: rest.nextId ?? 1,
  fixes: rest.fixes ?? [],
  rulings: rest.rulings ?? { kinds: [], decisions: {}, rulesOff: [] },
  furniture: rest.furniture ?? [],
  removed: rest.removed ?? [],
  articles: { order: articles.map(({ id }) => id), changed: articles },
})

/** Keeps a page and saves these articles on it. */
export function pageWith(library: Library, articles: readonly Article[], text = 'a page'): PageId {
  const page = valueOf(library.keepPage(newPage(text), at(0)))
  valueOf(library.save({ page, change: wholeOf(articles), place: NOWHERE }, at(0)))
  return page
}

/** Gives the action a fresh folder and removes it afterwards. */
export async function inFolder(action: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-library-'))
  try {
    await action(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives the action a new library and closes it afterwards. */
export const inLibrary = (action: (library: Library) => void): Promise<void> =>
  inFolder((folder) => {
    const library = valueOf(openLibrary(folder))
    try {
      action(library)
    } finally {
      library.close()
    }
  })
