import type { Database } from 'better-sqlite3'
import type { PageId } from '#core/source/page'
import { articleRows } from '../articles/article-rows.ts'
import { filing } from '../directory/sections.ts'
import { factsOf } from './facts.ts'
import { storedGalleys } from '../pages/galleys.ts'
import { describedPages } from '../pages/page-properties.ts'

/**
 * Makes everything anew that is projected from the galleys: sortable columns, bylines, the full text. Leaves alone
 * what is true: pages, sources, parts, the articles' bodies, when they were edited.
 *
 * After a migration that changes what is projected, and after a rescue that saved only the truth. All or nothing;
 * about a thousand articles a second.
 */
export function rebuildProjections(database: Database): void {
  // Seals are of rows as they were before; what does not parse is told all the same.
  const unasked = {
    assertPage: () => undefined,
    assertTables: () => undefined,
    assertArticle: () => undefined,
  }
  // What is projected anew is no new state of an article.
  const unkept = { keepDone: () => undefined }
  const names = filing(database)
  const galleys = storedGalleys(database, unasked, names)
  const articles = articleRows(database, names, unkept)
  const pages = database.prepare<[], PageId>('SELECT id FROM page ORDER BY rowid').pluck()
  const described = describedPages(database)
  database
    .transaction(() => {
      database.exec("INSERT INTO article_words (article_words) VALUES ('delete-all')")
      database.exec('DELETE FROM original; DELETE FROM byline; DELETE FROM progress')
      for (const id of pages.all()) {
        const state = galleys.load(id)
        if (!state) continue
        described.project(state.galley.page)
        articles.project(state.galley)
      }
      factsOf(database)?.set('projections', 'made')
    })
    .immediate()
}

/** A migration asked for it and has not been answered yet, or only before the program ended. */
export const projectionsAreDue = (database: Database): boolean =>
  factsOf(database)?.get('projections') === 'due'
