import type { Database, Statement } from 'better-sqlite3'
import type { ArticleId, Status } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import { MOST_AT_ONCE } from '#shared/article-list'
import type {
  ArticleList,
  ArticleOnPage,
  ArticleOrder,
  ArticleQuery,
  ArticleRow,
  ArticleStretch,
  DoneMoment,
} from '#shared/article-list'
import { askOf, lastMade, type Ask } from './ask.ts'
import { DamagedContent } from '../library-failure.ts'
import { sealedTables } from '../check/sealed-table.ts'
import { unsealed } from '../check/seals.ts'
import { TRUTH_TABLES } from '../check/truth-tables.ts'
import { stateOfFile } from '../opening/state-of-file.ts'
import { unpackText } from '../packed/packed.ts'
import { excerptAt, excerptOf, hitsIn } from '../search/excerpt.ts'
import { SECTION_NAME } from '../directory/sections.ts'
import type { Term } from '../search/query.ts'

interface Row {
  readonly number: number
  readonly page: PageId
  readonly id: ArticleId
  readonly pageName: string
  readonly headline: string
  readonly section: string
  readonly byline: string
  readonly publication: string
  readonly issued: string
  readonly folio: string
  readonly language: string
  readonly status: Status
  readonly characters: number
  readonly editedAt: string
  readonly finishedAt: string | null
  readonly exportedAt: string | null
  readonly opening: number
  readonly text: string | Buffer
  /** 1 when it is not as it was written. */
  readonly broken: 0 | 1
}

/** Pages up to here are asked for as they are; deeper ones are cut from the whole order, which is then remembered. */
const SHALLOW = 400
/** Orders of all that was found, for the last few questions: a number an article. */
const REMEMBERED = 3

interface Order {
  readonly question: string
  readonly state: string
  readonly numbers: readonly number[]
}

/**
 * The list of articles: found by text and filters, ordered, and cut to what the window shows.
 *
 * A first page must be there as one types, also when nearly every article is a hit: the full text is read from its
 * newest article on, and no further than the page needs. To count is a question of its own; it finds the whole order
 * of the answer, and from then on any page at any depth is a look into it.
 */
export function articleLists(database: Database) {
  const statements = new Map<string, Statement<[Ask['values']], number>>()
  const rowStatements = new Map<string, Statement<[string], Row>>()
  const state = stateOfFile(database)
  let orders: readonly Order[] = []
  const [articles] = sealedTables(
    database,
    TRUTH_TABLES.filter((table) => table.name === 'article'),
  )
  if (!articles) throw new DamagedContent('there is no table of articles')
  const seal = unsealed(articles, 'article')
  const momentOf = (moment: DoneMoment, wanted: ArticleQuery['moments']): string =>
    wanted.includes(moment) ? lastMade(moment) : 'NULL'
  // All rows of a page with their seals by one statement: each by itself opens the file's state anew.
  const rowsWith = (moments: ArticleQuery['moments']): string => `
    SELECT number, article.page, article.id, page.name AS pageName, headline, ${SECTION_NAME} AS section, byline, article.publication,
      article.issued, folio, language, status, characters, edited_at AS editedAt,
      ${momentOf('finished', moments)} AS finishedAt, ${momentOf('exported', moments)} AS exportedAt, opening, text,
      ${seal} AS broken
    FROM json_each(?) AS wanted
      CROSS JOIN article ON article.number = wanted.value
      JOIN page ON page.id = article.page`
  const original = database
    .prepare<[number], string | Buffer>('SELECT text FROM original WHERE article = ?')
    .pluck()
  const name = database.prepare<[number], ArticleOnPage>(
    'SELECT page, id AS article FROM article WHERE number = ?',
  )

  function numbersOf(sql: string, values: Ask['values']): readonly number[] {
    let statement = statements.get(sql)
    if (!statement) {
      statement = database.prepare<[Ask['values']], number>(sql).pluck()
      statements.set(sql, statement)
    }
    return statement.all(values)
  }

  /** The first of the order, or all of it (`limit` −1). */
  function inOrder({ lists, values }: Ask, limit: number): readonly number[] {
    const found = new Set<number>()
    for (const sql of lists) {
      if (limit >= 0 && found.size >= limit) break
      for (const number of numbersOf(sql, { ...values, limit })) found.add(number)
    }
    return limit < 0 ? [...found] : [...found].slice(0, limit)
  }

  const remembered = (question: string, now: string): readonly number[] | null =>
    orders.find((order) => order.question === question && order.state === now)?.numbers ?? null

  /** The numbers of all articles that a question finds, in its order. */
  function numbers(order: ArticleOrder): readonly number[] {
    const question = JSON.stringify(order)
    const now = state()
    const known = remembered(question, now)
    if (known) return known
    const found = { question, state: now, numbers: inOrder(askOf(order), -1) }
    orders = [found, ...orders.filter((other) => other.state === now)].slice(0, REMEMBERED)
    return found.numbers
  }

  /** The hit in context: in the text, or else, and where one asked for it, in what the page came with. */
  function shownAs(row: Row, terms: readonly Term[]): ArticleRow {
    const { number, broken: _, id, opening, text, byline, ...shown } = row
    const headlineHits = hitsIn(row.headline, at(terms, 'headline'))
    const printed = excerptOf(unpackText(text), opening, at(terms, 'text'))
    const isShown = terms.length === 0 || printed.hits.length > 0 || headlineHits.length > 0
    const came =
      isShown && !terms.some(({ place }) => place === 'original') ? undefined : original.get(number)
    const cited = came === undefined ? null : excerptAt(unpackText(came), at(terms, 'original'))
    return {
      ...shown,
      article: id,
      bylines: byline === '' ? [] : byline.split('\n'),
      headlineHits,
      excerpt: cited ? { ...cited, of: 'original' } : { ...printed, of: 'text' },
    }
  }

  function byNumbers(moments: ArticleQuery['moments']): Statement<[string], Row> {
    const sql = rowsWith(moments)
    const statement = rowStatements.get(sql) ?? database.prepare<[string], Row>(sql)
    rowStatements.set(sql, statement)
    return statement
  }

  function rowsOf(
    numbers: readonly number[],
    terms: readonly Term[],
    moments: ArticleQuery['moments'],
  ): readonly ArticleRow[] {
    const found = byNumbers(moments).all(JSON.stringify(numbers))
    const rows = new Map(found.map((row) => [row.number, row]))
    return numbers.flatMap((number) => {
      const row = rows.get(number)
      if (row && row.broken !== 0)
        throw new DamagedContent(`article ${row.id} of page ${row.page} is not as it was written`)
      return row ? [shownAs(row, terms)] : []
    })
  }

  return {
    which({ limit, offset, ...order }: ArticleStretch): readonly ArticleOnPage[] {
      return numbers(order)
        .slice(offset, offset + Math.min(limit, MOST_AT_ONCE))
        .flatMap((number) => name.get(number) ?? [])
    },

    count: (order: ArticleOrder): number => numbers(order).length,

    /** A question without a letter, digit or character finds all. @throws DamagedContent */
    articles({ limit, offset, moments, ...order }: ArticleQuery): ArticleList {
      const ask = askOf(order)
      const known = remembered(JSON.stringify(order), state())
      const end = offset + limit
      const all = known ?? (end > SHALLOW ? numbers(order) : null)
      const shown = (all ?? inOrder(ask, end)).slice(offset, end)
      const isWhole = all === null && offset === 0 && shown.length < limit
      return {
        rows: rowsOf(shown, ask.terms, moments),
        total: all?.length ?? (isWhole ? shown.length : null),
      }
    },
  }
}

/** The terms that are to be marked there. */
const at = (terms: readonly Term[], where: 'headline' | 'text' | 'original'): readonly Term[] =>
  terms.filter(({ place }) => place === 'anywhere' || place === where)
