import type { Migration } from './migration.ts'

/**
 * Passages in a full-text index instead of a table that is sorted by them: ten random places of seven articles were
 * seventy leaves of the file to write at every save. FTS5 gathers and merges them, and takes them away by article.
 */
export const sketchWords: Migration = {
  version: 12,
  name: '0012-sketch-words',
  up(database) {
    database.exec(`
      ALTER TABLE sketch RENAME TO old_sketch;
      -- rowid = article.number. Each passage is a word, in hexadecimal; where it stands does not matter.
      CREATE VIRTUAL TABLE sketch USING fts5 (
        passages, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii'
      );
      INSERT INTO sketch (rowid, passages)
        SELECT article, group_concat(printf('%x', passage), ' ') FROM old_sketch GROUP BY article;
      DROP TABLE old_sketch;
    `)
  },
}
