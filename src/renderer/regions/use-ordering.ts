import { useState } from 'react'
import { orderByRegions } from '#core/galley/commands/order-by-regions'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'

/** Offers the order of the regions to the articles; it is shown before it is taken. */
export function useOrdering(session: Session, desk: Desk) {
  const [isAsked, setIsAsked] = useState(false)
  return {
    isAsked,
    ask: () => {
      const { galley } = session.state.get()
      if (orderByRegions(galley).galley === galley) desk.say({ kind: 'told', key: 'regions:said-order-same' })
      else setIsAsked(true)
    },
    leave: () => {
      setIsAsked(false)
    },
    apply: () => {
      setIsAsked(false)
      session.perform('order-by-regions', orderByRegions)
      desk.say({
        kind: 'told',
        key: 'regions:said-ordered',
        undo: () => {
          desk.run('undo')
        },
      })
    },
  }
}
