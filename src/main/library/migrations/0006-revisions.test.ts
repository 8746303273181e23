import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS } from './index.ts'
import { migrate } from './migrate.ts'
import { revisions } from './0006-revisions.ts'

describe('the migration that brings revisions', () => {
  it('leaves the articles of an older library as they are, without revisions', () => {
    const database = new Database(':memory:')
    migrate(database, MIGRATIONS.slice(0, revisions.version - 1))
    database.exec(`
      INSERT INTO page (id, name, sha256, encoding, created_at) VALUES ('p', 'p.txt', 'x', 'utf-8', '2026-01-05');
      INSERT INTO article (page, id, position, section, status, edited_at, characters, headline, opening, text, body)
        VALUES ('p', 'a1', 0, '', 'finished', '2026-01-05', 2, '', 0, '丰收', '{}')`)
    const read = database.prepare('SELECT * FROM article')
    const before = read.all()
    migrate(database, MIGRATIONS.slice(0, revisions.version))
    expect(read.all()).toEqual(before)
    expect(database.prepare('SELECT count(*) FROM revision').pluck().get()).toBe(0)
  })

  it('takes the revisions of a page away with it', () => {
    const database = new Database(':memory:')
    database.pragma('foreign_keys = ON')
    migrate(database, MIGRATIONS.slice(0, revisions.version))
    database.exec(`
      INSERT INTO page (id, name, sha256, encoding, created_at) VALUES ('p', 'p.txt', 'x', 'utf-8', '2026-01-05');
      INSERT INTO revision_state (page, digest, body) VALUES ('p', 'd', x'00');
      INSERT INTO revision (page, article, made_at, made_by, reason, name, status, headline, characters, digest)
        VALUES ('p', 'a1', '2026-01-05', '', 'finished', '', 'finished', '', 0, 'd');
      DELETE FROM page`)
    const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect([count('revision'), count('revision_state')]).toEqual([0, 0])
  })
})
