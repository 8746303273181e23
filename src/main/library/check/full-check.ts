import Database from 'better-sqlite3'
import { part } from '../work/watch.ts'
import type { Watch } from '../work/watch.ts'
import { brokenRows } from './broken-rows.ts'
import type { BrokenRow } from './broken-rows.ts'
import { knowRowSums } from './seals.ts'
import { bylinesMatch } from './bylines-match.ts'
import { wordsMatch } from './words-match.ts'

/** What a check of the whole file found; nothing when it is sound. */
export interface CheckReport {
  /** What SQLite says about the file's structure. */
  readonly structure: readonly string[]
  readonly rows: readonly BrokenRow[]
  /** What does not say what the articles say. It can be made anew from them. */
  readonly derived: readonly ('words' | 'bylines')[]
}

export const isSound = ({ structure, rows, derived }: CheckReport): boolean =>
  structure.length === 0 && rows.length === 0 && derived.length === 0

/** Enough to see what is wrong; a damaged disk may give a million. */
const MOST_FINDINGS = 100

/**
 * Reads all of a library, as it is at this moment, beside whoever works on it: structure, every row of truth with
 * its seal, bylines and full-text index against the articles.
 *
 * @throws Cancelled; errors of SQLite and the file system when the file cannot even be opened.
 */
export const fullCheck = (path: string, watch: Watch): CheckReport =>
  reading(path, (database) => {
    const { structure, rows } = truthOf(database, part(watch, 0, 0.5))
    const lines = [...structure]
    const words = orBroken(lines, true, () => wordsMatch(database, part(watch, 0.5, 1)))
    const bylines = orBroken(lines, true, () => bylinesMatch(database))
    watch.step(1)
    const derived = [...(words ? [] : ['words' as const]), ...(bylines ? [] : ['bylines' as const])]
    return { structure: lines, rows, derived }
  })

/** The same without what can be made anew: for a backup, which nobody searches. */
export const truthCheck = (path: string, watch: Watch): Omit<CheckReport, 'derived'> =>
  reading(path, (database) => truthOf(database, watch))

function reading<Value>(path: string, look: (database: Database.Database) => Value): Value {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 })
  try {
    knowRowSums(database)
    // One moment for all that is read.
    database.exec('BEGIN')
    return look(database)
  } finally {
    database.close()
  }
}

function truthOf(database: Database.Database, watch: Watch): Omit<CheckReport, 'derived'> {
  const structure = brokenStructure(database, watch)
  watch.step(0.7)
  // What cannot be walked through in order cannot be compared either; it throws on the way.
  const rows = orBroken(structure, [], () => brokenRows(database, MOST_FINDINGS))
  watch.step(1)
  return { structure, rows }
}

function brokenStructure(database: Database.Database, watch: Watch): string[] {
  const names = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all()
  return names.flatMap((name, index) => {
    watch.step((0.7 * index) / names.length)
    const broken: string[] = []
    // A virtual table whose own definition is damaged cannot even be asked.
    const said = orBroken(broken, [], () => {
      return database.pragma(`integrity_check("${name}")`) as readonly { readonly integrity_check: string }[]
    })
    return [...broken, ...said.map((line) => line.integrity_check).filter((line) => line !== 'ok')]
  })
}

function orBroken<Value>(structure: string[], instead: Value, look: () => Value): Value {
  try {
    return look()
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    structure.push(error.message)
    return instead
  }
}
