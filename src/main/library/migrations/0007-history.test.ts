import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { MIGRATIONS } from './index.ts'
import { migrate } from './migrate.ts'

const page = () => {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, MIGRATIONS.slice(0, 7))
  database.exec(`
    INSERT INTO page (id, name, sha256, encoding, created_at) VALUES ('p', 'p.txt', 'x', 'utf-8', '');
    INSERT INTO part (page, name, body) VALUES ('p', 'fixes', x'00');
    INSERT INTO article (number, page, id, position, section, status, edited_at, body)
      VALUES (1, 'p', 'a1', 0, '', 'raw', '', '{}');
    INSERT INTO history (page, present, fits) VALUES ('p', 1, 1);
    INSERT INTO history_step (page, number, bytes, sum, body) VALUES ('p', 0, 2, 0, '{}');`)
  return database
}

const fits = (database: Database.Database) => database.prepare('SELECT fits FROM history').pluck().get()

it.each([
  "UPDATE part SET body = x'01'",
  "INSERT INTO part (page, name, body) VALUES ('p', 'removed', x'00')",
  'DELETE FROM part',
  "UPDATE article SET body = '{ }'",
  'UPDATE article SET position = 3',
  'DELETE FROM article',
])('after “%s” the history does not fit any more', (sql) => {
  const database = page()
  expect(fits(database)).toBe(1)
  database.exec(sql)
  expect(fits(database)).toBe(0)
})

it('a new place of the caret and rows that are only projected anew leave the history alone, and a page takes its own with it', () => {
  const database = page()
  database.exec("UPDATE page SET place = '{}'; UPDATE article SET status = 'proof', body = body")
  expect(fits(database)).toBe(1)
  database.exec('DELETE FROM page')
  expect(database.prepare('SELECT count(*) FROM history_step').pluck().get()).toBe(0)
})
