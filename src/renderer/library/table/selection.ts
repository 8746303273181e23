import type { ArticleOnPage, ArticleRow } from '#shared/article-list'

/** Which articles of a list are chosen. `all` means every one that the question finds, seen or not, but `without`. */
export type Selection =
  | { readonly kind: 'some'; readonly keys: ReadonlySet<string>; readonly anchor: number }
  | { readonly kind: 'all'; readonly without: ReadonlySet<string>; readonly anchor: number }

export const NOTHING_CHOSEN: Selection = { kind: 'some', keys: new Set(), anchor: 0 }
export const ALL_CHOSEN: Selection = { kind: 'all', without: new Set(), anchor: 0 }

export const keyOf = ({ page, article }: ArticleOnPage): string => `${page}/${article}`

export function articleOfKey(key: string): ArticleOnPage {
  const at = key.indexOf('/')
  return { page: key.slice(0, at), article: key.slice(at + 1) }
}

export const isChosen = (selection: Selection, row: ArticleRow): boolean =>
  selection.kind === 'all' ? !selection.without.has(keyOf(row)) : selection.keys.has(keyOf(row))

export const chosenCount = (selection: Selection, total: number): number =>
  selection.kind === 'all' ? Math.max(0, total - selection.without.size) : selection.keys.size

/** One row alone. */
export const only = (row: ArticleRow, index: number): Selection => ({
  kind: 'some',
  keys: new Set([keyOf(row)]),
  anchor: index,
})

/** These by name, in the order of the list. */
export const those = (articles: readonly ArticleOnPage[], anchor: number): Selection => ({
  kind: 'some',
  keys: new Set(articles.map(keyOf)),
  anchor,
})

/** One row more, or one less. */
export function toggled(selection: Selection, row: ArticleRow, index: number): Selection {
  const keys = new Set(selection.kind === 'all' ? selection.without : selection.keys)
  if (!keys.delete(keyOf(row))) keys.add(keyOf(row))
  return selection.kind === 'all'
    ? { kind: 'all', without: keys, anchor: index }
    : { kind: 'some', keys, anchor: index }
}

/** From the row that was chosen last to another one; both are in it. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export const stretchTo = ({ anchor }: Selection, index: number): Stretch => ({
  from: Math.min(anchor, index),
  to: Math.max(anchor, index),
})

/** A stretch of rows; `null` when one of them is not loaded: then the library has to name them. */
export function chosenStretch(
  { from, to }: Stretch,
  anchor: number,
  rowAt: (index: number) => ArticleRow | undefined,
): Selection | null {
  const rows: ArticleRow[] = []
  for (let index = from; index <= to; index++) {
    const row = rowAt(index)
    if (!row) return null
    rows.push(row)
  }
  return those(rows, anchor)
}
