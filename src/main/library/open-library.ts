import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { articleLists } from './article-list.ts'
import { directory } from './directory.ts'
import { checkFile } from './file-check.ts'
import { lockFolder } from './folder-lock.ts'
import type { FolderLock } from './folder-lock.ts'
import { storedGalleys } from './galleys.ts'
import { attempt } from './library-failure.ts'
import type { Library } from './library.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { migrate } from './migrations/migrate.ts'
import { pageRows } from './pages.ts'
import { revisionRows } from './revisions/revision-rows.ts'
import { revisionsOf } from './revisions/revisions.ts'
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

function connect(path: string): Database.Database {
  const database = new Database(path, { timeout: 2000 })
  try {
    database.pragma('journal_mode = WAL')
    // Every commit reaches the disk, and on macOS the disk's own platters, before a save is answered.
    database.pragma('synchronous = FULL')
    database.pragma('fullfsync = ON')
    database.pragma('foreign_keys = ON')
    // After a large page the log shrinks again.
    database.pragma('journal_size_limit = 16777216')
    // Says now, and not at the first save, when nothing can be written.
    database.exec('BEGIN IMMEDIATE; ROLLBACK')
    migrate(database, MIGRATIONS)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function libraryOn(database: Database.Database, folder: string, path: string, lock: FolderLock): Library {
  const pages = pageRows(database)
  const galleys = storedGalleys(database)
  const revisions = revisionRows(database)
  const { save, markExported } = saver(database, galleys, revisions)
  const lists = articleLists(database)
  const { sections, contributors } = directory(database)
  return {
    folder,
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
    articles: (query) => attempt(path, () => succeed(lists.articles(query))),
    sections: () => attempt(path, () => succeed(sections())),
    contributors: () => attempt(path, () => succeed(contributors())),
    ...revisionsOf(path, revisions, galleys),
    close() {
      database.close()
      lock.release()
    },
  }
}
