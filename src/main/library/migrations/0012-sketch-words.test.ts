import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { sketchWords } from './0012-sketch-words.ts'
import { MIGRATIONS } from './index.ts'
import { migrate } from './migrate.ts'

it('finds articles by the passages that they had, and lets them go by article', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, sketchWords.version - 1))
  const highest = 2 ** 32 - 1
  database.exec(`INSERT INTO sketch (passage, article) VALUES (10, 1), (10, 2), (${highest}, 2)`)
  migrate(database, MIGRATIONS.slice(0, sketchWords.version))
  const found = database.prepare('SELECT rowid FROM sketch WHERE sketch MATCH ?').pluck()
  expect(found.all('"a"')).toEqual([1, 2])
  expect(found.all(`"${highest.toString(16)}"`)).toEqual([2])
  database.exec('DELETE FROM sketch WHERE rowid = 2')
  expect(found.all('"a"')).toEqual([1])
})
