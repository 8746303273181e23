import Database from 'better-sqlite3'
import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fullCheck } from '../check/full-check.ts'
import { filing } from '../directory/sections.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { doDeeds, EVERY_DEED, randomDeeds, type RandomDeed } from '../testing/random/random-library.ts'
import { at, inFolder, valueOf } from '../testing/samples.ts'
import { TRUTH_TABLES } from '../check/truth-tables.ts'
import { UNWATCHED } from '../work/watch.ts'
import { exportArchive } from './export-archive.ts'
import { withSectionNamed } from './filed-rows.ts'
import { importArchive } from './import-archive.ts'
import type { Row } from './rows.ts'

type Table = readonly Readonly<Record<string, unknown>>[]
type Rows = Readonly<Record<string, Table>>

/**
 * All truth of a library, row by row, in an order that does not depend on how it came there. Articles have the name of
 * their section: one that is filed under a section that was merged or deleted since is filed anew when it is projected.
 */
function truthOf(folder: string): Rows {
  const database = new Database(join(folder, LIBRARY_FILE), { readonly: true })
  try {
    const names = filing(database)
    return Object.fromEntries(
      TRUTH_TABLES.map(({ name }) => {
        const all = database.prepare<[], Row>(`SELECT * FROM ${name}`).all()
        const rows = name === 'article' ? all.map((row) => withSectionNamed(row, names)) : all
        return [name, rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))]
      }),
    )
  } finally {
    database.close()
  }
}

const SOUND = { structure: [], rows: [], derived: [] }

/** Makes a library by deeds and an archive of it; gives both places. */
function archived(folder: string, name: string, deeds: readonly RandomDeed[]) {
  const own = join(folder, name)
  const library = valueOf(openLibrary(own))
  doDeeds(library, deeds)
  const archive = join(folder, `${name}-archive`)
  exportArchive(library.file, archive, at(0), UNWATCHED)
  library.close()
  return { own, archive }
}

function imported(folder: string, archive: string) {
  const library = valueOf(openLibrary(folder))
  const report = valueOf(importArchive(archive, library.file, UNWATCHED))
  library.close()
  return report
}

describe('everything that a library can hold', { timeout: 300_000 }, () => {
  it('is in the library that the property is about', () =>
    inFolder((folder) => {
      const { own } = archived(folder, 'one', EVERY_DEED)
      const empty = Object.entries(truthOf(own)).flatMap(([name, rows]) => (rows.length === 0 ? [name] : []))
      expect(empty).toEqual([])
    }))

  it('comes whole into an empty library, whatever was done, and twice is as good as once', () =>
    inFolder((folder) => {
      let run = 0
      fc.assert(
        fc.property(randomDeeds, (deeds) => {
          const name = `${++run}`
          const { own, archive } = archived(folder, name, deeds)
          const other = join(folder, `${name}-other`)
          const before = truthOf(own)
          expect(imported(other, archive)).toMatchObject({ known: 0, second: 0, different: 0 })
          expect(truthOf(other)).toEqual(before)
          expect(imported(other, archive)).toMatchObject({ added: 0, second: 0, different: 0 })
          expect(truthOf(other)).toEqual(before)
          expect(fullCheck(join(other, LIBRARY_FILE), UNWATCHED)).toEqual(SOUND)
        }),
        { numRuns: 12, examples: [[[...EVERY_DEED]]] },
      )
    }))

  it('comes into a library that has other things, which all stay', () =>
    inFolder((folder) => {
      let run = 0
      fc.assert(
        fc.property(randomDeeds, randomDeeds, (deeds, others) => {
          const name = `${++run}`
          const came = archived(folder, `${name}-came`, deeds)
          const here = archived(folder, `${name}-here`, others)
          const [coming, before] = [truthOf(came.own), truthOf(here.own)]
          imported(here.own, came.archive)
          const after = truthOf(here.own)
          for (const { name: table } of TRUTH_TABLES) {
            const left = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row))
            expect(left(after[table] ?? []), table).toEqual(expect.arrayContaining(left(before[table] ?? [])))
          }
          for (const table of ['page', 'trash', 'revision', 'picture', 'alike_verdict'])
            expect(after[table]?.length, table).toBeGreaterThanOrEqual(coming[table]?.length ?? 0)
          const column = (rows: Rows, table: string, name: string) =>
            (rows[table] ?? []).map((row) => row[name])
          for (const [table, name] of [
            ['section', 'name'],
            ['saved_search', 'body'],
            ['revision_state', 'digest'],
          ] as const)
            expect(column(after, table, name), table).toEqual(
              expect.arrayContaining(column(coming, table, name)),
            )
          expect(fullCheck(join(here.own, LIBRARY_FILE), UNWATCHED)).toEqual(SOUND)
          // And nothing comes a second time.
          expect(imported(here.own, came.archive)).toMatchObject({ added: 0, second: 0 })
          expect(truthOf(here.own)).toEqual(after)
        }),
        { numRuns: 8, examples: [[[...EVERY_DEED], EVERY_DEED.slice(0, 12)]] },
      )
    }))
})
