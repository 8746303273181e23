import SQLite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, failure, succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { alikeIn } from '../alike/alike.ts'
import { articleRows } from '../articles/article-rows.ts'
import { articleLists } from '../articles/article-list.ts'
import { sealsOf } from '../check/seals.ts'
import { connect } from './connect.ts'
import { directory } from '../directory/directory.ts'
import { filing, SECTION_TABLES } from '../directory/sections.ts'
import { clearLeftovers } from '../files/leftovers.ts'
import { checkFile } from './file-check.ts'
import { factsOf } from './facts.ts'
import { lockFolder } from './folder-lock.ts'
import type { FolderLock } from './folder-lock.ts'
import { storedGalleys } from '../pages/galleys.ts'
import { historyRows } from '../pages/history-rows.ts'
import { attempt, DamagedContent } from '../library-failure.ts'
import type { Library } from '../library.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { inOneStep } from './one-step.ts'
import { openPageRows } from '../pages/open-page-rows.ts'
import { pageList } from '../pages/page-list.ts'
import { uncleanedPages } from '../pages/uncleaned-pages.ts'
import { describedPages } from '../pages/page-properties.ts'
import { pageRows } from '../pages/pages.ts'
import { pictureRows } from '../pages/picture-rows.ts'
import { rereading } from '../pages/reread.ts'
import { revisionRows } from '../revisions/revision-rows.ts'
import { revisionsOf } from '../revisions/revisions.ts'
import { saver } from '../pages/save.ts'
import { deskTimeRows } from '../statistics/desk-time-rows.ts'
import { deskStatistics } from '../statistics/statistics.ts'
import { trashIn } from '../trash/trash.ts'
import { savedSearches } from '../articles/saved-searches.ts'

/** The one file that holds everything. */
export const LIBRARY_FILE = 'library.sqlite'

/**
 * Opens the library in a folder, or makes a new one there, and holds it until it is closed.
 *
 * Fails with library-newer, library-damaged, library-forbidden, library-busy (another process has it), disk-full or
 * library-failed; then nothing in the folder has changed but, at most, the empty lock file.
 */
export function openLibrary(folder: string): Result<Library> {
  return attempt(folder, () => {
    mkdirSync(folder, { recursive: true })
    const lock = lockFolder(folder)
    if (!lock.ok) return lock
    const path = join(folder, LIBRARY_FILE)
    const opened = attempt(path, () => {
      clearLeftovers(folder)
      const checked = checkFile(path, MIGRATIONS.length)
      if (!checked.ok) return checked
      const database = connect(path)
      // Galley's next care of the library reads all of it, in a thread of its own.
      if (checked.value === 'due') factsOf(database)?.forget('checked')
      return succeed(database)
    })
    if (!opened.ok) {
      lock.value.release()
      return opened
    }
    const library = attempt(path, () => succeed(prepared(opened.value, folder, path, lock.value)))
    if (!library.ok) {
      opened.value.close()
      lock.value.release()
    }
    return library
  })
}

/** Every statement is prepared here: one that names a column which is not there speaks of a damaged schema. */
function prepared(...library: Parameters<typeof libraryOn>): Library {
  try {
    return libraryOn(...library)
  } catch (error) {
    if (error instanceof SQLite.SqliteError && error.code === 'SQLITE_ERROR')
      throw new DamagedContent(error.message)
    throw error
  }
}

function libraryOn(database: Database, folder: string, path: string, lock: FolderLock): Library {
  const pages = pageRows(database)
  const pictures = pictureRows(database)
  const names = filing(database)
  const open = openPageRows(database)
  const seals = sealsOf(database)
  const histories = historyRows(database, names)
  const galleys = storedGalleys(database, seals, names)
  const revisions = revisionRows(database)
  const times = deskTimeRows(database)
  const saves = saver(database, galleys, histories, names, revisions, times)
  const { save, markExported, describe } = saves
  const { takeBackBytes, ...trash } = trashIn(path, database, {
    galleys,
    seals,
    saver: saves,
    articles: articleRows(database, names, revisions),
  })
  const lists = articleLists(database)
  const facts = factsOf(database)
  const listed = directory(database, names, galleys)
  const list = pageList(database)
  const uncleaned = uncleanedPages(database)
  const described = describedPages(database)
  const searches = savedSearches(database)
  const { source, reread, knownReading } = rereading(database, { galleys, keep: pages.keep })
  return {
    folder,
    file: path,
    together: (action) =>
      attempt(path, () => {
        let isDone = false
        try {
          const done = inOneStep(database, action)
          isDone = done.ok
          return done
        } finally {
          // What was remembered may be what was not done.
          if (!isDone) galleys.forgetAll()
        }
      }),
    keepPage: (page, at) =>
      attempt(path, () => {
        takeBackBytes(page.sha256)
        const isKnown = pages.ofFile(page.sha256) !== null
        const id = pages.keep(page, at)
        if (!isKnown) galleys.rememberNew(id, page)
        return succeed(id)
      }),
    pageOfFile: (sha256) =>
      attempt(path, () => {
        takeBackBytes(sha256)
        return succeed(pages.ofFile(sha256))
      }),
    openPage: (id, at) =>
      attempt(path, () => {
        const opened = pages.open(id, at)
        if (!opened.ok) {
          seals.assertPage(id)
          return opened
        }
        const page = galleys.opened(id)
        return page.ok ? succeed({ ...page.value, history: page.value.galley && histories.read(id) }) : page
      }),
    leftOpen: () => attempt(path, () => succeed(open.leftOpen())),
    keepOpen: (now) =>
      attempt(path, () => {
        open.keep(now)
        return succeed(null)
      }),
    uncleaned: (query) => attempt(path, () => succeed(uncleaned(query))),
    listPages: (query) => attempt(path, () => succeed(list(query))),
    describePage: (page, facts) =>
      attempt(path, () =>
        described.describe(page, facts) ? succeed(null) : fail(failure('page-unknown', { page })),
      ),
    recentPages: (limit) => attempt(path, () => succeed(pages.recent(limit))),
    save: (request, at) => attempt(path, () => save(request, at)),
    markExported: (articles, at) => attempt(path, () => markExported(articles, at)),
    original: (id) => attempt(path, () => pictures.original(id)),
    pictureSum: (id) => attempt(path, () => pictures.sum(id)),
    source: (id) => attempt(path, () => source(id)),
    knownReading: (sha256, encoding) => attempt(path, () => knownReading(sha256, encoding)),
    reread: (id, read, at) => attempt(path, () => reread(id, read, at)),
    keepPicture: (id, picture) => attempt(path, () => pictures.keep(id, picture)),
    galley: (id) => attempt(path, () => galleys.galley(id)),
    finishedArticles: (page) => attempt(path, () => galleys.finishedArticles(page)),
    articles: (query) =>
      attempt(path, () => {
        // Of one moment, and without a lock for each of a hundred small questions: a third of the time.
        const listed = database.transaction(() => {
          seals.assertTables(SECTION_TABLES)
          return lists.articles(query)
        })
        return succeed(listed())
      }),
    countArticles: (order) => attempt(path, () => succeed(lists.count(order))),
    whichArticles: (stretch) => attempt(path, () => succeed(lists.which(stretch))),
    describe: (request, at) => attempt(path, () => succeed(describe(request, at))),
    publications: () => attempt(path, () => succeed(listed.publications())),
    statuses: () => attempt(path, () => succeed(listed.statuses())),
    savedSearches: () => attempt(path, () => succeed(searches.all())),
    saveSearch: (name, question) =>
      attempt(path, () => {
        searches.save(name, question)
        return succeed(null)
      }),
    renameSearch: (id, name) =>
      attempt(path, () => {
        searches.rename(id, name)
        return succeed(null)
      }),
    forgetSearch: (id) =>
      attempt(path, () => {
        searches.forget(id)
        return succeed(null)
      }),
    sections: () => attempt(path, () => succeed(listed.sections())),
    contributors: () => attempt(path, () => succeed(listed.contributors())),
    sectionTree: () => attempt(path, () => succeed(listed.sectionTree())),
    changeSections: (deed) => attempt(path, () => listed.changeSections(deed)),
    people: (query) => attempt(path, () => succeed(listed.people(query))),
    changePeople: (deed) => attempt(path, () => listed.changePeople(deed)),
    suggestions: (article) => attempt(path, () => listed.suggestions(article)),
    ...revisionsOf(path, revisions, galleys),
    ...trash,
    ...deskStatistics(path, database, times),
    ...alikeIn(path, database, { galleys, seals, nameOf: names.nameOf }),
    checkedAt: () => facts?.get('checked') ?? null,
    // Not worth a word when it cannot be written: the check is made again.
    markChecked: (at) => void attempt(path, () => succeed(facts?.set('checked', at.toISOString()))),
    close() {
      database.close()
      lock.release()
    },
  }
}
