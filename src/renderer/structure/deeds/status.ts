import { setStatuses } from '#core/galley/commands/several-articles'
import { articleOf } from '#core/galley/edit'
import { isProtected, type ArticleId, type Status } from '#core/galley/galley'
import { does, type Hand } from './hand.ts'
import { pickedIn } from './meant.ts'
import { passingOver } from './passing-over.ts'

export function statusPicked(hand: Hand, ids: readonly ArticleId[], status: Status): void {
  does(
    hand,
    'status',
    (galley) => setStatuses(galley, ids, status),
    (speak) => speak('structure:said-status', { count: ids.length, status: speak(`desk:status-${status}`) }),
  )
}

/** The picked articles become finished, or all go back to editing when the shown one was finished. */
export function finishPicked(hand: Hand): void {
  const state = hand.session.state.get()
  const picked = pickedIn(state)
  const shown = state.article ? articleOf(state.galley, state.article) : undefined
  if (!shown) return
  if (isProtected(shown)) reopenPicked(hand)
  // What is exported is finished already.
  else statusPicked(hand, passingOver(hand, picked).ids, 'finished')
}

/** Lets finished and exported articles be edited again. */
export function reopenPicked(hand: Hand): void {
  const state = hand.session.state.get()
  const picked = pickedIn(state)
  const ids = state.galley.articles
    .filter((one) => picked.includes(one.id) && isProtected(one))
    .map(({ id }) => id)
  does(
    hand,
    'status',
    (galley) => setStatuses(galley, ids, 'editing'),
    (speak) => speak('protection:said-reopened', { count: ids.length }),
    (speak) => speak('protection:said-open-already'),
  )
}
