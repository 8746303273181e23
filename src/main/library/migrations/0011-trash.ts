import type { Migration } from './migration.ts'

/** What was thrown away, whole, beside everything else: no list, count or search has to know of it. And how far pages are. */
export const trash: Migration = {
  version: 11,
  name: '0011-trash',
  up(database) {
    database.exec(`
      CREATE TABLE trash (
        number INTEGER PRIMARY KEY,
        page TEXT NOT NULL,
        -- An empty text: the page as a whole.
        article TEXT NOT NULL,
        -- Of a page's bytes; empty for an article.
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        page_name TEXT NOT NULL,
        trashed_at TEXT NOT NULL,
        articles INTEGER NOT NULL,
        characters INTEGER NOT NULL,
        -- A page with all its rows, or a KeptArticle: deflated JSON.
        body BLOB NOT NULL
      ) STRICT;
      CREATE INDEX trash_by_page ON trash (page, article);
      -- How far a page is; made anew from its galley.
      CREATE TABLE progress (
        page TEXT PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
        unplaced INTEGER NOT NULL,
        doubtful INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      INSERT INTO fact (name, value) VALUES ('projections', 'due')
        ON CONFLICT (name) DO UPDATE SET value = excluded.value;
      CREATE INDEX trash_by_sha256 ON trash (sha256) WHERE sha256 <> '';
    `)
  },
}
