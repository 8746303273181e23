import { leaveOrder, takeOrder } from '#core/galley/commands/reading-order'
import { orderOf } from '#core/galley/galley'
import { toOffer } from '#core/order/disorder'
import type { Rearrangement } from '#core/order/rearrangement'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'
import { lineNumbers } from './line-numbers.ts'

/** Takes an order up or leaves the page as it came, as one step of undo. The panel goes with the last question. */
export function decideOrder(
  desk: Desk,
  session: Session,
  offer: Rearrangement,
  verdict: 'take' | 'leave',
): void {
  const numbers = lineNumbers(session.state.get().galley.page, offer)
  const done =
    verdict === 'take'
      ? session.perform('take-order', (galley) =>
          takeOrder(galley, offer, (taken) => session.readingIn(desk.options(), taken)),
        )
      : session.perform('leave-order', (galley) => leaveOrder(galley, offer))
  const { galley, kept } = session.state.get()
  if (!done && kept.length > 0) {
    // What is finished has said so itself.
    desk.tools.show(null)
    return
  }
  if (toOffer(galley.page, orderOf(galley)).length === 0) desk.tools.show(null)
  desk
    .handOf(session)
    .tell(
      (speak) =>
        verdict === 'take' ? speak(`order:said-taken-${offer.kind}`, numbers) : speak('order:said-left'),
      done,
    )
}
