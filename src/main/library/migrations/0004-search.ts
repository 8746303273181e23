import { deflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { Migration } from './migration.ts'

/**
 * Search by columns and phrases, and half the size.
 *
 * - `page` gets what a list of its articles sorts and filters by: publication, date of issue, page number.
 * - `source.bytes` and `part.body` are deflated; `source.text` is kept only where the bytes are not that text in UTF-8.
 * - `article` gets the columns that lists are filtered and sorted by; its text is packed (search/packed-text.ts).
 * - The full text is one column: FTS5 writes two bytes for each word of each article that is not in its first column,
 *   a third of the index. Headlines have an index of their own, because they come first in what is found.
 * - `rest` holds what a page prints beside its articles: furniture, unplaced, removed.
 *
 * Only the truth is carried over. Projections are made anew from it after the last migration (`connect.ts`).
 */
export const search: Migration = {
  version: 4,
  name: '0004-search',
  up(database) {
    database.exec(`
      INSERT INTO fact (name, value) VALUES ('projections', 'due');

      ALTER TABLE page ADD COLUMN publication TEXT NOT NULL DEFAULT '';
      ALTER TABLE page ADD COLUMN publication_key TEXT NOT NULL DEFAULT '';
      -- 2022-11-10, or empty.
      ALTER TABLE page ADD COLUMN issued TEXT NOT NULL DEFAULT '';
      ALTER TABLE page ADD COLUMN folio TEXT NOT NULL DEFAULT '';

      CREATE TABLE packed_source (
        page TEXT PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
        bytes BLOB NOT NULL,
        text TEXT
      ) STRICT;
      CREATE TABLE packed_part (
        page TEXT NOT NULL REFERENCES page (id) ON DELETE CASCADE,
        name TEXT NOT NULL CHECK (name IN ('fixes', 'rulings', 'furniture', 'removed')),
        body BLOB NOT NULL,
        PRIMARY KEY (page, name)
      ) STRICT;
    `)
    packSources(database)
    packParts(database)
    database.exec(`
      DROP TABLE source;
      ALTER TABLE packed_source RENAME TO source;
      DROP TABLE part;
      ALTER TABLE packed_part RENAME TO part;

      DROP TABLE article_words;
      DROP TABLE byline;
      CREATE TABLE sorted_article (
        number INTEGER PRIMARY KEY,
        page TEXT NOT NULL REFERENCES page (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        section TEXT NOT NULL,
        status TEXT NOT NULL,
        edited_at TEXT NOT NULL,
        publication TEXT NOT NULL DEFAULT '',
        issued TEXT NOT NULL DEFAULT '',
        language TEXT NOT NULL DEFAULT '',
        characters INTEGER NOT NULL DEFAULT 0,
        headline TEXT NOT NULL DEFAULT '',
        -- The names, a line each.
        byline TEXT NOT NULL DEFAULT '',
        -- What sorts by pinyin as bytes: search/sort-key.ts.
        headline_key TEXT NOT NULL DEFAULT '',
        section_key TEXT NOT NULL DEFAULT '',
        byline_key TEXT NOT NULL DEFAULT '',
        publication_key TEXT NOT NULL DEFAULT '',
        opening INTEGER NOT NULL DEFAULT 0,
        text ANY NOT NULL DEFAULT '',
        body TEXT NOT NULL,
        UNIQUE (page, id)
      ) STRICT;
      INSERT INTO sorted_article (number, page, id, position, section, status, edited_at, body)
        SELECT number, page, id, position, section, status, edited_at, body FROM article ORDER BY number;
      DROP TABLE article;
      ALTER TABLE sorted_article RENAME TO article;

      -- Each ends in the number by itself, so that equal ones have an order.
      CREATE INDEX article_by_edited ON article (edited_at);
      CREATE INDEX article_by_issued ON article (issued);
      CREATE INDEX article_by_headline ON article (headline_key);
      CREATE INDEX article_by_byline ON article (byline_key);
      CREATE INDEX article_by_characters ON article (characters);
      CREATE INDEX article_by_section ON article (section);
      CREATE INDEX article_by_section_key ON article (section_key);
      CREATE INDEX article_by_publication ON article (publication);
      CREATE INDEX article_by_publication_key ON article (publication_key);
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
        text, content = '', contentless_delete = 1, tokenize = 'ascii'
      );
      CREATE VIRTUAL TABLE headline_words USING fts5 (
        headline, content = '', contentless_delete = 1, tokenize = 'ascii'
      );

      -- A number of its own, because the page's hidden one may change when the file is written anew.
      CREATE TABLE rest (
        number INTEGER PRIMARY KEY,
        page TEXT NOT NULL UNIQUE REFERENCES page (id) ON DELETE CASCADE,
        text ANY NOT NULL
      ) STRICT;
      CREATE VIRTUAL TABLE rest_words USING fts5 (
        text, content = '', contentless_delete = 1, tokenize = 'ascii'
      );

      CREATE TABLE saved_search (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        -- The question as JSON.
        body TEXT NOT NULL
      ) STRICT;
    `)
  },
}

function packSources(database: Database): void {
  const pages = database.prepare<[], string>('SELECT page FROM source').pluck().all()
  const read = database.prepare<[string], { bytes: Buffer; text: string }>(
    'SELECT bytes, text FROM source WHERE page = ?',
  )
  const add = database.prepare('INSERT INTO packed_source (page, bytes, text) VALUES (?, ?, ?)')
  for (const page of pages) {
    const source = read.get(page)
    if (!source) continue
    const isItsText = Buffer.from(source.text).equals(source.bytes)
    add.run(page, deflateRawSync(source.bytes), isItsText ? null : source.text)
  }
}

function packParts(database: Database): void {
  const rows = database.prepare<[], { page: string; name: string }>('SELECT page, name FROM part').all()
  const read = database
    .prepare<[string, string], string>('SELECT body FROM part WHERE page = ? AND name = ?')
    .pluck()
  const add = database.prepare('INSERT INTO packed_part (page, name, body) VALUES (?, ?, ?)')
  for (const { page, name } of rows) add.run(page, name, deflateRawSync(read.get(page, name) ?? ''))
}
