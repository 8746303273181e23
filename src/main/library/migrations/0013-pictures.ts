import type { Migration } from './migration.ts'

/** The picture of a page whose own bytes are none: what lay beside an ALTO, PAGE or hOCR file, or was chosen. */
export const pictures: Migration = {
  version: 13,
  name: '0013-pictures',
  up(database) {
    database.exec(`
      CREATE TABLE picture (
        page TEXT PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        -- As they came: pictures are packed already.
        bytes BLOB NOT NULL
      ) STRICT;
    `)
  },
}
