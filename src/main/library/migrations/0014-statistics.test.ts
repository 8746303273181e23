import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { statistics } from './0014-statistics.ts'
import { MIGRATIONS } from './index.ts'
import { migrate } from './migrate.ts'

it('asks for what became of fixes on the pages that are there, and begins without any time', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, statistics.version - 1))
  database.exec(`
    UPDATE fact SET value = 'made' WHERE name = 'projections';
    INSERT INTO page (id, name, sha256, encoding, created_at) VALUES ('p', 'p.txt', 'x', 'utf-8', '2026-01-05');
    INSERT INTO progress (page, unplaced, doubtful) VALUES ('p', 3, 1)`)
  migrate(database, MIGRATIONS.slice(0, statistics.version))
  expect(database.prepare('SELECT * FROM progress').get()).toEqual({
    page: 'p',
    unplaced: 3,
    doubtful: 1,
    repairs: '{}',
  })
  expect(database.prepare("SELECT value FROM fact WHERE name = 'projections'").pluck().get()).toBe('due')
  database.exec("INSERT INTO desk_time VALUES ('2026-11-26', 'p', 'editor', 60)")
  expect(() => database.exec("INSERT INTO desk_time VALUES ('2026-11-27', 'p', 'editor', 90000)")).toThrow(
    /CHECK/,
  )
  database.exec('DELETE FROM page')
  expect(database.prepare('SELECT count(*) FROM desk_time').pluck().get()).toBe(1)
})
