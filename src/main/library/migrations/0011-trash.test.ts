import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { trash } from './0011-trash.ts'
import { MIGRATIONS } from './index.ts'
import { migrate } from './migrate.ts'

it('begins with an empty trash and leaves pages and articles as they are', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, trash.version - 1))
  database.exec(`
    INSERT INTO page (id, name, sha256, encoding, created_at) VALUES ('p', 'p.txt', 'x', 'utf-8', '2026-01-05');
    INSERT INTO article (page, id, position, section, status, edited_at, characters, headline, opening, text, body)
      VALUES ('p', 'a1', 0, '', 'finished', '2026-01-05', 2, '', 0, '丰收', '{}')`)
  const read = () => [
    database.prepare('SELECT * FROM page').all(),
    database.prepare('SELECT * FROM article').all(),
  ]
  const before = read()
  migrate(database, MIGRATIONS.slice(0, trash.version))
  expect(read()).toEqual(before)
  expect(database.prepare('SELECT count(*) FROM trash').pluck().get()).toBe(0)
})
