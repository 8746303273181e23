import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIBRARY_FILE, openLibrary } from './open-library.ts'
import { at, inFolder, inLibrary, newPage, valueOf } from './testing/samples.ts'

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

  it('that are gone from the library are told by their names, and another one shows', () =>
    inFolder((folder) => {
      let library = valueOf(openLibrary(folder))
      const pages = pagesOf(library, ['一', '二', '三'])
      valueOf(library.keepOpen({ pages, shown: pages[1]?.id ?? null }))
      library.close()
      const database = new Database(join(folder, LIBRARY_FILE))
      database.pragma('foreign_keys = ON')
      database.prepare("DELETE FROM page WHERE name = '二.txt'").run()
      database.close()
      library = valueOf(openLibrary(folder))
      expect(valueOf(library.leftOpen())).toEqual({
        pages: [pages[0], pages[2]],
        shown: pages[0]?.id,
        lost: ['二.txt'],
      })
      library.close()
    }))
})
