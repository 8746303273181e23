import type { Database } from 'better-sqlite3'
import type { ArticleId, Status } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import type { ArticleList, ArticleQuery, ArticleRow } from '#shared/contract'
import { BY_PERSON } from './directory/people.ts'
import { IN_SECTION, SECTION_NAME } from './directory/sections.ts'
import { excerptOf } from './search/excerpt.ts'
import { headlineExpression, matchExpression, termsOf } from './search/query.ts'
import type { Term } from './search/query.ts'

interface Filters {
  readonly section: string | null
  readonly byline: string | null
  readonly status: Status | null
}
interface Cut {
  readonly limit: number
  readonly offset: number
}
interface Match {
  readonly match: string
  readonly inHeadline: string
}

interface Row {
  readonly page: PageId
  readonly id: ArticleId
  readonly pageName: string
  readonly headline: string
  readonly section: string
  readonly status: Status
  readonly characters: number
  readonly editedAt: string
  readonly opening: number
  readonly text: string
}

const FILTERS = `
  (@section IS NULL OR ${IN_SECTION})
  AND (@status IS NULL OR article.status = @status)
  AND (@byline IS NULL OR ${BY_PERSON})`

const MATCHING = `
  FROM article_words JOIN article ON article.number = article_words.rowid
  WHERE article_words MATCH @match AND ${FILTERS}`

/** The list of articles: found by text and filters, ordered, and cut to what the window shows. */
export function articleLists(database: Database) {
  // First the numbers alone: a sort must not carry every article's text.
  const all = database
    .prepare<[Filters & Cut], number>(
      `SELECT number FROM article WHERE ${FILTERS} ORDER BY edited_at DESC, number DESC LIMIT @limit OFFSET @offset`,
    )
    .pluck()
  const countAll = database
    .prepare<[Filters], number>(`SELECT count(*) FROM article WHERE ${FILTERS}`)
    .pluck()
  const matching = database
    .prepare<[Filters & Cut & Match], number>(
      `SELECT article.number ${MATCHING}
       ORDER BY
         article.number IN (SELECT rowid FROM article_words WHERE article_words MATCH @inHeadline) DESC,
         article_words.rank, article.edited_at DESC, article.number DESC
       LIMIT @limit OFFSET @offset`,
    )
    .pluck()
  const countMatching = database
    .prepare<[Filters & { readonly match: string }], number>(`SELECT count(*) ${MATCHING}`)
    .pluck()
  const byNumber = database.prepare<[number], Row>(`
    SELECT article.page, article.id, page.name AS pageName, headline, ${SECTION_NAME} AS section, status, characters,
      edited_at AS editedAt, opening, text
    FROM article JOIN page ON page.id = article.page WHERE number = ?`)
  const bylines = database
    .prepare<[number], string>('SELECT name FROM byline WHERE article = ? ORDER BY position')
    .pluck()

  function rowOf(number: number, terms: readonly Term[]): readonly ArticleRow[] {
    const row = byNumber.get(number)
    if (!row) return []
    const { id, opening, text, ...shown } = row
    return [{ ...shown, article: id, bylines: bylines.all(number), excerpt: excerptOf(text, opening, terms) }]
  }

  return {
    /** A query without a letter, digit or character finds all. */
    articles({ text, section, byline, status, limit, offset }: ArticleQuery): ArticleList {
      const terms = termsOf(text)
      const filters: Filters = { section, byline, status }
      const match = matchExpression(terms)
      const numbers =
        terms.length === 0
          ? all.all({ ...filters, limit, offset })
          : matching.all({ ...filters, limit, offset, match, inHeadline: headlineExpression(terms) })
      const total = terms.length === 0 ? countAll.get(filters) : countMatching.get({ ...filters, match })
      return { rows: numbers.flatMap((number) => rowOf(number, terms)), total: total ?? 0 }
    },
  }
}
