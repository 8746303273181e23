import type { Migration } from './migration.ts'

/** Articles that are in the library already: how they are found, and what was said of them. */
export const alike: Migration = {
  version: 9,
  name: '0009-alike',
  up(database) {
    database.exec(`
      -- Some passages of every article (core/alike/sketch.ts): what has one in common is worth a comparison.
      CREATE TABLE sketch (
        passage INTEGER NOT NULL,
        article INTEGER NOT NULL,
        PRIMARY KEY (passage, article)
      ) STRICT, WITHOUT ROWID;

      -- Articles by page and id, the pair that is smaller first. No reference: an article may be restored, and a page
      -- may come after its verdicts when a library is imported.
      CREATE TABLE alike_verdict (
        page TEXT NOT NULL,
        article TEXT NOT NULL,
        other_page TEXT NOT NULL,
        other_article TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('linked', 'dismissed')),
        PRIMARY KEY (page, article, other_page, other_article),
        CHECK ((page, article) < (other_page, other_article))
      ) STRICT;
      CREATE INDEX alike_verdict_other ON alike_verdict (other_page, other_article);
      CREATE TRIGGER alike_verdict_of_page AFTER DELETE ON page
      BEGIN DELETE FROM alike_verdict WHERE page = OLD.id OR other_page = OLD.id; END;

      INSERT INTO fact (name, value) VALUES ('projections', 'due')
        ON CONFLICT (name) DO UPDATE SET value = excluded.value;
    `)
  },
}
