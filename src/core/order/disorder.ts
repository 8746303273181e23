import type { Page } from '../source/page.ts'
import { asItCame } from '../source/rereading.ts'
import { overlaps } from '../text/span.ts'
import { alternatingColumns } from './alternating.ts'
import { pagesOutOfOrder } from './page-order.ts'
import { rearrangementId, type ReadingOrder, type Rearrangement } from './rearrangement.ts'
import { columnsSideBySide } from './side-by-side.ts'

const known = new WeakMap<Page, readonly Rearrangement[]>()

/** All that speaks for another order on a page, in the order of the source, pages last. Nothing is done by it. */
export function disorderOf(page: Page): readonly Rearrangement[] {
  const remembered = known.get(page)
  if (remembered) return remembered
  const came = asItCame(page)
  const sideBySide = columnsSideBySide(came)
  const byTurns = alternatingColumns(came).filter(
    ({ span }) => !sideBySide.some((other) => overlaps(span, other.span)),
  )
  const columns = [...sideBySide, ...byTurns].sort((a, b) => a.span.from - b.span.from)
  const pages = pagesOutOfOrder(came)
  const found = pages ? [...columns, pages] : columns
  known.set(page, found)
  return found
}

/**
 * What is still to be offered: neither taken nor left. Pages are offered when no columns are: where both are wrong, the
 * columns come first.
 */
export function toOffer(page: Page, { taken, left }: ReadingOrder): readonly Rearrangement[] {
  const open = disorderOf(page).filter(
    (one) =>
      !left.includes(rearrangementId(one)) &&
      !taken.some((other) => other.kind === one.kind && overlaps(one.span, other.span)),
  )
  const columns = open.filter(({ kind }) => kind === 'columns')
  return columns.length > 0 ? columns : open
}
