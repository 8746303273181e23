import type { Database } from 'better-sqlite3'
import { STATUSES, type Status } from '#core/galley/galley'
import type { ArticleOnPage, KnownContributor, NamedCount, StatusCount } from '#shared/article-list'
import type { PersonDeed, SectionDeed, Suggestions } from '#shared/directory'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { StoredGalleys } from '../pages/galleys.ts'
import { people } from './people.ts'
import { sectionTree, type Filing } from './sections.ts'
import { suggestions } from './suggestions.ts'

/** Sections and people of the library: listed, changed, and suggested for an article. */
export function directory(database: Database, filing: Filing, galleys: StoredGalleys) {
  const tree = sectionTree(database, filing)
  const persons = people(database)
  const suggest = suggestions(database, persons.everyone)
  const publications = database.prepare<[], NamedCount>(`
    SELECT publication AS name, count(*) AS articles FROM article
    WHERE publication <> '' GROUP BY publication ORDER BY articles DESC, name`)
  const byStatus = database.prepare<[], StatusCount>(
    'SELECT status, count(*) AS articles FROM article GROUP BY status',
  )
  return {
    sections: (): readonly NamedCount[] =>
      tree.list().flatMap(({ name, articles }) => (articles > 0 ? [{ name, articles }] : [])),

    publications: (): readonly NamedCount[] => publications.all(),

    statuses(): readonly StatusCount[] {
      const counts = new Map<Status, number>(byStatus.all().map(({ status, articles }) => [status, articles]))
      return STATUSES.map((status) => ({ status, articles: counts.get(status) ?? 0 }))
    },

    contributors: (): readonly KnownContributor[] =>
      persons
        .everyone()
        .filter(({ articles }) => articles > 0)
        .map(({ name, articles, organisation, title }) => ({ name, articles, organisation, title }))
        .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1)),

    sectionTree: tree.list,

    changeSections(deed: SectionDeed) {
      const changed = tree.change(deed)
      // Galleys hold names, and those may be others now.
      if (changed.ok && changed.value.refiled) galleys.forgetAll()
      return changed
    },

    people: persons.find,
    changePeople: (deed: PersonDeed) => persons.change(deed),

    suggestions({ page, article: id }: ArticleOnPage): Result<Suggestions> {
      const galley = galleys.load(page)?.galley
      if (!galley) return fail(failure('page-unknown', { page }))
      const article = galley.articles.find((one) => one.id === id)
      return article ? succeed(suggest(galley, article)) : fail(failure('article-unknown'))
    },
  }
}
