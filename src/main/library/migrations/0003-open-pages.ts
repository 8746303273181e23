import type { Migration } from './migration.ts'

/** Which pages are open on the desk, so that the next start shows them again. */
export const openPages: Migration = {
  version: 3,
  name: '0003-open-pages',
  up(database) {
    database.exec(`
      -- No reference to page: one that has gone meanwhile is told by the name that it had.
      CREATE TABLE open_page (
        position INTEGER PRIMARY KEY,
        page TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        shown INTEGER NOT NULL CHECK (shown IN (0, 1))
      ) STRICT;

      -- Until now the page that was opened last was the one that came back.
      INSERT INTO open_page (position, page, name, shown)
        SELECT 0, id, name, 1 FROM page WHERE opened_order > 0 ORDER BY opened_order DESC LIMIT 1;
    `)
  },
}
