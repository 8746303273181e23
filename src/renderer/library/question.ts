import { ALL_ARTICLES, type ArticleOrder, type SortColumn } from '#shared/article-list'

export type Filter = Exclude<keyof ArticleOrder, 'text' | 'sort'>
export const FILTERS = ['section', 'byline', 'publication', 'status', 'language', 'from', 'to'] as const

export const isNarrowed = (order: ArticleOrder): boolean =>
  order.text.trim() !== '' || FILTERS.some((filter) => order[filter] !== null)

/** Words sort from their beginning, days and lengths from the latest and longest. */
const FROM_ABOVE: ReadonlySet<SortColumn> = new Set([
  'issued',
  'edited',
  'finished',
  'exported',
  'characters',
  'best',
])

/** A header was pressed: its column, then the other way round, then the best hits again. */
export function sortedBy(order: ArticleOrder, by: SortColumn): ArticleOrder {
  const usual = FROM_ABOVE.has(by)
  if (order.sort.by !== by) return { ...order, sort: { by, down: usual } }
  if (order.sort.down === usual) return { ...order, sort: { by, down: !usual } }
  return { ...order, sort: ALL_ARTICLES.sort }
}
