import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { pictures } from './0013-pictures.ts'
import { MIGRATIONS } from './index.ts'
import { migrate } from './migrate.ts'

it('gives a page one picture, which goes with it', () => {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, MIGRATIONS.slice(0, pictures.version))
  database.exec(`
    INSERT INTO page (id, name, sha256, encoding, created_at) VALUES ('p', 'p.xml', 'x', 'alto', '');
    INSERT INTO picture VALUES ('p', 'p.png', 'y', x'89')`)
  expect(() => database.exec("INSERT INTO picture VALUES ('p', 'q.png', 'z', x'89')")).toThrow(/UNIQUE/)
  database.exec("DELETE FROM page WHERE id = 'p'")
  expect(database.prepare('SELECT count(*) FROM picture').pluck().get()).toBe(0)
})
