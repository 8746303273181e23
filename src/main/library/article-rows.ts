import type { Database } from 'better-sqlite3'
import type { Article, ArticleId, Galley } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import { projectionOf } from './projection.ts'
import type { Projection } from './projection.ts'
import { indexed } from './search/words.ts'
import { stored } from './stored-json.ts'

interface Known {
  readonly number: number
  readonly id: ArticleId
  readonly position: number
}

interface Content {
  readonly headline: string
  readonly text: string
  readonly body: string
}

interface ArticleColumns extends Projection, Content {
  readonly section: string
  readonly status: string
  readonly editedAt: string
}

/** Writes articles with everything that is projected from them: byline rows and the full-text index. */
export function articleRows(database: Database) {
  const known = database.prepare<[PageId], Known>('SELECT number, id, position FROM article WHERE page = ?')
  const content = database.prepare<[number], Content>(
    'SELECT headline, text, body FROM article WHERE number = ?',
  )
  const add = database.prepare<[ArticleColumns & { page: PageId; id: ArticleId; position: number }]>(`
    INSERT INTO article
      (page, id, position, section, status, edited_at, characters, headline, opening, text, body)
    VALUES (@page, @id, @position, @section, @status, @editedAt, @characters, @headline, @opening, @text, @body)`)
  const change = database.prepare<[ArticleColumns & { number: number }]>(`
    UPDATE article SET section = @section, status = @status, edited_at = @editedAt, characters = @characters,
      headline = @headline, opening = @opening, text = @text, body = @body
    WHERE number = @number`)
  const move = database.prepare<[number, number]>('UPDATE article SET position = ? WHERE number = ?')
  const remove = database.prepare<[number]>('DELETE FROM article WHERE number = ?')
  const removeBylines = database.prepare<[number]>('DELETE FROM byline WHERE article = ?')
  const addByline = database.prepare<[number, number, string, string, string, string]>(
    'INSERT INTO byline (article, position, name, organisation, title, role) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const removeWords = database.prepare<[number]>('DELETE FROM article_words WHERE rowid = ?')
  const addWords = database.prepare<[number, string, string]>(
    'INSERT INTO article_words (rowid, headline, body) VALUES (?, ?, ?)',
  )

  function writeBylines(number: number, article: Article): void {
    removeBylines.run(number)
    article.bylines.forEach(({ name, organisation, title, role }, position) => {
      addByline.run(number, position, name, organisation, title, role)
    })
  }

  function addArticle(galley: Galley, article: Article, position: number, editedAt: string): void {
    const columns = { ...columnsOf(galley, article), editedAt }
    const number = Number(
      add.run({ page: galley.page.id, id: article.id, position, ...columns }).lastInsertRowid,
    )
    writeBylines(number, article)
    addWords.run(number, indexed(columns.headline), indexed(columns.text))
  }

  /** Leaves an article alone that reads as before: a save that comes twice must not look like an edit. */
  function changeArticle(galley: Galley, article: Article, number: number, editedAt: string): void {
    const columns = columnsOf(galley, article)
    const before = content.get(number)
    const reads = before?.headline === columns.headline && before.text === columns.text
    if (reads && before.body === columns.body) return
    change.run({ number, ...columns, editedAt })
    writeBylines(number, article)
    if (reads) return
    removeWords.run(number)
    addWords.run(number, indexed(columns.headline), indexed(columns.text))
  }

  return {
    /** Writes what follows from an article's row that came from elsewhere and has no bylines and words yet. */
    derive(number: number): void {
      const row = content.get(number)
      if (!row) return
      writeBylines(number, stored<Article>(row.body))
      addWords.run(number, indexed(row.headline), indexed(row.text))
    },

    /**
     * Brings the rows of a page to the state of its galley; to be run in a transaction.
     * @param touched the articles whose content may have changed. Those that are gone need not be named.
     */
    write(galley: Galley, touched: readonly Article[], editedAt: string): void {
      const rows = new Map(known.all(galley.page.id).map((row) => [row.id, row]))
      const touchedIds = new Set(touched.map(({ id }) => id))
      galley.articles.forEach((article, position) => {
        const row = rows.get(article.id)
        rows.delete(article.id)
        if (!row) addArticle(galley, article, position, editedAt)
        else {
          if (row.position !== position) move.run(position, row.number)
          if (touchedIds.has(article.id)) changeArticle(galley, article, row.number, editedAt)
        }
      })
      for (const { number } of rows.values()) {
        removeWords.run(number)
        remove.run(number)
      }
    },
  }
}

const columnsOf = (galley: Galley, article: Article) => ({
  ...projectionOf(galley, article),
  section: article.section,
  status: article.status,
  body: JSON.stringify(article),
})
