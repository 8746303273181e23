import type { Migration } from './migration.ts'

/**
 * Sections and people as things of their own (decision 9).
 *
 * Truth: `section`, `former_section`, `contributor`, `spelling`. `byline.contributor` is projected from the names that
 * pages print. Articles go on keeping in `body` and `section` what they kept: from now on that is a section's id.
 */
export const sectionsAndPeople: Migration = {
  version: 5,
  name: '0005-sections-and-people',
  up(database) {
    database.exec(`
      -- id: what articles are filed under. It is the name that the section was first called, with a number where
      -- that was taken, and never changes. position: among those with the same parent.
      CREATE TABLE section (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        parent TEXT REFERENCES section (id),
        position INTEGER NOT NULL,
        hue INTEGER NOT NULL CHECK (hue BETWEEN 1 AND 8)
      ) STRICT;

      -- A section that was merged or deleted, and where its articles are now; NULL: in none.
      CREATE TABLE former_section (
        id TEXT PRIMARY KEY,
        section TEXT REFERENCES section (id)
      ) STRICT;

      -- Every id that articles may be filed under, with the section that it means.
      CREATE VIEW filing AS
        SELECT id AS filed, id AS section FROM section
        UNION ALL SELECT id, section FROM former_section WHERE section IS NOT NULL;

      CREATE TABLE contributor (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        organisation TEXT NOT NULL,
        title TEXT NOT NULL,
        role TEXT NOT NULL,
        note TEXT NOT NULL
      ) STRICT;

      -- Every name that pages print for a person, the person's own too.
      CREATE TABLE spelling (
        spelling TEXT NOT NULL,
        contributor TEXT NOT NULL REFERENCES contributor (id) ON DELETE CASCADE,
        PRIMARY KEY (spelling, contributor)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX spelling_by_contributor ON spelling (contributor);

      ALTER TABLE byline ADD COLUMN contributor TEXT REFERENCES contributor (id) ON DELETE SET NULL;
      CREATE INDEX byline_by_contributor ON byline (contributor) WHERE contributor IS NOT NULL;

      INSERT INTO section (id, name, parent, position, hue)
      SELECT section, section, NULL, place - 1, (place - 1) % 8 + 1 FROM (
        SELECT section, row_number() OVER (ORDER BY count(*) DESC, section) AS place
        FROM article WHERE section <> '' GROUP BY section
      );
    `)
  },
}
