import type { Database } from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { articleLists } from './article-list.ts'
import { directory } from './directory.ts'
import { sealsOf } from './check/seals.ts'
import { connect } from './connect.ts'
import { checkFile } from './file-check.ts'
import { factsOf } from './facts.ts'
import { lockFolder } from './folder-lock.ts'
import type { FolderLock } from './folder-lock.ts'
import { storedGalleys } from './galleys.ts'
import { attempt } from './library-failure.ts'
import type { Library } from './library.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { pageRows } from './pages.ts'
import { saver } from './save.ts'

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
      const checked = checkFile(path, MIGRATIONS.length)
      return checked.ok ? succeed(connect(path)) : checked
    })
    if (!opened.ok) {
      lock.value.release()
      return opened
    }
    return succeed(libraryOn(opened.value, folder, path, lock.value))
  })
}

function libraryOn(database: Database, folder: string, path: string, lock: FolderLock): Library {
  const pages = pageRows(database)
  const seals = sealsOf(database)
  const galleys = storedGalleys(database, seals)
  const { save, markExported } = saver(database, galleys)
  const lists = articleLists(database)
  const facts = factsOf(database)
  const { sections, contributors } = directory(database)
  return {
    folder,
    file: path,
    keepPage: (page, at) => attempt(path, () => succeed(pages.keep(page, at))),
    openPage: (id, at) =>
      attempt(path, () => {
        const opened = pages.open(id, at)
        if (!opened.ok) return opened
        return galleys.opened(id)
      }),
    lastOpened() {
      const last = attempt(path, () => succeed(pages.lastOpened()))
      return last.ok ? last.value : null
    },
    recentPages: (limit) => attempt(path, () => succeed(pages.recent(limit))),
    save: (request, at) => attempt(path, () => save(request, at)),
    markExported: (articles, at) => attempt(path, () => markExported(articles, at)),
    galley: (id) => attempt(path, () => galleys.galley(id)),
    finishedArticles: (page) => attempt(path, () => galleys.finishedArticles(page)),
    articles: (query) =>
      attempt(path, () => {
        const found = lists.articles(query)
        for (const { page, article } of found.rows) seals.assertArticle(page, article)
        return succeed(found)
      }),
    sections: () => attempt(path, () => succeed(sections())),
    contributors: () => attempt(path, () => succeed(contributors())),
    checkedAt: () => facts?.get('checked') ?? null,
    // Not worth a word when it cannot be written: the check is made again.
    markChecked: (at) => void attempt(path, () => succeed(facts?.set('checked', at.toISOString()))),
    close() {
      database.close()
      lock.release()
    },
  }
}
