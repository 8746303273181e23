import type { ArticleOrder, DoneMoment, SortColumn } from '#shared/article-list'
import { BY_PERSON } from '../directory/people.ts'
import { IN_NO_SECTION, IN_SECTION, SECTION_ORDER } from '../directory/sections.ts'
import { sortKey } from '../search/sort-key.ts'
import { expressionsOf, questionOf, type Term } from '../search/query.ts'

/** A question about articles in SQL: each statement gives their numbers and takes `values` with a `limit`. */
export interface Ask {
  /** One list after the other; an article counts where it comes first. */
  readonly lists: readonly string[]
  readonly values: Readonly<Record<string, string | number>>
  /** What is to be marked. */
  readonly terms: readonly Term[]
}

/** When the article was finished or exported last, by the library's own count; empty when it never was. */
export const lastMade = (reason: DoneMoment): string =>
  `coalesce((SELECT made_at FROM revision WHERE revision.page = article.page AND revision.article = article.id
    AND reason = '${reason}' ORDER BY revision.number DESC LIMIT 1), '')`

/**
 * The usual columns have an index each that ends in the article's number, but for sections, which have an order of
 * their own. The others are looked up article by article, once: then the whole order is remembered.
 */
const COLUMNS: Readonly<Record<Exclude<SortColumn, 'best'>, string>> = {
  edited: 'edited_at',
  issued: 'issued',
  headline: 'headline_key',
  section: SECTION_ORDER,
  byline: 'byline_key',
  publication: 'publication_key',
  status: 'status',
  characters: 'characters',
  finished: lastMade('finished'),
  exported: lastMade('exported'),
  language: 'language',
  file: '(SELECT name FROM page WHERE page.id = article.page)',
}

/**
 * Puts a question. The best hits are those in the headline, then those in the text, then those that only the page's
 * own text has, in each group what was added last: FTS5 can give an order by number without looking at every hit, which one by rank or date cannot.
 */
export function askOf(order: ArticleOrder): Ask {
  const question = questionOf(order.text)
  const { conditions, values: chosen } = filtersOf(order)
  const { unwanted, ...wanted } = expressionsOf(question)
  const values = { ...chosen, ...wanted, unwanted }
  const all = unwanted === '' ? conditions : [...conditions, WITHOUT]
  const terms = question.wanted
  const { by, down } = order.sort
  if (by !== 'best') {
    const found = wanted.all === '' ? all : [...all, WITH]
    return { lists: [sorted(COLUMNS[by], down, found)], values, terms }
  }
  if (wanted.all === '') return { lists: [sorted('edited_at', true, all)], values, terms }
  const asked = GROUPS.map((group) => wanted[group])
  const lists = GROUPS.filter((group, at) => wanted[group] !== '' && asked.indexOf(wanted[group]) === at)
  return { lists: lists.map((group) => newest(group, all)), values, terms }
}

/** In the order in which they come. */
const GROUPS = ['heads', 'printed', 'original'] as const

const WITH = 'number IN (SELECT rowid FROM article_words WHERE article_words MATCH @all)'
const WITHOUT = 'number NOT IN (SELECT rowid FROM article_words WHERE article_words MATCH @unwanted)'

const sorted = (column: string, down: boolean, conditions: readonly string[]): string => {
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const way = down ? 'DESC' : 'ASC'
  return `SELECT number FROM article ${where} ORDER BY ${column} ${way}, number ${way} LIMIT @limit`
}

/** The article is looked at only where a filter asks for it; CROSS JOIN keeps the full text outside. */
const newest = (wanted: (typeof GROUPS)[number], conditions: readonly string[]): string => {
  const join = conditions.length === 0 ? '' : 'CROSS JOIN article ON article.number = article_words.rowid'
  const where = [`article_words MATCH @${wanted}`, ...conditions].join(' AND ')
  return `SELECT article_words.rowid FROM article_words ${join} WHERE ${where}
    ORDER BY article_words.rowid DESC LIMIT @limit`
}

/** The index is one of keys, which are shorter than names and may be the same for two of them. */
const PUBLICATION = 'publication_key = @publicationKey AND publication = @publication'

function filtersOf(order: ArticleOrder) {
  const { section, byline, publication, status, language, from, to } = order
  const filters = [
    ['section', section, section === '' ? IN_NO_SECTION : IN_SECTION],
    ['byline', byline, BY_PERSON],
    ['publication', publication, PUBLICATION],
    ['status', status, 'status = @status'],
    ['language', language, 'language = @language'],
    ['from', from, 'issued >= @from'],
    // A day that is not known lies in no span of days.
    ['to', to, "issued <= @to AND issued <> ''"],
  ] as const
  const given = filters.flatMap(([name, value, condition]) =>
    value === null ? [] : [{ name, value, condition }],
  )
  return {
    conditions: given.map(({ condition }) => condition),
    values: {
      ...Object.fromEntries(given.map(({ name, value }) => [name, value])),
      ...(publication !== null && { publicationKey: sortKey(publication) }),
    },
  }
}
