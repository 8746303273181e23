import { grownPage, type Growth } from '../../source/rereading.ts'
import type { Page } from '../../source/page.ts'
import { united } from '../../text/span.ts'
import type { Galley } from '../galley.ts'
import type { Rewrite } from '../rewrite.ts'

/**
 * Every state of the page with its text grown: what came is superseded in all of them, until a command takes it. So
 * undo leads back to a state in which the old reading stands whole, and redo to the new one, over one and the same text.
 */
export function growing(growth: Growth): Rewrite {
  const pages = new WeakMap<Page, Page>()
  const galleys = new WeakMap<Galley, Galley>()
  return (galley) => {
    const known = galleys.get(galley)
    if (known) return known
    const page = pages.get(galley.page) ?? grownPage(galley.page, growth)
    pages.set(galley.page, page)
    const { from, to } = growth.rereading.span
    const grown = { ...galley, page, superseded: united([...galley.superseded, { from, to }]) }
    galleys.set(galley, grown)
    return grown
  }
}
