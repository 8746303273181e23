import type { PageId } from '#core/source/page'

/** A page that is open on the desk, by what its tab has to show. */
export interface TabPage {
  readonly id: PageId
  readonly name: string
}

/** A page that was closed, and where its tab stood. */
export interface ClosedPage extends TabPage {
  readonly at: number
}

/** What is loaded of the pages in the tabs: those that were shown since the start. */
export const loadedOf = <Page>(tabs: readonly { readonly open: Page | null }[]): readonly Page[] =>
  tabs.flatMap(({ open }) => (open ? [open] : []))

export const placeOf = (tabs: readonly TabPage[], id: PageId | null | undefined): number =>
  tabs.findIndex((tab) => tab.id === id)

/** With `tab` at a place, or at the end; where it is already nothing changes. */
export const withTab = <Tab extends TabPage>(tabs: readonly Tab[], tab: Tab, at = tabs.length) =>
  placeOf(tabs, tab.id) < 0 ? [...tabs.slice(0, at), tab, ...tabs.slice(at)] : tabs

/** With the tab moved to a place (0 … last); beyond the ends it stops there. */
export function moved<Tab extends TabPage>(tabs: readonly Tab[], id: PageId, to: number): readonly Tab[] {
  const from = placeOf(tabs, id)
  const goal = Math.max(0, Math.min(tabs.length - 1, to))
  const tab = tabs[from]
  if (!tab || from === goal) return tabs
  const others = tabs.filter((other) => other !== tab)
  return [...others.slice(0, goal), tab, ...others.slice(goal)]
}

/** Whose turn it is when a page goes that was shown: its right neighbour's, else its left one's. */
export function heirOf<Tab extends TabPage>(tabs: readonly Tab[], id: PageId): Tab | null {
  const at = placeOf(tabs, id)
  return at < 0 ? null : (tabs[at + 1] ?? tabs[at - 1] ?? null)
}

/** The tab `by` places further; after the last comes the first. */
export function neighbourOf<Tab extends TabPage>(
  tabs: readonly Tab[],
  id: PageId | null | undefined,
  by: 1 | -1,
): Tab | null {
  const at = placeOf(tabs, id)
  // Nothing shows yet: forwards begins at the first, backwards at the last.
  const next = at < 0 && by < 0 ? -1 : at + by
  return tabs[(next + tabs.length) % tabs.length] ?? null
}

/** As many as one may want back. */
const CLOSED = 20

/** The last closed stands last; a page that was closed twice stands once. */
export const withClosed = (closed: readonly ClosedPage[], page: ClosedPage): readonly ClosedPage[] =>
  [...closed.filter((one) => one.id !== page.id), page].slice(-CLOSED)

/**
 * A name in two parts, of which only the first may be cut short: names of pages differ at their ends
 * (`中国妇女报-2022-11-10-03`). The usual ending of text files says nothing and is left out.
 */
export function shownName(name: string): { readonly head: string; readonly tail: string } {
  const bare = name.replace(/(?<=.)\.(?:txt|text)$/i, '')
  const letters = [...bare]
  const tail = letters.length > 2 * TAIL ? TAIL : 0
  return {
    head: letters.slice(0, letters.length - tail).join(''),
    tail: letters.slice(letters.length - tail).join(''),
  }
}
const TAIL = 5
