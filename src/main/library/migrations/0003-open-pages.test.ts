import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { first } from './0001-first.ts'
import { openPages } from './0003-open-pages.ts'

it('the page that was opened last comes back after the migration, as it did before it', () => {
  const database = new Database(':memory:')
  first.up(database)
  const add = database.prepare(
    "INSERT INTO page (id, name, sha256, encoding, created_at, opened_order) VALUES (?, ?, ?, 'utf-8', '', ?)",
  )
  add.run('p1', '一版.txt', 'a', 2)
  add.run('p2', '二版.txt', 'b', 5)
  add.run('p3', '三版.txt', 'c', null)
  openPages.up(database)
  expect(database.prepare('SELECT * FROM open_page').all()).toEqual([
    { position: 0, page: 'p2', name: '二版.txt', shown: 1 },
  ])
})

it('a library without pages opens with none', () => {
  const database = new Database(':memory:')
  first.up(database)
  openPages.up(database)
  expect(database.prepare('SELECT * FROM open_page').all()).toEqual([])
})
