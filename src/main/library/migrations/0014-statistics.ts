import type { Migration } from './migration.ts'

/** What the desk's statistics are made of: what became of each page's fixes, and the editor's own time. */
export const statistics: Migration = {
  version: 14,
  name: '0014-statistics',
  up(database) {
    database.exec(`
      -- By kind how many fixes were made, accepted and rejected: { "line-break": { "made": 212, … } }.
      ALTER TABLE progress ADD COLUMN repairs TEXT NOT NULL DEFAULT '{}';

      -- A day of the machine's own calendar. No reference to page: the time was spent, also on one that is gone.
      CREATE TABLE desk_time (
        day TEXT NOT NULL,
        page TEXT NOT NULL,
        who TEXT NOT NULL,
        seconds INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 86400),
        PRIMARY KEY (day, page, who)
      ) STRICT, WITHOUT ROWID;

      INSERT INTO fact (name, value) VALUES ('projections', 'due')
        ON CONFLICT (name) DO UPDATE SET value = excluded.value;
    `)
  },
}
