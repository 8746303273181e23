import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { first } from './0001-first.ts'
import { layout } from './0008-layout.ts'

describe('the migration of layouts', () => {
  it('keeps the pages that are there, without a layout, and forgets a layout with its page', () => {
    const database = new Database(':memory:')
    database.pragma('foreign_keys = ON')
    first.up(database)
    const add =
      "INSERT INTO page (id, name, sha256, encoding, created_at) VALUES (?, '页', ?, 'utf-8', '2026')"
    database.prepare(add).run('a', '1')
    layout.up(database)
    const layouts = database.prepare<[], string>('SELECT page FROM layout').pluck()
    expect(layouts.all()).toEqual([])
    database.prepare("INSERT INTO layout (page, body) VALUES ('a', '{}')").run()
    database.prepare("DELETE FROM page WHERE id = 'a'").run()
    expect(layouts.all()).toEqual([])
  })
})
