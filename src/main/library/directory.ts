import type { Database } from 'better-sqlite3'
import type { KnownContributor, NamedCount } from '#shared/contract'

/** Sections and contributors as they are in use: counted from the articles, so they can never be out of step. */
export function directory(database: Database) {
  const sections = database.prepare<[], NamedCount>(`
    SELECT section AS name, count(*) AS articles FROM article
    WHERE section <> '' GROUP BY section ORDER BY articles DESC, name`)
  // Organisation and title belong together, so the pair that was printed most is taken; a bare name says nothing.
  const contributors = database.prepare<[], KnownContributor>(`
    WITH person AS (
      SELECT name, count(DISTINCT article) AS articles FROM byline WHERE name <> '' GROUP BY name
    ), credit AS (
      SELECT name, organisation, title, row_number() OVER (
        PARTITION BY name
        ORDER BY organisation <> '' OR title <> '' DESC, count(*) DESC, max(article) DESC
      ) AS place
      FROM byline GROUP BY name, organisation, title
    )
    SELECT person.name, person.articles, credit.organisation, credit.title
    FROM person JOIN credit ON credit.name = person.name AND credit.place = 1
    ORDER BY person.articles DESC, person.name`)
  const publications = database.prepare<[], NamedCount>(`
    SELECT publication AS name, count(*) AS articles FROM article
    WHERE publication <> '' GROUP BY publication ORDER BY articles DESC, name`)
  return {
    publications: (): readonly NamedCount[] => publications.all(),
    sections: (): readonly NamedCount[] => sections.all(),
    contributors: (): readonly KnownContributor[] => contributors.all(),
  }
}
