import type { ArticleOnPage, ArticleRow } from '#shared/article-list'

/** Which articles of a list are chosen. `all` means every one that the question finds, seen or not. */
export type Selection =
  | { readonly kind: 'some'; readonly keys: ReadonlySet<string>; readonly anchor: number }
  | { readonly kind: 'all' }

export const NOTHING_CHOSEN: Selection = { kind: 'some', keys: new Set(), anchor: 0 }

export const keyOf = ({ page, article }: ArticleOnPage): string => `${page}/${article}`

export function articleOfKey(key: string): ArticleOnPage {
  const at = key.indexOf('/')
  return { page: key.slice(0, at), article: key.slice(at + 1) }
}

export const isChosen = (selection: Selection, row: ArticleRow): boolean =>
  selection.kind === 'all' || selection.keys.has(keyOf(row))

export const chosenCount = (selection: Selection, total: number): number =>
  selection.kind === 'all' ? total : selection.keys.size

/** One row alone. */
export const only = (row: ArticleRow, index: number): Selection => ({
  kind: 'some',
  keys: new Set([keyOf(row)]),
  anchor: index,
})

/** One row more, or one less. From all, it is what is in the list without it that cannot be told: only it is left. */
export function toggled(selection: Selection, row: ArticleRow, index: number): Selection {
  if (selection.kind === 'all') return only(row, index)
  const keys = new Set(selection.keys)
  if (!keys.delete(keyOf(row))) keys.add(keyOf(row))
  return { kind: 'some', keys, anchor: index }
}

/** From the row that was chosen last to this one; rows that are not loaded are left out. */
export function extended(
  selection: Selection,
  index: number,
  rowAt: (index: number) => ArticleRow | undefined,
): Selection {
  const anchor = selection.kind === 'all' ? 0 : selection.anchor
  const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)]
  const rows = Array.from({ length: to - from + 1 }, (_, step) => rowAt(from + step))
  return { kind: 'some', keys: new Set(rows.flatMap((row) => (row ? [keyOf(row)] : []))), anchor }
}
