import type { ReactNode } from 'react'
import { printSource } from '#core/galley/print'
import type { SourceSpan } from '#core/text/span'
import type { BinKind } from '#shared/opened-page'
import type { Desk } from '../desk/desk.ts'
import { useObservable, useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { restore } from '../structure/deeds/articles.ts'
import { putAside, send } from '../structure/deeds/send.ts'
import type { Dissolved } from '../structure/dissolved.ts'
import { startDrag } from '../structure/drag.ts'
import { dropOn } from '../structure/drop.ts'
import { wordsOf } from '../structure/load.ts'
import { articleName } from './article-name.ts'

/** As many as one can look through; the ledger steps through all of them. */
const LIMIT = 200

/** Text that belongs to no article: each piece can be dragged to its place, or put there by “Put into…”. */
export function Bin(props: {
  readonly session: Session
  readonly desk: Desk
  readonly name: string
  readonly kind: 'furniture' | 'unplaced'
  readonly spans: readonly SourceSpan[]
}) {
  const { name, kind, spans } = props
  return (
    <Fold session={props.session} name={name} count={spans.length} kind={kind}>
      <Stretches {...props} />
    </Fold>
  )
}

/** Made only while the bin is open. */
function Stretches(props: Parameters<typeof Bin>[0]) {
  const { speak } = useTongue()
  const { session, desk, kind, spans } = props
  const galley = useObservable(session.rested)
  const hand = desk.handOf(session)
  return (
    <>
      {spans.slice(0, LIMIT).map((span) => {
        const load = { kind: 'source', span } as const
        const words = wordsOf(galley, load)
        return (
          <li key={span.from}>
            <button
              type="button"
              className="quote"
              title={speak('desk:show-in-source')}
              onPointerDown={(event) => {
                startDrag(event, load, words, (target) => {
                  dropOn(hand, load, target)
                })
              }}
              onClick={() => {
                session.light(span)
                session.wish({ kind: 'show-source', span })
              }}
            >
              {printSource(galley, span).text.slice(0, 40)}
            </button>
            <div className="row">
              <button
                type="button"
                aria-label={`${speak('structure:attach')} ${words}`}
                onClick={() => {
                  session.wish({ kind: 'move-to', load })
                }}
              >
                {speak('structure:attach')}
              </button>
              {kind === 'unplaced' && (
                <>
                  <button
                    type="button"
                    aria-label={`${speak('desk:make-article')} ${words}`}
                    onClick={() => {
                      send(hand, load, { kind: 'new' }, null)
                    }}
                  >
                    {speak('desk:make-article')}
                  </button>
                  <button
                    type="button"
                    aria-label={`${speak('structure:set-aside-this')} ${words}`}
                    onClick={() => {
                      putAside(hand, load)
                    }}
                  >
                    {speak('structure:set-aside-this')}
                  </button>
                </>
              )}
            </div>
          </li>
        )
      })}
    </>
  )
}

/** Articles that were dissolved and can be had back. */
export function DissolvedBin(props: {
  readonly session: Session
  readonly desk: Desk
  readonly dissolved: readonly Dissolved[]
}) {
  const { speak } = useTongue()
  const { session, desk, dissolved } = props
  const galley = useObservable(session.rested)
  if (dissolved.length === 0) return null
  return (
    <Fold session={session} name={speak('structure:dissolved')} count={dissolved.length} kind="dissolved">
      {dissolved.slice(0, LIMIT).map(({ article }) => {
        const name = articleName(speak, galley, article)
        return (
          <li key={article.id}>
            <span className="quote">{name}</span>
            <div className="row">
              <button
                type="button"
                aria-label={`${speak('structure:restore')} ${name}`}
                onClick={() => {
                  restore(desk.handOf(session), article.id)
                }}
              >
                {speak('structure:restore')}
              </button>
            </div>
          </li>
        )
      })}
    </Fold>
  )
}

function Fold(props: {
  readonly session: Session
  readonly name: string
  readonly count: number
  readonly kind: BinKind
  readonly children: ReactNode
}) {
  const { session, name, count, kind, children } = props
  const open = useSelected(session.state, ({ bins }) => bins.includes(kind))
  return (
    <div className="bin" data-bin={kind}>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          session.foldBin(kind, !open)
        }}
      >
        <span>{name}</span>
        <span>{count}</span>
      </button>
      {open && count > 0 && <ul>{children}</ul>}
    </div>
  )
}
