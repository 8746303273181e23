import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { succeed } from '#shared/result'
import { attempt, failureOf } from './library-failure.ts'
import { stored } from './stored-json.ts'

const failed = (action: () => unknown) => attempt('the path', () => succeed(action()))

describe('what goes wrong in a library', () => {
  it('is a full disk when SQLite finds no room', () => {
    const database = new Database(':memory:')
    database.pragma('max_page_count = 2')
    const grow = () => database.exec('CREATE TABLE a (x); CREATE TABLE b (x); CREATE TABLE c (x)')
    expect(failed(grow)).toMatchObject({ error: { kind: 'disk-full' } })
  })
  it('is damage when what was stored is not what was written', () => {
    expect(failed(() => stored('{'))).toMatchObject({
      error: { kind: 'library-damaged', values: { path: 'the path' } },
    })
  })
  it('is an error of the file system by its code', () => {
    expect(failed(() => readFileSync(`${import.meta.filename}/x`))).toMatchObject({
      error: { kind: 'library-forbidden' },
    })
  })
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_CORRUPT_VTAB', 'library-damaged'],
    ['SQLITE_NOTADB', 'library-damaged'],
    ['SQLITE_READONLY_DIRECTORY', 'library-forbidden'],
    ['SQLITE_CANTOPEN', 'library-forbidden'],
    ['SQLITE_BUSY_SNAPSHOT', 'library-busy'],
    ['SQLITE_IOERR_FSYNC', 'library-failed'],
  ])('%s is %s', (code, kind) => {
    expect(failureOf(new Database.SqliteError('message', code), 'p')?.kind).toBe(kind)
  })
  it('is thrown on when it is a bug', () => {
    const database = new Database(':memory:')
    expect(() => failed(() => database.exec('nonsense'))).toThrow('nonsense')
    expect(() => failed(() => JSON.parse('{') as unknown)).toThrow(SyntaxError)
  })
})
