import Database from 'better-sqlite3'
import fc from 'fast-check'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LIBRARY_FILE, openLibrary } from './open-library.ts'
import { rebuildProjections } from './rebuild-projections.ts'
import { at, inFolder, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../testing/samples.ts'

/** Every projected row and every word of the index with its place. */
function projected(database: Database.Database): unknown {
  database.exec('CREATE VIRTUAL TABLE temp.seen USING fts5vocab (main, article_words, instance)')
  const words = database.prepare('SELECT * FROM temp.seen ORDER BY term, doc, col, offset').all()
  database.exec('DROP TABLE temp.seen')
  return {
    words,
    articles: database.prepare('SELECT * FROM article ORDER BY number').all(),
    bylines: database.prepare('SELECT * FROM byline ORDER BY article, position').all(),
    originals: database.prepare('SELECT * FROM original ORDER BY article').all(),
  }
}

const text = fc.constantFrom('乡村振兴', '妇联，走进田间。', 'Women of 2022', '', '坚 守')
const article = (id: string) =>
  fc
    .record({
      headline: text,
      paragraphs: fc.array(text, { maxLength: 3 }),
      section: fc.constantFrom('', '要闻', '家庭'),
      status: fc.constantFrom('raw' as const, 'finished' as const),
      names: fc.array(fc.constantFrom('贾莹莹', '王永钦'), { maxLength: 2 }),
    })
    .map(({ headline, paragraphs, section, status, names }) =>
      typedArticle(id, headline, paragraphs, {
        section,
        status,
        bylines: names.map((name) => ({ name, role: 'reporter', organisation: '', title: '' })),
      }),
    )
const saves = fc.array(
  fc.record({
    page: fc.nat(2),
    articles: fc.tuple(article('a'), article('b'), article('c')),
    kept: fc.subarray([0, 1, 2]),
    furniture: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
)

it('whatever was saved, the projections are those that the galleys alone give', () =>
  fc.assert(
    fc.asyncProperty(saves, (steps) =>
      inFolder((folder) => {
        const library = valueOf(openLibrary(folder))
        const pages = ['晨江日报-2022-11-10-03.txt', 'page.txt', 'b.txt'].map((name) =>
          valueOf(library.keepPage(newPage(`页头\n${name}\n正文一段`, name), at(0))),
        )
        for (const page of pages) {
          const nothing = { nextId: 1 }
          valueOf(library.save({ page, change: nothing, place: NOWHERE }, at(0)))
        }
        for (const [minute, { page, articles, kept, furniture }] of steps.entries()) {
          const change = wholeOf(
            kept.map((index) => articles[index] ?? articles[0]),
            { furniture: furniture ? [{ kind: 'furniture', span: { from: 0, to: 2 } }] : [] },
          )
          valueOf(library.save({ page: pages[page] ?? '', change, place: NOWHERE }, at(minute)))
        }
        library.close()
        const database = new Database(join(folder, LIBRARY_FILE))
        const before = projected(database)
        rebuildProjections(database)
        expect(projected(database)).toEqual(before)
        database.close()
      }),
    ),
    { numRuns: 25 },
  ))
