import { useEffect, useState } from 'react'
import type { Desk } from '../desk/desk.ts'
import { focusIn, rememberFocus } from '../desk/focus.ts'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { findingOf } from './finding.ts'
import { markFound } from './marks.ts'

/** Finds in source and articles at once while one types, marks both, and steps from hit to hit. */
export function FindBar({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const { galley } = useObservable(session.state)
  const { query, likeness, at } = useObservable(desk.state).finding
  const [giveBack] = useState(rememberFocus)
  const [composed, setComposed] = useState<string | null>(null)
  const finding = findingOf(galley, { query, likeness })
  const count = finding.hits.length
  const hit = finding.hits[Math.min(at, count - 1)]

  useEffect(() => {
    const place = document.querySelector('main.desk')
    return place && query.trim() !== '' ? markFound(place, finding, { query, likeness }, hit) : undefined
  }, [finding, query, likeness, hit])

  const close = () => {
    desk.tools.show(null)
    // One goes on where the hit is.
    if (hit?.article) {
      const { article, block, span } = hit.article
      session.wish({ kind: 'caret', caret: { article, block, offset: span.from }, focus: true })
    } else if (hit?.source) {
      const source = document.querySelector<HTMLElement>('[data-pane="source"] .scroll')
      if (source?.checkVisibility({ visibilityProperty: true })) source.focus()
      else giveBack()
    } else giveBack()
    if (document.activeElement === document.body) {
      const pane = document.querySelector<HTMLElement>('[data-pane="article"]')
      if (pane) focusIn(pane)
    }
  }
  const words =
    query.trim() === ''
      ? ''
      : count === 0
        ? speak('tools:find-none')
        : speak('tools:find-at', { at: Math.min(at, count - 1) + 1, count })
  return (
    <form
      className="bar-over find"
      role="search"
      aria-label={speak('tools:find-label')}
      onSubmit={(event) => {
        event.preventDefault()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close()
      }}
    >
      <input
        data-find
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={speak('tools:find-label')}
        placeholder={speak('tools:find-hint')}
        value={composed ?? query}
        onCompositionStart={() => {
          setComposed(query)
        }}
        onCompositionEnd={(event) => {
          setComposed(null)
          desk.tools.find({ query: event.currentTarget.value, likeness })
        }}
        onChange={(event) => {
          // What an input method has not decided yet is nothing to look for.
          if (composed !== null) setComposed(event.target.value)
          else desk.tools.find({ query: event.target.value, likeness })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || query.trim() === '') return
          event.preventDefault()
          desk.run(event.shiftKey ? 'find-previous' : 'find-next')
        }}
      />
      <span className="find-count" role="status" data-count={count}>
        {words}
        {count > 0 && (
          <small>
            {speak('tools:find-where', { source: finding.source.length, articles: finding.articles.length })}
          </small>
        )}
      </span>
      <button
        type="button"
        className="plain find-exact"
        aria-pressed={likeness === 'exact'}
        title={speak('tools:find-exact-help')}
        onClick={() => {
          desk.tools.find({ query, likeness: likeness === 'exact' ? 'alike' : 'exact' })
        }}
      >
        {speak('tools:find-exact')}
      </button>
      <IconButton
        name={speak('tools:find-previous')}
        keys={shortcutOf('find-previous')}
        disabled={count === 0}
        press={() => {
          desk.run('find-previous')
        }}
      >
        ↑
      </IconButton>
      <IconButton
        name={speak('tools:find-next')}
        keys={shortcutOf('find-next')}
        disabled={count === 0}
        press={() => {
          desk.run('find-next')
        }}
      >
        ↓
      </IconButton>
      <IconButton name={speak('tools:find-close')} keys="Esc" disabled={false} press={close}>
        ×
      </IconButton>
    </form>
  )
}

function IconButton(props: {
  readonly name: string
  readonly keys: string
  readonly disabled: boolean
  readonly press: () => void
  readonly children: string
}) {
  return (
    <button
      type="button"
      className="plain icon"
      title={`${props.name} ${props.keys}`.trim()}
      aria-label={props.name}
      disabled={props.disabled}
      onClick={props.press}
    >
      {props.children}
    </button>
  )
}
