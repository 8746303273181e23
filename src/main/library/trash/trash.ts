import type { Database } from 'better-sqlite3'
import { restoreKept } from '#core/galley/commands/restore-kept'
import { trashArticles } from '#core/galley/commands/several-articles'
import { isProtected, type Article, type ArticleId, type Galley } from '#core/galley/galley'
import { keptArticle, type KeptArticle } from '#core/galley/kept-article'
import { headlineOf } from '#core/galley/print'
import type { PageId } from '#core/source/page'
import type { ArticleOnPage } from '#shared/article-list'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { TakenBack, Trashed, TrashItem, TrashRequest } from '#shared/trash'
import type { ArticleRows } from '../articles/article-rows.ts'
import type { Seals } from '../check/seals.ts'
import type { StoredGalleys } from '../pages/galleys.ts'
import { attempt } from '../library-failure.ts'
import { pack, unpackJson } from '../packed/packed.ts'
import { projectionOf } from '../articles/projection.ts'
import type { Saver } from '../pages/save.ts'
import { packPage, unpackPage } from './packed-page.ts'

/** The library's part about what was thrown away. */
export interface Trash {
  /** Throws pages and articles away, all or nothing; finished articles stay, also those on a page. */
  trash(request: TrashRequest, at: Date): Result<Trashed>
  /** What is in the trash, what came last first. */
  trashed(): Result<readonly TrashItem[]>
  /** An article in the trash, as it was. */
  keptInTrash(number: number): Result<KeptArticle>
  /** Puts things back where they were. Articles on pages of the desk are the window's: it names the pages. */
  takeBack(numbers: readonly number[], onDesk: readonly PageId[], at: Date): Result<TakenBack>
  /** Removes things for good, `null` all of them; gives how many. */
  purge(numbers: readonly number[] | null): Result<number>
}

interface Needs {
  readonly galleys: StoredGalleys
  readonly seals: Seals
  readonly saver: Pick<Saver, 'rewrite'>
  readonly articles: Pick<ArticleRows, 'remove' | 'project'>
}

type ItemRow = Omit<TrashItem, 'article'> & { readonly article: ArticleId | '' }
interface StoredRow {
  readonly page: PageId
  readonly article: ArticleId | ''
  readonly body: Uint8Array
}
interface NumberedRow extends StoredRow {
  readonly number: number
}
type NewRow = Omit<ItemRow, 'number'> & { readonly sha256: string; readonly body: Uint8Array }

export function trashIn(
  path: string,
  database: Database,
  { galleys, seals, saver, articles }: Needs,
): Trash & { readonly takeBackBytes: (sha256: string) => void } {
  const add = database.prepare<[NewRow]>(`
    INSERT INTO trash (page, article, sha256, name, page_name, trashed_at, articles, characters, body)
    VALUES (@page, @article, @sha256, @name, @pageName, @trashedAt, @articles, @characters, @body)`)
  const list = database.prepare<[], ItemRow>(`
    SELECT number, page, article, name, page_name AS pageName, trashed_at AS trashedAt, articles, characters
    FROM trash ORDER BY number DESC`)
  const read = database.prepare<[number], StoredRow>('SELECT page, article, body FROM trash WHERE number = ?')
  const whose = database.prepare<[number], Pick<StoredRow, 'page' | 'article'>>(
    'SELECT page, article FROM trash WHERE number = ?',
  )
  const remove = database.prepare<[number]>('DELETE FROM trash WHERE number = ?')
  const removeOfPage = database.prepare<[PageId]>('DELETE FROM trash WHERE page = ?')
  const removeAll = database.prepare('DELETE FROM trash')
  const pageInTrash = database
    .prepare<[PageId], number>("SELECT number FROM trash WHERE page = ? AND article = ''")
    .pluck()
  const withBytes = database.prepare<[string], number>('SELECT number FROM trash WHERE sha256 = ?').pluck()
  const pageRow = database.prepare<[PageId], { name: string; sha256: string }>(
    'SELECT name, sha256 FROM page WHERE id = ?',
  )
  const removePage = database.prepare<[PageId]>('DELETE FROM page WHERE id = ?')

  const put = (row: NewRow): number => Number(add.run(row).lastInsertRowid)

  function trashOfPage(galley: Galley, ids: readonly ArticleId[], isOnDesk: boolean, at: Date): Trashed {
    const chosen = galley.articles.filter(({ id }) => ids.includes(id))
    const going = chosen.filter((article) => !isProtected(article))
    const numbers = going.map((article) =>
      put({
        page: galley.page.id,
        article: article.id,
        sha256: '',
        name: headlineOf(galley, article),
        pageName: galley.page.name,
        trashedAt: at.toISOString(),
        articles: 1,
        characters: projectionOf(galley, article).characters,
        body: pack(JSON.stringify(keptArticle(galley, article))),
      }),
    )
    if (!isOnDesk && going.length > 0)
      saver.rewrite(
        galley,
        trashArticles(
          galley,
          going.map(({ id }) => id),
        ).galley,
        at,
      )
    return { numbers, kept: chosen.length - going.length }
  }

  function trashPage(id: PageId, at: Date): Trashed {
    const row = pageRow.get(id)
    const galley = galleys.load(id)?.galley
    if (!row || !galley) return { numbers: [], kept: 0 }
    const finished = galley.articles.filter(isProtected).length
    if (finished > 0) return { numbers: [], kept: finished }
    const number = put({
      page: id,
      article: '',
      sha256: row.sha256,
      name: row.name,
      pageName: row.name,
      trashedAt: at.toISOString(),
      articles: galley.articles.length,
      characters: sum(galley.articles.map((article) => projectionOf(galley, article).characters)),
      body: packPage(database, id),
    })
    articles.remove(galley)
    removePage.run(id)
    galleys.forget(id)
    return { numbers: [number], kept: 0 }
  }

  function takeBackPage(number: number, row: StoredRow): PageId {
    const id = unpackPage(database, row.body, row.page)
    remove.run(number)
    const galley = galleys.load(id)?.galley
    if (galley) articles.project(galley)
    return id
  }

  /** All of one page at once, which is written once. */
  function takeBackArticles(page: PageId, items: readonly NumberedRow[], at: Date): readonly ArticleOnPage[] {
    const before = galleys.load(page)?.galley
    if (!before) return []
    const after = items.reduce((galley, { body }) => {
      const kept = unpackJson<KeptArticle>(body)
      return placedAsKept(restoreKept(galley, kept).galley, kept.article)
    }, before)
    saver.rewrite(before, after, at)
    for (const { number } of items) remove.run(number)
    return items.flatMap(({ article }) => (article === '' ? [] : [{ page, article }]))
  }

  const doTrash = database.transaction(
    ({ pages, articles: chosen, onDesk }: TrashRequest, at: Date): Trashed => {
      const done: Trashed[] = pages.map((page) => trashPage(page, at))
      for (const page of new Set(chosen.map((one) => one.page))) {
        const galley = galleys.load(page)?.galley
        const ids = chosen.flatMap((one) => (one.page === page ? [one.article] : []))
        if (galley) done.push(trashOfPage(galley, ids, onDesk.includes(page), at))
      }
      return { numbers: done.flatMap(({ numbers }) => numbers), kept: sum(done.map(({ kept }) => kept)) }
    },
  ).immediate

  const doTakeBack = database.transaction(
    (numbers: readonly number[], onDesk: readonly PageId[], at: Date): TakenBack => {
      const pages: PageId[] = []
      const back = new Map<PageId, NumberedRow[]>()
      let waiting = 0
      // A page before the articles that were thrown away from it: they came earlier.
      for (const number of numbers.toSorted((a, b) => b - a)) {
        const row = read.get(number)
        if (!row) continue
        if (row.article === '') {
          pages.push(takeBackPage(number, row))
        } else if (pageInTrash.get(row.page) !== undefined) waiting++
        else if (!onDesk.includes(row.page))
          back.set(row.page, [...(back.get(row.page) ?? []), { ...row, number }])
      }
      const articles = [...back].flatMap(([page, items]) => takeBackArticles(page, items, at))
      return { pages, articles, waiting }
    },
  ).immediate

  const doPurge = database.transaction((numbers: readonly number[] | null): number => {
    if (numbers === null) return removeAll.run().changes
    return sum(
      numbers.map((number) => {
        const row = whose.get(number)
        if (!row) return 0
        // What was thrown away from a page cannot be put back without it.
        return row.article === '' ? removeOfPage.run(row.page).changes : remove.run(number).changes
      }),
    )
  }).immediate

  return {
    trash: (request, at) => attempt(path, () => succeed(doTrash(request, at))),
    trashed: () =>
      attempt(path, () => {
        seals.assertTables(['trash'])
        return succeed(
          list.all().map((row) => ({ ...row, article: row.article === '' ? null : row.article })),
        )
      }),
    keptInTrash: (number) =>
      attempt(path, () => {
        const row = read.get(number)
        return row && row.article !== ''
          ? succeed(unpackJson<KeptArticle>(row.body))
          : fail(failure('article-unknown'))
      }),
    takeBack: (numbers, onDesk, at) =>
      attempt(path, () => {
        seals.assertTables(['trash'])
        return succeed(doTakeBack(numbers, onDesk, at))
      }),
    purge: (numbers) => attempt(path, () => succeed(doPurge(numbers))),
    takeBackBytes: (sha256) => {
      // Hardly ever anything: no file that is opened has to wait for a lock to write.
      const number = withBytes.get(sha256)
      const row = number === undefined ? undefined : read.get(number)
      if (number !== undefined && row) database.transaction(takeBackPage).immediate(number, row)
    },
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

/** `restoreKept` brings an article back as one in editing; out of the trash it is what it was. */
const placedAsKept = (galley: Galley, { id, status }: Article): Galley => ({
  ...galley,
  articles: galley.articles.map((article) => (article.id === id ? { ...article, status } : article)),
})
