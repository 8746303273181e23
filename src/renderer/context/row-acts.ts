import { claimAt, type Place } from '#core/galley/claims'
import { putAside, send } from '../structure/deeds/send.ts'
import type { Hand } from '../structure/deeds/hand.ts'

/** What can be done with a source line that no article has, as in the bins of the outline. */
export type RowAct = 'place-row' | 'row-as-article' | 'row-aside'

export const ROW_ACTS: Readonly<Record<Place['kind'], readonly RowAct[]>> = {
  article: [],
  removed: [],
  superseded: [],
  furniture: ['place-row'],
  unplaced: ['place-row', 'row-as-article', 'row-aside'],
}

/** Does it to the whole stretch that the character at `offset` belongs to. */
export function actOnRow(hand: Hand, offset: number, act: RowAct): void {
  const claim = claimAt(hand.session.state.get().galley, offset)
  if (!claim) return
  const load = { kind: 'source', span: claim.span } as const
  switch (act) {
    case 'place-row':
      hand.session.wish({ kind: 'move-to', load })
      return
    case 'row-as-article':
      send(hand, load, { kind: 'new' }, null)
      return
    case 'row-aside':
      putAside(hand, load)
      return
    default:
      act satisfies never
  }
}
