import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { first } from './0001-first.ts'

describe('the first migration', () => {
  it('makes the tables of pages, articles, bylines and words', () => {
    const database = new Database(':memory:')
    first.up(database)
    const names = database
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_words_%'",
      )
      .pluck()
      .all()
    expect(names.sort()).toEqual(['article', 'article_words', 'byline', 'page', 'part', 'source'])
  })
  it('keeps a phrase of Chinese characters findable, also of the youngest ones', () => {
    const database = new Database(':memory:')
    first.up(database)
    // U+30EDD came with Unicode 13; unicode61 would drop it.
    database
      .prepare('INSERT INTO article_words (rowid, headline, body) VALUES (7, ?, ?)')
      .run('', '乡 \u{30EDD} 村')
    const find = database.prepare('SELECT rowid FROM article_words WHERE article_words MATCH ?').pluck()
    expect(find.all('"\u{30EDD} 村"')).toEqual([7])
    expect(find.all('"乡 村"')).toEqual([])
  })
})
