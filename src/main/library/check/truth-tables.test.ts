import { describe, expect, it } from 'vitest'
import { connect } from '../opening/connect.ts'
import { join } from 'node:path'
import { inFolder } from '../testing/samples.ts'
import { DERIVED_TABLES, DESK_TABLES, TRUTH_TABLES } from './truth-tables.ts'

describe('the list of tables', () => {
  it('names every table of the newest version once: as truth, as made anew from it, or as how the desk stood', () =>
    inFolder((folder) => {
      const database = connect(join(folder, 'library.sqlite'))
      const names = database
        .prepare<[], string>(
          // The tables beneath a virtual one are its own.
          `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
           AND name NOT LIKE 'sqlite_%'`,
        )
        .pluck()
        .all()
      const listed = [...TRUTH_TABLES.map(({ name }) => name), ...DERIVED_TABLES, ...DESK_TABLES]
      database.close()
      expect(listed.toSorted()).toEqual(names.toSorted())
    }))

  it('names tables before those that refer to them', () =>
    inFolder((folder) => {
      const database = connect(join(folder, 'library.sqlite'))
      const seen = new Set<string>()
      for (const { name } of TRUTH_TABLES) {
        seen.add(name)
        const targets = database
          .prepare<[string], string>('SELECT "table" FROM pragma_foreign_key_list(?)')
          .pluck()
          .all(name)
        for (const target of targets) expect(seen, `${name} refers to ${target}`).toContain(target)
      }
      database.close()
    }))
})
