import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../migrations/index.ts'
import { migrate } from '../migrations/migrate.ts'
import { openLibrary } from '../opening/open-library.ts'
import { openPageRows } from './open-page-rows.ts'
import { at, inFolder, inLibrary, newPage, valueOf } from '../testing/samples.ts'

const pagesOf = (library: Parameters<Parameters<typeof inLibrary>[0]>[0], texts: readonly string[]) =>
  texts.map((text) => ({
    id: valueOf(library.keepPage(newPage(text, `${text}.txt`), at(0))),
    name: `${text}.txt`,
  }))

describe('the pages that are open', () => {
  it('are none at first', () =>
    inLibrary((library) => {
      expect(valueOf(library.leftOpen())).toEqual({ pages: [], shown: null, lost: [] })
    }))

  it('come back in their order, with the one that showed', () =>
    inFolder((folder) => {
      let library = valueOf(openLibrary(folder))
      const pages = pagesOf(library, ['三', '一', '二'])
      valueOf(library.keepOpen({ pages: pages.slice(0, 1), shown: null }))
      valueOf(library.keepOpen({ pages, shown: pages[2]?.id ?? null }))
      library.close()
      library = valueOf(openLibrary(folder))
      expect(valueOf(library.leftOpen())).toEqual({ pages, shown: pages[2]?.id, lost: [] })
      library.close()
    }))

  it('that are gone from the library are told by their names, and another one shows', () => {
    const database = new Database(':memory:')
    migrate(database, MIGRATIONS)
    const add = database.prepare(
      "INSERT INTO page (id, name, sha256, encoding, created_at) VALUES (?, ?, ?, 'utf-8', '')",
    )
    const pages = ['一', '二', '三'].map((id) => ({ id, name: `${id}.txt` }))
    for (const { id, name } of pages) add.run(id, name, id)
    const rows = openPageRows(database)
    rows.keep({ pages, shown: '二' })
    database.prepare("DELETE FROM page WHERE id = '二'").run()
    expect(rows.leftOpen()).toEqual({ pages: [pages[0], pages[2]], shown: '一', lost: ['二.txt'] })
  })
})
