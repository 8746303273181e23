import type { Database } from 'better-sqlite3'
import { applyChange, changeBetween } from '#core/galley/change'
import type { GalleyChange } from '#core/galley/change'
import { setSection, setStatus } from '#core/galley/commands/describe-article'
import type { ArticleId, Galley } from '#core/galley/galley'
import { keepProtected } from '#core/galley/protection'
import { exporting } from '#core/galley/rewrite'
import type { HistoryChange } from '#core/galley/stored-history'
import type { PageId } from '#core/source/page'
import type { ArticleOnPage, Described, DescribeRequest, Description } from '#shared/article-list'
import type { Place, Saved, SaveRequest } from '#shared/opened-page'
import { fail, failure, succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { articleRows } from '../articles/article-rows.ts'
import type { Filing } from '../directory/sections.ts'
import { isOnlyPlace, problemOf } from './change-check.ts'
import { packPart, PARTS } from '../packed/packed-part.ts'
import type { Part } from '../packed/packed-part.ts'
import type { StoredGalleys } from './galleys.ts'
import type { HistoryRows } from './history-rows.ts'
import { sheetParts } from './sheet-parts.ts'
import type { RevisionRows } from '../revisions/revision-rows.ts'
import type { DeskTimeRows, TimeSpent } from '../statistics/desk-time-rows.ts'

export type Saver = ReturnType<typeof saver>

/** What the window sends, and the time that somebody worked on the page before. */
export interface TimedSave extends SaveRequest {
  readonly spent?: TimeSpent
}

/** Stores one change of one page: the galley and all its projections, or nothing. */
export function saver(
  database: Database,
  galleys: StoredGalleys,
  histories: HistoryRows,
  filing: Filing,
  revisions: RevisionRows,
  times: DeskTimeRows,
) {
  const articles = articleRows(database, filing, revisions)
  const sheets = sheetParts(database)
  const setPart = database.prepare<[PageId, Part, Uint8Array]>(
    'INSERT INTO part (page, name, body) VALUES (?, ?, ?) ON CONFLICT (page, name) DO UPDATE SET body = excluded.body',
  )
  const setPlace = database.prepare<[string, PageId]>('UPDATE page SET place = ? WHERE id = ?')
  // In one statement: the row is sealed each time it is written.
  const setState = database.prepare<[number, string | null, PageId]>(
    'UPDATE page SET next_id = ?, place = coalesce(?, place) WHERE id = ?',
  )

  const write = database.transaction(
    (
      id: PageId,
      change: GalleyChange,
      after: Galley,
      place: Place | null,
      history: HistoryChange | undefined,
      at: Date,
      spent?: TimeSpent,
    ) => {
      sheets.write(after, change)
      for (const part of PARTS) {
        if (change[part] !== undefined) setPart.run(id, part, packPart(part, change))
      }
      setState.run(change.nextId, place && JSON.stringify(place), id)
      articles.write(after, changedArticles(change, after), at.toISOString())
      if (history) histories.write(id, history)
      if (spent) times.add(id, spent)
    },
  )

  const save = ({ page, change, place, history, spent }: TimedSave, at: Date): Result<Saved> => {
    const state = galleys.load(page)
    if (!state) return fail(failure('page-unknown', { page }))
    const saved = succeed({ at: at.toISOString() })
    if (!state.saved && isOnlyPlace(change)) {
      setPlace.run(JSON.stringify(place), page)
      if (spent) times.add(page, spent)
      return saved
    }
    const problem = problemOf(state, change)
    if (problem !== null) return fail(failure('request-invalid', { reason: problem }))
    const after = applyChange(state.galley, change)
    write.immediate(page, change, after, place, history, at, spent)
    galleys.remember(page, { galley: after, saved: true })
    return saved
  }

  /** In one transaction, or one article of an export would be told apart from the others by a power cut. */
  const markExported = database.transaction((articles: readonly ArticleOnPage[], at: Date): Result<null> => {
    const pages = new Set(articles.map((one) => one.page))
    const unknown = [...pages].find((page) => galleys.load(page) === null)
    if (unknown !== undefined) return fail(failure('page-unknown', { page: unknown }))
    for (const page of pages) {
      const before = galleys.load(page)?.galley
      if (!before) continue
      const ids = new Set(articles.flatMap((one) => (one.page === page ? [one.article] : [])))
      const after = exporting(before.articles.filter(({ id }) => ids.has(id)))(before)
      if (after === before) continue
      write(page, changeBetween(before, after), after, null, undefined, at)
      galleys.forget(page)
    }
    return succeed(null)
  }).immediate

  /** In one transaction: all of them, or none. Finished articles only change their status. */
  const describe = database.transaction(
    ({ articles: chosen, change }: DescribeRequest, at: Date): Described => {
      const pages = new Set(chosen.map(({ page }) => page))
      let [changed, kept] = [0, 0]
      for (const page of pages) {
        const before = galleys.load(page)?.galley
        if (!before) continue
        let after = before
        for (const { article } of chosen.filter((one) => one.page === page)) {
          const guarded = keepProtected(after, described(after, article, change))
          if (guarded.outcome.galley !== after) changed++
          kept += guarded.kept.length
          after = guarded.outcome.galley
        }
        if (after === before) continue
        write(page, changeBetween(before, after), after, null, undefined, at)
        galleys.forget(page)
      }
      return { changed, kept }
    },
  ).immediate

  /** Stores a state that the library itself made of a page; to be run in a transaction. */
  const rewrite = (before: Galley, after: Galley, at: Date): void => {
    const id = before.page.id
    write(id, changeBetween(before, after), after, null, undefined, at)
    galleys.forget(id)
  }

  return { save, markExported, describe, rewrite }
}

const described = (galley: Galley, article: ArticleId, change: Description) =>
  'section' in change
    ? setSection(galley, article, change.section)
    : setStatus(galley, article, change.status)

/** The articles that may read differently now: with other fixes or rulings, any of them. */
function changedArticles(change: GalleyChange, after: Galley): Galley['articles'] {
  if (change.fixes !== undefined || change.rulings !== undefined) return after.articles
  const changed = new Set(change.articles?.changed.map(({ id }) => id))
  return after.articles.filter(({ id }) => changed.has(id))
}
