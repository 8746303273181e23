import { restoreKept } from '#core/galley/commands/restore-kept'
import type { KeptArticle } from '#core/galley/kept-article'
import { ledger } from '#core/galley/ledger'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'

/** Brings a kept state back as one step of undo, and says what it did: a finished article says why it did nothing. */
export function restore(desk: Desk, session: Session, kept: KeptArticle, name: string): void {
  const before = ledger(session.state.get().galley).unplaced
  const done = session.perform('restore-revision', (galley) => restoreKept(galley, kept))
  const { galley, kept: refused } = session.state.get()
  if (!done && refused.length > 0) return
  const count = Math.max(0, ledger(galley).unplaced - before)
  desk.say({
    kind: 'shaped',
    done,
    words: (speak) =>
      speak('revisions:said-restored', { revision: name }) +
      (count > 0 ? speak('revisions:said-unplaced', { count }) : ''),
  })
}
