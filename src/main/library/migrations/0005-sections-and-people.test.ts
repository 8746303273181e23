import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { first } from './0001-first.ts'
import { seals } from './0002-seals.ts'
import { openPages } from './0003-open-pages.ts'
import { search } from './0004-search.ts'
import { sectionsAndPeople } from './0005-sections-and-people.ts'

/** A library of the version before, with articles in sections, as it wrote them. */
function firstVersion(sections: readonly string[]) {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  first.up(database)
  seals.up(database)
  openPages.up(database)
  search.up(database)
  database.exec(
    `INSERT INTO page (id, name, sha256, encoding, created_at) VALUES ('p', 'page.txt', 'x', 'utf-8', '')`,
  )
  const add = database.prepare(
    `INSERT INTO article (page, id, position, section, status, edited_at, characters, headline, opening, text, body)
     VALUES ('p', ?, ?, ?, 'finished', '', 0, '', 0, '', ?)`,
  )
  sections.forEach((section, at) => add.run(`a${at}`, at, section, JSON.stringify({ id: `a${at}`, section })))
  database.exec(`INSERT INTO byline VALUES (1, 0, '贾莹莹', '中国妇女报', '记者', 'reporter')`)
  return database
}

describe('the fifth migration', () => {
  it('makes sections of the names in use, the most used first, and touches no article', () => {
    const database = firstVersion(['社会', '要闻', '', '要闻'])
    const articles = () => database.prepare('SELECT * FROM article').all()
    const before = articles()
    sectionsAndPeople.up(database)
    expect(articles()).toEqual(before)
    expect(database.prepare('SELECT * FROM section ORDER BY position').all()).toEqual([
      { id: '要闻', name: '要闻', parent: null, position: 0, hue: 1 },
      { id: '社会', name: '社会', parent: null, position: 1, hue: 2 },
    ])
  })

  it('links no byline to a person that nobody has entered', () => {
    const database = firstVersion([''])
    sectionsAndPeople.up(database)
    expect(database.prepare('SELECT name, contributor FROM byline').all()).toEqual([
      { name: '贾莹莹', contributor: null },
    ])
    expect(database.prepare('SELECT * FROM section').all()).toEqual([])
    expect(database.pragma('foreign_key_check')).toEqual([])
  })
})
