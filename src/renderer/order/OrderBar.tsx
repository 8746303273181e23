import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { lineNumbers } from './line-numbers.ts'
import { useOffers } from './use-offers.ts'

/** A quiet line over the source, as long as something speaks for another order and nobody has decided. */
export function OrderBar({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const [first, ...more] = useOffers(session)
  if (!first) return null
  const { page } = session.state.get().galley
  return (
    <div className="order-bar" role="status">
      <span>
        {speak(`order:${first.kind}-on`, lineNumbers(page, first))}
        {more.length > 0 && ` ${speak('order:more', { count: more.length })}`}
      </span>
      <button
        type="button"
        title={shortcutOf('repair-order')}
        onClick={() => {
          session.wish({ kind: 'show-source', span: { from: first.span.from, to: first.span.from } })
          desk.run('repair-order')
        }}
      >
        {speak('order:look')}…
      </button>
    </div>
  )
}
