import { rearrangementId, type Rearrangement } from '../../order/rearrangement.ts'
import type { Reading } from '../../structure/reading.ts'
import { overlaps } from '../../text/span.ts'
import { unchanged, type Outcome } from '../edit.ts'
import { isTyped, isUntouched, orderOf, type Article, type Galley } from '../galley.ts'
import { cleanPage } from './clean-page.ts'

/** Articles that have text of a stretch. */
export const articlesOn = (galley: Galley, { span }: Rearrangement): readonly Article[] =>
  galley.articles.filter(({ blocks }) =>
    blocks.some(({ pieces }) => pieces.some((piece) => !isTyped(piece) && overlaps(piece, span))),
  )

/**
 * From now on a stretch of the page is read in another order. Where the page was cleaned already, the articles on that
 * stretch are made anew; those that a hand has worked on are among them, as `articlesOn` tells before, and undo brings
 * them back. What lies elsewhere stays.
 *
 * @param read what the engine makes of the page in an order
 */
export function takeOrder(
  galley: Galley,
  rearrangement: Rearrangement,
  read: (taken: readonly Rearrangement[]) => Reading,
): Outcome {
  const order = orderOf(galley)
  if (order.taken.some(({ kind, span }) => kind === rearrangement.kind && overlaps(span, rearrangement.span)))
    return unchanged(galley)
  const taken = [...order.taken, rearrangement]
  const rulings = { ...galley.rulings, order: { ...order, taken } }
  const reading = read(taken)
  if (isUntouched(galley)) return { galley: { ...galley, rulings, fixes: reading.fixes }, caret: null }
  const gone = new Set(articlesOn(galley, rearrangement))
  const free: Galley = {
    ...galley,
    rulings,
    articles: galley.articles.filter((article) => !gone.has(article)),
    furniture: galley.furniture.filter(({ span }) => !overlaps(span, rearrangement.span)),
  }
  return cleanPage(free, reading)
}

/** A stretch stays in the order in which it came, and nobody asks again. */
export function leaveOrder(galley: Galley, rearrangement: Rearrangement): Outcome {
  const order = orderOf(galley)
  const id = rearrangementId(rearrangement)
  if (order.left.includes(id)) return unchanged(galley)
  const rulings = { ...galley.rulings, order: { ...order, left: [...order.left, id] } }
  return { galley: { ...galley, rulings }, caret: null }
}
