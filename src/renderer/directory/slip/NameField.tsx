import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { exactLine, steppedTo, type NameLine, type Offered } from './name-lines.ts'

/**
 * A field that finds names while one types, and a list under it (the combobox of the ARIA practices).
 *
 * Enter takes the line that is highlighted, and nothing else is ever taken but a name written just so. Who leaves the
 * field with other words gets back what was there, and `leave` says what became of the words.
 */
export function NameField(props: {
  readonly label: string
  readonly isLabelHidden: boolean
  readonly hint: string
  readonly isFixed: boolean
  readonly text: string
  readonly setText: (text: string) => void
  /** What the field shows while nobody types. */
  readonly value: string
  readonly offered: Offered
  /** What is offered is for other words: Enter waits for the answer. */
  readonly isWaiting: boolean
  readonly newWords: (name: string) => string
  /** What the button is called that lists everything; without it there is no such button. */
  readonly listAll?: string
  readonly take: (line: NameLine) => void
  /** The field was emptied on purpose, or its words are on the article already. */
  readonly empty: () => void
  /** `meant` is what Enter would have taken, or what could be made of the words. */
  readonly leave: (typed: string, meant: NameLine) => void
}) {
  const { label, hint, isFixed, text, setText, value, offered, isWaiting, newWords, listAll } = props
  const { take, empty, leave } = props
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  /** The line that keys or pointer went to, for these words. */
  const [moved, setMoved] = useState<{ readonly text: string; readonly at: number | null } | null>(null)
  const waits = useRef<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const { lines } = offered
  const at = moved?.text === text ? moved.at : offered.first
  const typed = text.trim()
  const shows = isOpen && lines.length > 0 && !isFixed

  useLayoutEffect(() => {
    if (shows) list.current?.showPopover()
    else list.current?.hidePopover()
  }, [shows])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [shows, at])

  const close = () => {
    setOpen(false)
    setMoved(null)
    waits.current = null
  }
  const choose = (line: NameLine) => {
    close()
    take(line)
  }
  const enter = () => {
    const line = at === null ? undefined : lines[at]
    if (line) choose(line)
    else if (typed === '' || lines.length === 0) {
      close()
      empty()
    } else setOpen(true)
  }
  // Sent off before it was known what is meant: taken when it is, unless more was typed.
  useEffect(() => {
    if (isWaiting || waits.current === null) return
    const isSame = waits.current === text
    waits.current = null
    if (isSame) enter()
  })

  const leaveField = () => {
    close()
    if (typed === value) setText(value)
    else if (typed === '' || (!isWaiting && lines.length === 0)) empty()
    else {
      const exact = isWaiting ? null : exactLine(offered, typed)
      if (exact) take(exact)
      else {
        const meant = isWaiting ? undefined : lines[offered.first ?? -1]
        leave(typed, meant ?? { kind: 'new', name: typed })
        setText(value)
      }
    }
  }

  const keys = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || isFixed) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault()
        if (!isOpen) setOpen(true)
        else setMoved({ text, at: steppedTo(lines.length, at, event.key === 'ArrowDown' ? 1 : -1) })
        return
      case 'Enter':
        if (!isOpen && typed === value) return
        event.preventDefault()
        if (isWaiting) waits.current = text
        else enter()
        return
      case 'Escape':
        if (!isOpen && typed === value) return
        event.stopPropagation()
        close()
        setText(value)
        return
      default:
    }
  }

  return (
    <div className="name-field">
      <label htmlFor={id} className={props.isLabelHidden ? 'hidden' : undefined}>
        {label}
      </label>
      <div className="combo">
        <input
          id={id}
          ref={input}
          role="combobox"
          aria-expanded={shows}
          aria-controls={`${id}-list`}
          aria-activedescendant={shows && at !== null ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          disabled={isFixed}
          placeholder={hint}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setOpen(true)
          }}
          onKeyDown={keys}
          onBlur={(event) => {
            // Another window is looked at: the field still has the keyboard when one comes back.
            if (document.activeElement !== event.currentTarget) leaveField()
          }}
        />
        {listAll !== undefined && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={listAll}
            disabled={isFixed}
            onPointerDown={(event) => {
              event.preventDefault()
            }}
            onClick={() => {
              input.current?.focus()
              setOpen(!isOpen)
            }}
          >
            ▾
          </button>
        )}
      </div>
      <ul
        popover="manual"
        role="listbox"
        id={`${id}-list`}
        aria-label={label}
        className="popover menu combo-list"
        ref={list}
      >
        {shows &&
          lines.map((line, index) => (
            <li
              key={line.kind === 'known' ? line.key : 'new:'}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="combo-item"
              data-nested={(line.kind === 'known' && line.isNested) || undefined}
              data-new={line.kind === 'new' || undefined}
              onPointerDown={(event) => {
                // The field keeps the keyboard.
                event.preventDefault()
              }}
              onClick={() => {
                choose(line)
              }}
            >
              {line.kind === 'new' ? (
                <span>{newWords(line.name)}</span>
              ) : (
                <>
                  {line.hue !== null && (
                    <i className={line.hue > 0 ? `hue-${line.hue}` : 'hue-none'} aria-hidden="true" />
                  )}
                  <span>{line.name}</span>
                  {line.detail !== '' && <small>{line.detail}</small>}
                </>
              )}
            </li>
          ))}
      </ul>
    </div>
  )
}
