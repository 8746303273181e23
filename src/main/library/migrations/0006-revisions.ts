import type { Migration } from './migration.ts'

/** Kept states of articles. They are truth: nothing else remembers what they hold. */
export const revisions: Migration = {
  version: 6,
  name: '0006-revisions',
  up(database) {
    database.exec(`
      -- What an article was: a KeptArticle as deflated JSON. Finishing, exporting and naming the same state share it.
      CREATE TABLE revision_state (
        page TEXT NOT NULL REFERENCES page (id) ON DELETE CASCADE,
        digest TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (page, digest)
      ) STRICT;

      -- article is an id on the page, and no reference: the revisions of a dissolved article stay.
      CREATE TABLE revision (
        number INTEGER PRIMARY KEY,
        page TEXT NOT NULL REFERENCES page (id) ON DELETE CASCADE,
        article TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason IN ('finished', 'exported', 'milestone')),
        name TEXT NOT NULL,
        status TEXT NOT NULL,
        headline TEXT NOT NULL,
        characters INTEGER NOT NULL,
        digest TEXT NOT NULL,
        FOREIGN KEY (page, digest) REFERENCES revision_state (page, digest) ON DELETE CASCADE
      ) STRICT;
      CREATE INDEX revision_by_article ON revision (page, article, number);
    `)
  },
}
