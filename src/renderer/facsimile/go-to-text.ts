import { claimAt } from '#core/galley/claims'
import { caretOfSource } from '#core/galley/find-in-galley'
import type { Session } from '../desk/session.ts'

/**
 * Puts the caret into the text that a character of the source went to, and lights it; text that is in no article is
 * lit alone. The pane of the text moves only if the place is out of sight.
 *
 * @param focus the keyboard goes there, too
 * @returns whether it is in an article
 */
export function goToText(session: Session, at: number, focus: boolean): boolean {
  const { galley } = session.state.get()
  const caret = caretOfSource(galley, at)
  const claim = claimAt(galley, at)
  if (claim) session.light(claim.span)
  session.wish({ kind: 'show-source', span: { from: at, to: at + 1 } })
  if (!caret) return false
  session.show(caret.article)
  session.wish({ kind: 'caret', caret, focus })
  return true
}
