import { useEffect, useMemo, useState } from 'react'
import { orderOf } from '#core/galley/galley'
import { disorderOf, toOffer } from '#core/order/disorder'
import type { Rearrangement } from '#core/order/rearrangement'
import { idle } from '../desk/idle.ts'
import { useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'

const NOTHING: readonly Rearrangement[] = []

/** What speaks for another order of the page and is not decided yet. Looked for when the page shows and nothing waits. */
export function useOffers(session: Session): readonly Rearrangement[] {
  const order = useSelected(session.state, ({ galley }) => orderOf(galley))
  const [known, setKnown] = useState<Session | null>(null)
  useEffect(() => {
    let isWanted = true
    void idle().then(() => {
      if (!isWanted) return
      disorderOf(session.state.get().galley.page)
      setKnown(session)
    })
    return () => {
      isWanted = false
    }
  }, [session])
  return useMemo(
    () => (known === session ? toOffer(session.state.get().galley.page, order) : NOTHING),
    [known, session, order],
  )
}
