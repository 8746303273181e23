import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { OLD_PAGES, writeOlderLibrary } from '../testing/older-library.ts'
import { ALL, inFolder, valueOf } from '../testing/samples.ts'

it('finds what it found before, and what articles do not print, in traditional characters, too', () =>
  inFolder((folder) => {
    writeOlderLibrary(join(folder, LIBRARY_FILE), 14)
    const library = valueOf(openLibrary(folder))
    const found = (text: string) =>
      valueOf(library.articles({ ...ALL, text })).rows.map(({ page, article, excerpt }) => [
        page === OLD_PAGES[0] ? 1 : 2,
        article,
        excerpt.of,
      ])
    const both = (article: string, of: string) => [
      [2, article, of],
      [1, article, of],
    ]
    expect(found('妇联走进')).toEqual(both('a1', 'text'))
    expect(found('振兴')).toEqual(both('a1', 'text'))
    expect(found('wom')).toEqual(both('a2', 'text'))
    expect(found('妇联 -振兴')).toEqual([])
    expect(found('婦聯走進')).toEqual(both('a1', 'text'))
    expect(found('第一版')).toEqual(both('a1', 'original'))
    expect(found('責編王')).toEqual(both('a1', 'original'))
    library.close()
  }))
