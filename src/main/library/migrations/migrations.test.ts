import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS } from './index.ts'
import { APPLICATION_ID, migrate } from './migrate.ts'
import { assertComplete } from './migration.ts'
import type { Migration } from './migration.ts'

const named = (version: number, name: string, sql = 'SELECT 1'): Migration => ({
  version,
  name,
  up: (database) => void database.exec(sql),
})

describe('the list of migrations', () => {
  it('has no gap and is made of the files of its folder', () => {
    assertComplete(MIGRATIONS)
    const files = readdirSync(import.meta.dirname).filter((file) => /^\d{4}-[^.]+\.ts$/.test(file))
    expect(MIGRATIONS.map(({ name }) => `${name}.ts`)).toEqual(files.sort())
  })
  it.each([
    [[named(2, '0002-b')]],
    [[named(1, '0001-a'), named(3, '0003-c')]],
    [[named(1, '0001-a'), named(1, '0001-b')]],
    [[named(1, 'first')]],
  ])('refuses a gap, a repetition or a wrong name', (list) => {
    expect(() => assertComplete(list)).toThrow()
  })
})

describe('migrating', () => {
  it('runs what is missing, and only that', () => {
    const database = new Database(':memory:')
    const one = named(1, '0001-a', 'CREATE TABLE a (x)')
    migrate(database, [one])
    migrate(database, [one, named(2, '0002-b', 'CREATE TABLE b (x)')])
    expect(database.pragma('user_version', { simple: true })).toBe(2)
    expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
    expect(database.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['a', 'b'])
  })
  it('leaves nothing of a step that fails', () => {
    const database = new Database(':memory:')
    const list = [
      named(1, '0001-a', 'CREATE TABLE a (x)'),
      named(2, '0002-b', 'CREATE TABLE b (x); nonsense'),
    ]
    expect(() => migrate(database, list)).toThrow('nonsense')
    expect(database.pragma('user_version', { simple: true })).toBe(1)
    expect(database.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['a'])
  })
})
