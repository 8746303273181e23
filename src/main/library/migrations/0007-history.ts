import type { Migration } from './migration.ts'

/** Undo and redo of every page, kept over the end of the program. */
export const history: Migration = {
  version: 7,
  name: '0007-history',
  up(database) {
    database.exec(`
      CREATE TABLE history (
        page TEXT PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
        -- Steps below it are done, those from it on are undone.
        present INTEGER NOT NULL,
        -- 1 while the steps lead away from the galley that is stored.
        fits INTEGER NOT NULL CHECK (fits IN (0, 1))
      ) STRICT;

      CREATE TABLE history_step (
        page TEXT NOT NULL REFERENCES page (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        -- Of the body: check/row-sum.ts.
        sum INTEGER NOT NULL,
        -- The way to the step's state, as JSON.
        body TEXT NOT NULL,
        PRIMARY KEY (page, number)
      ) STRICT;
      -- To add up their sizes without reading them.
      CREATE INDEX history_step_size ON history_step (page, number, bytes);

      -- Whoever writes a galley leaves the history behind, unless he brings it along in the same transaction.
      -- A migration that makes these tables anew makes these triggers anew.
      ${['article', 'part']
        .flatMap((table) => [
          leaving(table, 'added', 'INSERT', 'NEW', ''),
          leaving(table, 'changed', 'UPDATE OF body', 'NEW', 'WHEN OLD.body IS NOT NEW.body'),
          leaving(table, 'removed', 'DELETE', 'OLD', ''),
        ])
        .join('')}
      ${leaving('article', 'moved', 'UPDATE OF position', 'NEW', 'WHEN OLD.position IS NOT NEW.position')}
    `)
  },
}

const leaving = (table: string, name: string, event: string, row: 'NEW' | 'OLD', when: string): string => `
      CREATE TRIGGER history_${table}_${name} AFTER ${event} ON ${table} ${when}
      BEGIN UPDATE history SET fits = 0 WHERE page = ${row}.page AND fits = 1; END;`
