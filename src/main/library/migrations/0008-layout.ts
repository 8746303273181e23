import type { Migration } from './migration.ts'

/**
 * How a page was printed (`PageLayout`), for pages that were made from a laid-out source. It never changes, like the
 * text it belongs to: a later version of a reader may read the same bytes otherwise, and a galley's spans must not move.
 */
export const layout: Migration = {
  version: 8,
  name: '0008-layout',
  up(database) {
    database.exec(`
      CREATE TABLE layout (
        page TEXT PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
        -- JSON
        body TEXT NOT NULL
      ) STRICT;
    `)
  },
}
