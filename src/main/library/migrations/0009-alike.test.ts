import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { alike } from './0009-alike.ts'
import { MIGRATIONS } from './index.ts'
import { migrate } from './migrate.ts'

it('asks for passages of the articles that are there, and takes verdicts away with either page', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, alike.version - 1))
  const fact = database.prepare("SELECT value FROM fact WHERE name = 'projections'").pluck()
  database.exec("UPDATE fact SET value = 'made' WHERE name = 'projections'")
  migrate(database, MIGRATIONS.slice(0, alike.version))
  expect(fact.get()).toBe('due')
  const count = database.prepare('SELECT count(*) FROM alike_verdict').pluck()
  for (const page of ['p', 'q']) {
    database.exec(`
      INSERT OR IGNORE INTO page (id, name, sha256, encoding, created_at)
        VALUES ('p', 'p.txt', 'x', 'utf-8', ''), ('q', 'q.txt', 'y', 'utf-8', '');
      INSERT INTO alike_verdict VALUES ('p', 'a', 'q', 'a', 'linked')`)
    database.exec(`DELETE FROM page WHERE id = '${page}'`)
    expect(count.get()).toBe(0)
  }
  expect(() => database.exec("INSERT INTO alike_verdict VALUES ('q', 'a', 'p', 'a', 'linked')")).toThrow(
    /CHECK/,
  )
})
