import type { Migration } from './migration.ts'

/**
 * Pages, their galleys, and what is projected from the galleys for lists and search.
 *
 * The truth: `source` (never changes), `page.next_id`, `part`, and of `article` the columns `page`, `id`,
 * `position` and `body`. Everything else about articles is a projection.
 */
export const first: Migration = {
  version: 1,
  name: '0001-first',
  up(database) {
    database.exec(`
      CREATE TABLE page (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL UNIQUE,
        encoding TEXT NOT NULL,
        created_at TEXT NOT NULL,
        opened_at TEXT,
        -- 1, 2, 3 …, the last opened page has the highest: clocks go wrong, this does not.
        opened_order INTEGER UNIQUE,
        -- NULL until the page is saved for the first time.
        next_id INTEGER,
        place TEXT
      ) STRICT;

      -- Apart from page, because SQLite writes a row whole and these are large and never change.
      CREATE TABLE source (
        page TEXT PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
        bytes BLOB NOT NULL,
        text TEXT NOT NULL
      ) STRICT;

      -- A part of the galley as JSON, each in a row of its own: one ruling must not rewrite a thousand fixes.
      CREATE TABLE part (
        page TEXT NOT NULL REFERENCES page (id) ON DELETE CASCADE,
        name TEXT NOT NULL CHECK (name IN ('fixes', 'rulings', 'furniture', 'removed')),
        body TEXT NOT NULL,
        PRIMARY KEY (page, name)
      ) STRICT;

      -- The long columns stand last: what lists need is read without them.
      CREATE TABLE article (
        number INTEGER PRIMARY KEY,
        page TEXT NOT NULL REFERENCES page (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        section TEXT NOT NULL,
        status TEXT NOT NULL,
        edited_at TEXT NOT NULL,
        characters INTEGER NOT NULL,
        headline TEXT NOT NULL,
        -- All blocks but the headline, parted by U+2029; opening is where its first paragraph begins.
        opening INTEGER NOT NULL,
        text TEXT NOT NULL,
        -- The article itself, as JSON.
        body TEXT NOT NULL,
        UNIQUE (page, id)
      ) STRICT;
      CREATE INDEX article_by_edited_at ON article (edited_at);
      CREATE INDEX article_by_section ON article (section);
      CREATE INDEX article_by_status ON article (status);

      CREATE TABLE byline (
        article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        organisation TEXT NOT NULL,
        title TEXT NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (article, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX byline_by_name ON byline (name);

      -- rowid = article.number. search/words.ts makes the words; the ascii tokenizer only parts them at blanks,
      -- and unlike unicode61 it drops no character that is younger than its tables.
      CREATE VIRTUAL TABLE article_words USING fts5 (
        headline, body, content = '', contentless_delete = 1, tokenize = 'ascii'
      );
    `)
  },
}
