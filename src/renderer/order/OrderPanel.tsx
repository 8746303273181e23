import { Heading } from 'react-aria-components'
import { articlesOn } from '#core/galley/commands/reading-order'
import { isUntouched } from '#core/galley/galley'
import type { Rearrangement } from '#core/order/rearrangement'
import type { Speak } from '#shared/language/index'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { PagePanel } from '../desk/PagePanel.tsx'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { decideOrder } from './decide-order.ts'
import { lineNumbers } from './line-numbers.ts'
import { OrderPreview } from './OrderPreview.tsx'
import { useOffers } from './use-offers.ts'

/** Shows what another order would make of the page, and lets the editor take it or leave it. */
export const OrderPanel = ({ desk }: { readonly desk: Desk }) => (
  <PagePanel desk={desk} panel="repair-order" place="rules-place order-place" kind="order">
    {(open) => <Offer desk={desk} session={open.session} />}
  </PagePanel>
)

function Offer({ desk, session }: { readonly desk: Desk; readonly session: Session }) {
  const { speak } = useTongue()
  const [first, ...more] = useOffers(session)
  const { galley } = useObservable(session.state)
  if (!first)
    return (
      <>
        <header>
          <Heading slot="title">{speak('order:title-none')}</Heading>
          <p>{speak('order:about-none')}</p>
        </header>
        <footer>
          <span />
          <button
            type="button"
            className="done"
            autoFocus
            onClick={() => {
              desk.tools.show(null)
            }}
          >
            {speak('order:close')}
          </button>
        </footer>
      </>
    )
  return (
    <>
      <header>
        <Heading slot="title">
          {speak(`order:title-${first.kind}`)}
          {more.length > 0 && <small>{speak('order:more', { count: more.length })}</small>}
        </Heading>
        <p>{speak(`order:about-${first.kind}`, lineNumbers(galley.page, first))}</p>
      </header>
      <OrderPreview page={galley.page} offer={first} />
      <footer>
        <p>{whatFollows(speak, session, first)}</p>
        <button
          type="button"
          onClick={() => {
            decideOrder(desk, session, first, 'leave')
          }}
        >
          {speak('order:leave')}
        </button>
        <button
          type="button"
          className="done"
          autoFocus
          onClick={() => {
            decideOrder(desk, session, first, 'take')
          }}
        >
          {speak('order:take')}
        </button>
      </footer>
    </>
  )
}

function whatFollows(speak: Speak, session: Session, offer: Rearrangement): string {
  const { galley } = session.state.get()
  if (isUntouched(galley)) return speak('order:changes-nothing')
  const there = articlesOn(galley, offer)
  const edited = there.filter(({ status }) => status !== 'raw').length
  return edited > 0
    ? speak('order:makes-by-hand', { count: there.length, edited })
    : speak('order:makes-anew', { count: there.length })
}
