import { useState } from 'react'
import { claimAt } from '#core/galley/claims'
import { caretOfSource } from '#core/galley/find-in-galley'
import { lineAt } from '#core/source/page'
import type { Desk } from '../desk/desk.ts'
import { rememberFocus } from '../desk/focus.ts'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'

/** Goes to a line of the source by its number, and on the other side to where it went. */
export function LineBar({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const { galley, lit, sourceLine } = useObservable(session.state)
  const { lines } = galley.page
  const [giveBack] = useState(rememberFocus)
  const [text, setText] = useState(String((lit ? lineAt(galley.page, lit.from) : sourceLine) + 1))
  const [wrong, setWrong] = useState(false)

  const go = () => {
    // Full-width figures come out of a Chinese input method.
    const number = Number(text.normalize('NFKC').trim())
    const line = lines[number - 1]
    if (!Number.isInteger(number) || !line) {
      setWrong(true)
      return
    }
    const { span } = line
    session.wish({ kind: 'show-source', span })
    const caret = caretOfSource(galley, span.from)
    const claim = claimAt(galley, span.from)
    if (caret) {
      session.show(caret.article)
      session.wish({ kind: 'caret', caret, focus: false })
    } else if (claim?.place.kind === 'article') session.show(claim.place.article.id)
    session.light(span)
    desk.tools.show(null)
    const source = document.querySelector<HTMLElement>('[data-pane="source"] .scroll')
    if (source?.checkVisibility({ visibilityProperty: true })) source.focus({ preventScroll: true })
    else giveBack()
    desk.say({ kind: 'told', key: 'tools:line-reached', values: { line: number } })
  }
  return (
    <form
      className="bar-over goto"
      aria-label={speak('tools:line-label')}
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        desk.tools.show(null)
        giveBack()
      }}
    >
      <label htmlFor="go-to-line">{speak('tools:line-label')}</label>
      <input
        id="go-to-line"
        data-go-to-line
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={wrong}
        aria-describedby="go-to-line-of"
        onChange={(event) => {
          setText(event.target.value)
          setWrong(false)
        }}
      />
      <span id="go-to-line-of" role={wrong ? 'alert' : undefined} className={wrong ? 'wrong' : ''}>
        {speak(wrong ? 'tools:line-wrong' : 'tools:line-of', { count: lines.length })}
      </span>
      <button type="submit">{speak('tools:line-go')}</button>
    </form>
  )
}
