import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { HistoryChange, StoredStep } from '#core/galley/stored-history'
import type { PageId } from '#core/source/page'
import { rowSum } from '../check/row-sum.ts'
import { HISTORY_LIMIT } from './history-rows.ts'
import type { Library } from '../library.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import {
  at,
  inFolder,
  inLibrary,
  newPage,
  NOWHERE,
  typedArticle,
  valueOf,
  wholeOf,
} from '../testing/samples.ts'

const step = (command: string): StoredStep => ({
  command,
  count: null,
  caret: null,
  caretAfter: null,
  way: { nextId: 1 },
})

/** Steps `first` … `end`, of which the last `undone` are undone. */
const change = (first: number, end: number, undone: number, command = 'type'): HistoryChange => ({
  first,
  present: end - undone,
  end,
  steps: Array.from({ length: end - first }, (_, at) => ({
    number: first + at,
    step: step(`${command}-${first + at}`),
  })),
})

const pageIn = (library: Library): PageId => valueOf(library.keepPage(newPage('a page'), at(0)))
const save = (library: Library, page: PageId, history: HistoryChange | null, headline = '') =>
  valueOf(
    library.save(
      {
        page,
        change: wholeOf([typedArticle('a', headline, [])]),
        place: NOWHERE,
        ...(history && { history }),
      },
      at(1),
    ),
  )
const kept = (library: Library, page: PageId) => valueOf(library.openPage(page, at(2))).history
const commands = (library: Library, page: PageId) => kept(library, page)?.steps.map((one) => one.step.command)

describe('the history of a page', () => {
  it('comes back after a restart, with the place of the present', () =>
    inFolder((folder) => {
      let library = valueOf(openLibrary(folder))
      const page = pageIn(library)
      expect(kept(library, page)).toBeNull()
      save(library, page, change(0, 3, 1))
      library.close()
      library = valueOf(openLibrary(folder))
      const { first: _first, end: _end, ...wanted } = change(0, 3, 1)
      expect(kept(library, page)).toEqual(wanted)
      library.close()
    }))

  it('has only the rows that a change leaves: older ones and undone ones go', () =>
    inLibrary((library) => {
      const page = pageIn(library)
      save(library, page, change(0, 4, 2))
      save(library, page, { ...change(2, 3, 0, 'paste'), first: 1 })
      expect(commands(library, page)).toEqual(['type-1', 'paste-2'])
    }))

  it('ends when another galley is written without it', () =>
    inLibrary((library) => {
      const page = pageIn(library)
      save(library, page, change(0, 2, 0))
      save(library, page, null)
      expect(commands(library, page), 'the same galley').toHaveLength(2)
      save(library, page, null, '新题')
      expect(kept(library, page)).toBeNull()
      // A new one is not mixed with the rows of the old.
      save(library, page, change(0, 1, 0, 'paste'))
      expect(commands(library, page)).toEqual(['paste-0'])
    }))

  it('has the sections under their names of now', () =>
    inLibrary((library) => {
      const page = pageIn(library)
      const blocks = { of: 0, at: 0, out: 0, put: [] }
      const filed = { ...typedArticle('a', '', [], { section: '要闻' }), blocks }
      const articles = { order: { of: 0, at: 0, out: 0, put: ['a'] }, changed: [filed] }
      const steps = [{ number: 0, step: { ...step('section'), way: { nextId: 1, articles } } }]
      save(library, page, { first: 0, present: 1, end: 1, steps })
      const [section] = valueOf(library.sectionTree())
      valueOf(library.changeSections({ kind: 'rename', section: section?.id ?? '', name: '头条' }))
      expect(kept(library, page)?.steps[0]?.step.way.articles?.changed[0]?.section).toBe('头条')
    }))

  it.each(['{', '{}', JSON.stringify({ ...step('type'), way: { nextId: 1, images: [] } })])(
    'is none when a step is not as this Galley writes it (%s); the page opens',
    (body) =>
      inFolder((folder) => {
        let library = valueOf(openLibrary(folder))
        const page = pageIn(library)
        save(library, page, change(0, 3, 0))
        library.close()
        const database = new Database(join(folder, LIBRARY_FILE))
        database
          .prepare('UPDATE history_step SET body = ?, sum = ? WHERE number = 1')
          .run(body, rowSum([Buffer.from(body)]))
        database.close()
        library = valueOf(openLibrary(folder))
        expect(kept(library, page)).toBeNull()
        library.close()
      }),
  )

  it('is none when a letter of a step is another one than was written', () =>
    inFolder((folder) => {
      let library = valueOf(openLibrary(folder))
      const page = pageIn(library)
      save(library, page, change(0, 3, 0))
      library.close()
      const database = new Database(join(folder, LIBRARY_FILE))
      database.exec("UPDATE history_step SET body = replace(body, 'type', 'tape') WHERE number = 1")
      database.close()
      library = valueOf(openLibrary(folder))
      expect(kept(library, page)).toBeNull()
      library.close()
    }))

  it('that grows too large loses its farthest steps, and stays in one piece', () =>
    inLibrary((library) => {
      const page = pageIn(library)
      const large = change(0, 10, 2)
      const put = [{ typed: '字'.repeat(HISTORY_LIMIT / 5) }]
      const block = { id: 'b', kind: 'paragraph' as const, pieces: put }
      const article = { ...typedArticle('a', '', []), blocks: { of: 0, at: 0, out: 0, put: [block] } }
      const steps = large.steps.map(({ number, step: one }) => ({
        number,
        step: {
          ...one,
          way: {
            nextId: 1,
            articles: { order: { of: 0, at: 0, out: 0, put: ['a'] }, changed: [article] },
          },
        },
      }))
      save(library, page, { ...large, steps })
      const numbers = kept(library, page)?.steps.map(({ number }) => number)
      expect(numbers).toEqual([6, 7, 8, 9])
    }))
})
