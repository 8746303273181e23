import type { Database } from 'better-sqlite3'
import type { Article, ArticleId, Galley } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import type { SectionId } from '#shared/directory'
import { articleWords } from './article-words.ts'
import type { Filing } from '../directory/sections.ts'
import { LINKED } from '../directory/people.ts'
import { packArticle } from '../packed/packed-article.ts'
import { packText, unpackText } from '../packed/packed.ts'
import type { RevisionRows } from '../revisions/revision-rows.ts'
import { originalRows } from './original-rows.ts'
import { originalTexts } from './original-text.ts'
import { progressRows } from '../pages/progress-rows.ts'
import { projectionOf } from './projection.ts'
import type { Projection } from './projection.ts'

interface Known {
  readonly number: number
  readonly id: ArticleId
  readonly position: number
}

interface Content {
  readonly headline: string
  readonly text: string | Buffer
  readonly body: string
  readonly status: string
}

type ReadAs = Pick<Projection, 'headline' | 'text'>

type Columns = Omit<Projection, 'text'> & {
  readonly text: string | Uint8Array
  readonly section: string
  readonly status: string
  readonly body: string
}

/**
 * Writes articles with everything that is projected from them: sortable columns, byline rows, the full-text index. Keeps a
 * revision of one that becomes finished.
 */
export function articleRows(database: Database, { idOf }: Filing, revisions: Pick<RevisionRows, 'keepDone'>) {
  const known = database.prepare<[PageId], Known>('SELECT number, id, position FROM article WHERE page = ?')
  const content = database.prepare<[number], Content>(
    'SELECT headline, text, body, status FROM article WHERE number = ?',
  )
  const add = database.prepare<
    [Columns & { page: PageId; id: ArticleId; position: number; editedAt: string }]
  >(`
    INSERT INTO article
      (page, id, position, section, status, edited_at, publication, issued, language, characters, headline, byline,
       headline_key, byline_key, publication_key, opening, text, body)
    SELECT @page, @id, @position, @section, @status, @editedAt, publication, issued, @language, @characters,
      @headline, @byline, @headlineKey, @bylineKey, publication_key, @opening, @text, @body
    FROM page WHERE id = @page`)
  const set = `
    UPDATE article SET section = @section, status = @status, language = @language, characters = @characters,
      headline = @headline, byline = @byline, headline_key = @headlineKey,
      byline_key = @bylineKey, opening = @opening, text = @text, body = @body`
  const change = database.prepare<[Columns & { number: number; editedAt: string }]>(
    `${set}, edited_at = @editedAt WHERE number = @number`,
  )
  const project = database.prepare<[Columns & { number: number }]>(`${set} WHERE number = @number`)
  const move = database.prepare<[number, number]>('UPDATE article SET position = ? WHERE number = ?')
  const remove = database.prepare<[number]>('DELETE FROM article WHERE number = ?')
  const removeBylines = database.prepare<[number]>('DELETE FROM byline WHERE article = ?')
  const addByline = database.prepare<[number, number, string, string, string, string]>(
    'INSERT INTO byline (article, position, name, organisation, title, role) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const link = database.prepare<[number]>(`UPDATE byline SET contributor = ${LINKED} WHERE article = ?`)
  const gather = articleWords(database)
  const originals = originalRows(database)
  const progress = progressRows(database)

  function writeBylines(number: number, article: Article): void {
    removeBylines.run(number)
    article.bylines.forEach(({ name, organisation, title, role }, position) => {
      addByline.run(number, position, name, organisation, title, role)
    })
    if (article.bylines.length > 0) link.run(number)
  }

  function addArticle(
    galley: Galley,
    article: Article,
    position: number,
    editedAt: string,
  ): ReadAs & { readonly number: number } {
    const projection = projectionOf(galley, article)
    const columns = columnsOf(projection, article, idOf(article.section))
    const { lastInsertRowid } = add.run({
      page: galley.page.id,
      id: article.id,
      position,
      editedAt,
      ...columns,
    })
    const number = Number(lastInsertRowid)
    writeBylines(number, article)
    revisions.keepDone(galley, article, null, projection, editedAt)
    return { number, ...projection }
  }

  /**
   * Leaves an article alone that reads as before: a save that comes twice must not look like an edit.
   * @returns how it reads now, when it reads otherwise than before.
   */
  function changeArticle(galley: Galley, article: Article, number: number, editedAt: string): ReadAs | null {
    const projection = projectionOf(galley, article)
    const columns = columnsOf(projection, article, idOf(article.section))
    const before = content.get(number)
    const reads = before?.headline === projection.headline && unpackText(before.text) === projection.text
    if (reads && before.body === columns.body) return null
    change.run({ number, editedAt, ...columns })
    writeBylines(number, article)
    revisions.keepDone(galley, article, before?.status ?? null, projection, editedAt)
    return reads ? null : projection
  }

  /** As its row has it. */
  function readAs(number: number): ReadAs {
    const row = content.get(number)
    return { headline: row?.headline ?? '', text: row ? unpackText(row.text) : '' }
  }

  return {
    /**
     * Brings the rows of a page to the state of its galley; to be run in a transaction.
     * @param touched the articles whose content may have changed. Those that are gone need not be named.
     */
    write(galley: Galley, touched: readonly Article[], editedAt: string): void {
      const rows = new Map(known.all(galley.page.id).map((row) => [row.id, row]))
      const words = gather()
      const touchedIds = new Set(touched.map(({ id }) => id))
      const originalsBefore = originals.ofPage(galley.page.id)
      const originalsNow = originalTexts(galley)
      galley.articles.forEach((article, position) => {
        const row = rows.get(article.id)
        rows.delete(article.id)
        const original = originalsNow.get(article.id) ?? ''
        if (!row) {
          const { number, headline, text } = addArticle(galley, article, position, editedAt)
          if (original !== '') originals.write(number, original)
          words.add(number, { headline, text, original })
          return
        }
        const { number } = row
        if (row.position !== position) move.run(position, number)
        const changed = touchedIds.has(article.id) ? changeArticle(galley, article, number, editedAt) : null
        // Also that of one that nobody touched: what lies beside it was an article of its own, or is one now.
        const isOther = (originalsBefore.get(number) ?? '') !== original
        if (isOther) originals.write(number, original)
        if (changed === null && !isOther) return
        words.remove(number)
        words.add(number, { ...(changed ?? readAs(number)), original })
      })
      for (const { number } of rows.values()) {
        words.remove(number)
        remove.run(number)
      }
      progress.write(galley)
      words.write()
    },

    /** Takes away all rows of a page that goes, and their words. */
    remove(galley: Galley): void {
      const words = gather()
      for (const { number } of known.all(galley.page.id)) {
        words.remove(number)
        remove.run(number)
      }
      words.write()
    },

    /** Projects a page anew whose rows hold the truth only; what is derived of it is empty. */
    project(galley: Galley): void {
      const numbers = new Map(known.all(galley.page.id).map(({ id, number }) => [id, number]))
      const words = gather()
      const originalsNow = originalTexts(galley)
      for (const article of galley.articles) {
        const number = numbers.get(article.id)
        if (number === undefined) throw new Error(`article ${article.id} has no row`)
        const projection = projectionOf(galley, article)
        project.run({ number, ...columnsOf(projection, article, idOf(article.section)) })
        writeBylines(number, article)
        const original = originalsNow.get(article.id) ?? ''
        if (original !== '') originals.write(number, original)
        words.add(number, { ...projection, original })
      }
      progress.write(galley)
      words.write()
    },
  }
}

export type ArticleRows = ReturnType<typeof articleRows>

/** An article is stored under its section's id: what the section is called may change. */
const columnsOf = (projection: Projection, article: Article, section: SectionId | ''): Columns => ({
  ...projection,
  text: packText(projection.text),
  section,
  status: article.status,
  body: packArticle({ ...article, section }),
})
