import type { Migration } from './migration.ts'

/** A check sum for every row of truth, and a place for what the library knows about itself. */
export const seals: Migration = {
  version: 2,
  name: '0002-seals',
  up(database) {
    database.exec(`
      -- One row for each row of truth: item is its table and key, page the page it belongs to or ''. A seal whose
      -- row is gone tells that it is gone. check/seals.ts writes and reads them.
      CREATE TABLE seal (
        page TEXT NOT NULL,
        item TEXT NOT NULL,
        sum INTEGER NOT NULL,
        PRIMARY KEY (page, item)
      ) STRICT, WITHOUT ROWID;

      -- sealed: the version whose tables the seals are of. checked: when the whole file was last found sound.
      CREATE TABLE fact (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
