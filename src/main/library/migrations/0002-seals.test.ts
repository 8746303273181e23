import Database from 'better-sqlite3'
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brokenRows } from '../check/broken-rows.ts'
import { connect } from '../opening/connect.ts'
import { DamagedContent } from '../library-failure.ts'
import { inFolder } from '../testing/samples.ts'
import { first } from './0001-first.ts'
import { seals } from './0002-seals.ts'
import { migrate } from './migrate.ts'

const filled = (path: string, migrations: Parameters<typeof migrate>[1]): void => {
  const database = new Database(path)
  migrate(database, migrations)
  database.exec(
    `INSERT INTO page (id, name, sha256, encoding, created_at) VALUES ('p', 'n', 's', 'utf-8', 'c')`,
  )
  database.close()
}

describe('the second migration', () => {
  it('seals what is there, and keeps the older file beside the new one', () =>
    inFolder((folder) => {
      const path = join(folder, 'library.sqlite')
      filled(path, [first])
      const database = connect(path)
      expect(database.prepare('SELECT page, item FROM seal').all()).toEqual([{ page: 'p', item: 'page' }])
      expect(brokenRows(database, 9)).toEqual([])
      database.exec(`UPDATE page SET name = 'other'`)
      expect(brokenRows(database, 9)).toEqual([])
      database.exec(`DELETE FROM page`)
      expect(brokenRows(database, 9)).toEqual([])
      database.close()
      const old = new Database(join(folder, 'library-of-version-1.sqlite'))
      expect(old.pragma('user_version', { simple: true })).toBe(1)
      old.close()
    }))

  it('and those after it are not run on rows that are not as they were written', () =>
    inFolder((folder) => {
      const path = join(folder, 'library.sqlite')
      filled(path, [first])
      connect(path).close()
      const database = new Database(path)
      // Without seals of its own: as if the disk had changed it.
      database.exec(
        `UPDATE page SET name = 'wrong'; PRAGMA user_version = 1; UPDATE fact SET value = '1' WHERE name = 'sealed'`,
      )
      database.close()
      expect(() => connect(path)).toThrow(DamagedContent)
      expect(existsSync(`${path}-wal`)).toBe(false)
    }))

  it('makes tables for seals and facts', () => {
    const database = new Database(':memory:')
    seals.up(database)
    expect(database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()).toEqual([
      'seal',
      'fact',
    ])
  })
})
