import { tally } from '#core/galley/fix-state'
import { claims } from '#core/galley/claims'
import { fixesInForce } from '#core/galley/fix-state'
import { ledger, type Ledger } from '#core/galley/ledger'
import type { Galley } from '#core/galley/galley'
import type { SourceSpan } from '#core/text/span'
import type { DeskCommand } from '#shared/commands'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { localeOf, useTongue } from '../desk/speak.ts'

type Part = Exclude<keyof Ledger, 'total'>
const PARTS: readonly Part[] = ['articles', 'fixes', 'removed', 'superseded', 'furniture', 'unplaced']

/** The one-click repairs and the account of every character. */
export function Footer({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const galley = useObservable(session.rested)
  const kinds = tally(galley)
  const open = (kind: 'line-break' | 'duplicate') => {
    const found = kinds.find((one) => one.kind === kind)
    return found ? found.sure + found.doubtful : 0
  }
  const repair = (command: DeskCommand, count: number | null, primary: boolean) => (
    <button
      type="button"
      data-command={command}
      className={primary ? 'primary' : ''}
      title={shortcutOf(command)}
      onClick={() => {
        desk.run(command)
      }}
    >
      {speak(`desk:${command as 'clean-page' | 'join-line-breaks' | 'remove-duplicates'}`)}
      <small>{count ?? shortcutOf(command)}</small>
    </button>
  )
  return (
    <footer className="foot">
      {repair('clean-page', null, true)}
      {repair('join-line-breaks', open('line-break'), false)}
      {repair('remove-duplicates', open('duplicate'), false)}
      <span className="grow" />
      <LedgerLine session={session} galley={galley} />
    </footer>
  )
}

function LedgerLine({ session, galley }: { readonly session: Session; readonly galley: Galley }) {
  const { speak, language } = useTongue()
  const account = ledger(galley)
  const number = (count: number) => count.toLocaleString(localeOf(language))
  return (
    <div
      className="ledger"
      role="group"
      aria-label={speak('desk:ledger')}
      title={speak('desk:ledger-help')}
      data-ledger
    >
      <span className="bar" aria-hidden="true">
        {PARTS.map((part) => (
          <i
            key={part}
            className={`part-${part}`}
            style={{ width: `${(100 * account[part]) / Math.max(1, account.total)}%` }}
          />
        ))}
      </span>
      <span>
        {speak('desk:ledger-total', { count: account.total }).replace(
          String(account.total),
          number(account.total),
        )}
      </span>
      {PARTS.filter((part) => account[part] > 0 || part === 'unplaced').map((part) => (
        <button
          type="button"
          key={part}
          data-part={part}
          onClick={() => {
            const span = nextOf(galley, part, session.state.get().lit)
            if (!span) return
            session.light(span)
            session.wish({ kind: 'show-source', span })
          }}
        >
          {speak(`desk:ledger-${part}`, { count: number(account[part]) })}
        </button>
      ))}
    </div>
  )
}

/** The next stretch of one part of the account behind what is lit, around and around. */
function nextOf(galley: Galley, part: Part, lit: SourceSpan | null): SourceSpan | null {
  const spans = claims(galley).flatMap(({ span, place }): readonly SourceSpan[] => {
    if (part === 'fixes') {
      const prints = place.kind === 'article' || place.kind === 'unplaced'
      return prints ? fixesInForce(galley, span).map((fix) => fix.span) : []
    }
    return place.kind === (part === 'articles' ? 'article' : part) ? [span] : []
  })
  return spans.find((span) => lit && span.from > lit.from) ?? spans[0] ?? null
}
