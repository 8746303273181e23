import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleOf } from '#core/galley/edit'
import { textOf } from '#core/galley/print'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { ALL, inFolder, typedArticle, valueOf } from '../testing/samples.ts'
import { first } from './0001-first.ts'
import { APPLICATION_ID } from './migrate.ts'

const TEXT = '第一版\n各地妇联走进田间。\n责编 王'

/** A library as the first version left it, with one page in UTF-8 and one in GB 18030. */
function oldLibrary(folder: string): void {
  const database = new Database(join(folder, LIBRARY_FILE))
  first.up(database)
  database.pragma(`application_id = ${APPLICATION_ID}`)
  database.pragma('user_version = 1')
  const addPage = database.prepare(
    "INSERT INTO page (id, name, sha256, encoding, created_at, next_id) VALUES (?, ?, ?, 'any', '2026-01-05', 9)",
  )
  const addSource = database.prepare('INSERT INTO source VALUES (?, ?, ?)')
  const addPart = database.prepare('INSERT INTO part VALUES (?, ?, ?)')
  const addArticle = database.prepare(`INSERT INTO article VALUES
    (?, ?, 'a', 0, '要闻', 'finished', '2026-01-05T08:00:00.000Z', 0, '', 0, '', ?)`)
  const headline = typedArticle('a', '乡村振兴谱新篇', [], {
    section: '要闻',
    status: 'finished',
    bylines: [{ name: '贾莹莹', role: 'reporter', organisation: '', title: '' }],
  })
  const paragraph = { id: 'p', kind: 'paragraph', pieces: [{ from: 4, to: 13 }] }
  for (const [index, bytes] of [Buffer.from(TEXT), Buffer.from([0xb5, 0xda])].entries()) {
    const page = `page${index}`
    addPage.run(page, `晨江日报-2022-11-0${index + 1}-03.txt`, `sha${index}`)
    addSource.run(page, bytes, TEXT)
    addPart.run(page, 'fixes', '[]')
    addPart.run(page, 'furniture', '[{"kind":"furniture","span":{"from":0,"to":3}}]')
    addArticle.run(index + 1, page, JSON.stringify({ ...headline, blocks: [...headline.blocks, paragraph] }))
  }
  database.close()
}

describe('the fourth migration', () => {
  it('keeps pages, sources and galleys, and projects them anew', () =>
    inFolder((folder) => {
      oldLibrary(folder)
      const library = valueOf(openLibrary(folder))
      for (const page of ['page0', 'page1']) {
        const galley = valueOf(library.galley(page))
        expect(galley.page.text).toBe(TEXT)
        expect(galley.furniture).toEqual([{ kind: 'furniture', span: { from: 0, to: 3 } }])
        const article = articleOf(galley, 'a')
        expect(article && textOf(galley, article)).toBe('乡村振兴谱新篇\n各地妇联走进田间。')
      }
      const { rows, total } = valueOf(library.articles({ ...ALL, text: '妇联' }))
      expect(total).toBe(2)
      expect(rows[0]).toMatchObject({
        headline: '乡村振兴谱新篇',
        section: '要闻',
        bylines: ['贾莹莹'],
        characters: 16,
        publication: '晨江日报',
        issued: '2022-11-02',
        folio: '3',
        editedAt: '2026-01-05T08:00:00.000Z',
      })
      library.close()
    }))
})
