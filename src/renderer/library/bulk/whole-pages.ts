import type { PageId } from '#core/source/page'
import { AT_ONCE } from './in-steps.ts'

/** A page is read and written, however few of its articles are meant. */
const PAGES_AT_ONCE = 15

/**
 * Articles, or things in the trash, in parts of some sixty or fifteen pages, those of one page in one part: a page is
 * read and written once.
 */
export function wholePages<Thing extends { readonly page: PageId }>(
  things: readonly Thing[],
): readonly (readonly Thing[])[] {
  const pages = new Map<PageId, Thing[]>()
  for (const one of things) {
    const known = pages.get(one.page)
    if (known) known.push(one)
    else pages.set(one.page, [one])
  }
  const parts: { readonly things: Thing[]; pages: number }[] = []
  for (const ofPage of pages.values()) {
    const last = parts.at(-1)
    if (last && last.things.length < AT_ONCE && last.pages < PAGES_AT_ONCE) {
      last.things.push(...ofPage)
      last.pages++
    } else parts.push({ things: [...ofPage], pages: 1 })
  }
  return parts.map((part) => part.things)
}
