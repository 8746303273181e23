import { useEffect, useState } from 'react'
import { decideFix } from '#core/galley/commands/rule-fixes'
import { stateOf } from '#core/galley/fix-state'
import { lineAt } from '#core/source/page'
import { SURE, type Fix } from '#core/fixes/fix'
import { sayWhy, type Speak } from '#shared/language/index'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'

/** The walk through what is doubtful: one fix at a time, with its place lit on both sides and its reasons in words. */
export function Review({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const { galley } = useObservable(session.state)
  const [at, setAt] = useState(0)
  const open = galley.fixes.filter(
    (fix) => fix.confidence < SURE && stateOf(galley.rulings, fix) === 'suggested',
  )
  const index = Math.min(at, Math.max(0, open.length - 1))
  const fix = open[index]

  useEffect(() => {
    if (!fix) return
    session.light(fix.span)
    session.wish({ kind: 'show-source', span: fix.span })
  }, [session, fix])

  const decide = (decision: 'applied' | 'rejected') => {
    if (fix) session.perform('decide-fix', (now) => decideFix(now, fix.id, decision))
  }
  return (
    <div className="group review" role="group" aria-label={speak('desk:review')}>
      {fix ? (
        <>
          <span className="label">
            {speak('desk:review-at', { at: index + 1, count: open.length })} ·{' '}
            {speak('desk:review-line', { line: lineAt(galley.page, fix.span.from) + 1 })}
          </span>
          <p>
            <strong>{speak(`desk:fix-${fix.kind}`)}</strong> {becomes(speak, fix)}
          </p>
          <p className="context">{contextOf(galley.page.text, fix)}</p>
          <p>
            {sayWhy(speak, fix)}{' '}
            <small>{speak('desk:review-confidence', { percent: Math.round(fix.confidence * 100) })}</small>
          </p>
          <div className="row">
            <button
              type="button"
              className="primary"
              data-review="accept"
              onClick={() => {
                decide('applied')
              }}
            >
              {speak('desk:review-accept')}
            </button>
            <button
              type="button"
              data-review="reject"
              onClick={() => {
                decide('rejected')
              }}
            >
              {speak('desk:review-reject')}
            </button>
            <button
              type="button"
              onClick={() => {
                setAt((index + 1) % open.length)
              }}
            >
              {speak('desk:review-next')}
            </button>
          </div>
        </>
      ) : (
        <p>{speak('desk:review-none')}</p>
      )}
      <button
        type="button"
        className="plain"
        onClick={() => {
          desk.review(false)
        }}
      >
        {speak('desk:review-close')}
      </button>
    </div>
  )
}

/** Characters that have no picture, or a different one in every font. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\u00a0\u1680\u2000-\u200a\u202f\u205f\u034f\ufffe\uffff]/gu
const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} `

/** The place with a few characters around it; line ends as the mark that the source pane has for them. */
function contextOf(text: string, { span }: Fix): string {
  const show = (part: string) => part.replace(/\s*\n\s*/g, ' ⏎ ').replace(UNSEEN, codePoint)
  const around = 12
  return `…${show(text.slice(Math.max(0, span.from - around), span.from))}【${show(text.slice(span.from, span.to))}】${show(text.slice(span.to, span.to + around))}…`
}

function becomes(speak: Speak, fix: Fix): string {
  switch (fix.replacement) {
    case '':
      return speak('desk:becomes-nothing')
    case ' ':
      return speak('desk:becomes-blank')
    case '\n':
      return speak('desk:becomes-break')
    default:
      return speak('desk:becomes', { text: fix.replacement })
  }
}
