import type { Migration } from './migration.ts'

/**
 * What an article's page came with and the article does not print is found, too; simplified and traditional
 * characters are one; and one table of words does what four did (decision 17).
 */
export const originals: Migration = {
  version: 15,
  name: '0015-originals',
  up(database) {
    database.exec(`
      DROP TABLE headline_words;
      DROP TABLE sketch;
      DROP TABLE rest_words;
      DROP TABLE rest;
      -- One list of words an article; a sign before a word tells that it is of the headline (§), of the original (≠),
      -- or a passage (≈). See search/indexed-article.ts.
      DROP TABLE article_words;
      CREATE VIRTUAL TABLE article_words USING fts5 (
        text, content = '', contentless_delete = 1, tokenize = 'ascii'
      );

      -- Stretches of the page's text, parted by U+2029: original-text.ts.
      CREATE TABLE original (
        article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
        text ANY NOT NULL
      ) STRICT;

      INSERT INTO fact (name, value) VALUES ('projections', 'due')
        ON CONFLICT (name) DO UPDATE SET value = excluded.value;
    `)
  },
}
