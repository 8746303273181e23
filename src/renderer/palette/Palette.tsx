import { useEffect, useRef, useState } from 'react'
import { COMMANDS, commandOfId, type DeskCommand } from '#shared/commands'
import { articleName } from '../outline/article-name.ts'
import type { Desk } from '../desk/desk.ts'
import { sayUndo } from '#shared/language/say-deed'
import { rememberFocus } from '../desk/focus.ts'
import { useObservable } from '../desk/observable.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { speakerOf, useTongue } from '../desk/speak.ts'
import { lacking } from '../desk/tools.ts'
import type { Entry } from './entry.ts'
import { usePageEntries } from './page-entries.ts'
import { bestScore } from './fuzzy.ts'

/** Every command, every article of the page, open and recent pages, by a few letters of its name in any of its languages. */
export function Palette({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const { panel } = useObservable(desk.state)
  if (panel !== 'palette') return null
  return (
    <div
      className="veil palette-veil"
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) desk.tools.show(null)
      }}
    >
      <div className="palette" role="dialog" aria-modal="true" aria-label={speak('menu:command-palette')}>
        <Choices desk={desk} />
      </div>
    </div>
  )
}

function Choices({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [giveBack] = useState(rememberFocus)
  const list = useRef<HTMLUListElement>(null)
  const entries = rank(useEntries(desk), query)
  const index = Math.min(at, entries.length - 1)

  // Left without a command, the palette gives the keyboard back; a command may have moved it on.
  const done = useRef(false)
  useEffect(
    () => () => {
      if (!done.current) giveBack()
    },
    [giveBack],
  )
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [index, query])

  const run = (entry: Entry | undefined) => {
    if (!entry) return
    done.current = true
    desk.tools.show(null)
    // The keyboard is back where it was before the command looks for the caret, or moves on.
    giveBack()
    entry.run()
  }
  const keys = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const by = steps[event.key]
    if (by !== undefined) {
      const next = index + by
      // One step over the end goes round; a page stops there.
      const round = (next + entries.length) % Math.max(1, entries.length)
      setAt(Math.abs(by) === 1 ? round : Math.max(0, Math.min(entries.length - 1, next)))
    } else if (event.key === 'Enter') run(entries[index])
    else if (event.key === 'Escape') desk.tools.show(null)
    // There is nothing else in the palette that takes the keyboard.
    else if (event.key !== 'Tab') return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={(field) => field?.focus()}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={entries[index] ? `palette-${entries[index].id}` : undefined}
        aria-autocomplete="list"
        aria-label={speak('menu:command-palette')}
        autoComplete="off"
        spellCheck={false}
        placeholder={speak('tools:palette-hint')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={keys}
      />
      <ul id="palette-list" role="listbox" aria-label={speak('tools:palette-results')} ref={list}>
        {entries.map((entry, position) => (
          <li
            key={entry.id}
            id={`palette-${entry.id}`}
            role="option"
            aria-selected={position === index}
            aria-disabled={entry.why !== '' || undefined}
            data-entry={entry.id}
            onMouseDown={(event) => {
              event.preventDefault()
            }}
            onClick={() => {
              run(entry)
            }}
          >
            <span>{entry.name}</span>
            <small>{entry.why}</small>
            {entry.keys && <kbd>{entry.keys}</kbd>}
          </li>
        ))}
      </ul>
      <p className={entries.length > 0 ? 'hidden' : 'empty'} role="status">
        {entries.length > 0
          ? speak('tools:palette-count', { count: entries.length })
          : speak('tools:palette-nothing')}
      </p>
    </>
  )
}

function useEntries(desk: Desk): readonly Entry[] {
  const { speak } = useTongue()
  const state = useObservable(desk.state)
  const history = state.open?.session.state.get().history
  const [zh, en] = [speakerOf('zh'), speakerOf('en')]
  const pages = usePageEntries(desk)
  // Pages stand here by their names, not by their numbers.
  const commands = COMMANDS.filter(
    ({ id, group }) => id !== 'command-palette' && group !== 'page-number',
  ).map(({ id }): Entry => {
    const { asks, needs }: { readonly asks?: true; readonly needs: ReturnType<typeof commandOfId>['needs'] } =
      commandOfId(id)
    const why = lacking(needs, state)
    return {
      id,
      name:
        id === 'undo' || id === 'redo'
          ? sayUndo(speak, id, id === 'undo' ? history?.done.at(-1) : history?.undone[0])
          : speak(`menu:${id}`) + (asks ? '…' : ''),
      names: [zh(`menu:${id}`), en(`menu:${id}`)],
      keys: shortcutOf(id),
      why: why ? speak(`tools:needs-${why}`) : '',
      run: () => {
        desk.run(id satisfies DeskCommand)
      },
    }
  })
  const session = state.view === 'desk' ? state.open?.session : undefined
  const galley = session?.state.get().galley
  const articles = (galley?.articles ?? []).map((article, index): Entry => {
    const name = galley ? articleName(speak, galley, article) : ''
    const number = speak('tools:article-number', { number: index + 1 })
    return {
      id: `article-${article.id}`,
      name: `${number} · ${name}`,
      names: [number, name],
      keys: '',
      why: '',
      run: () => {
        const block = article.blocks[0]?.id
        session?.show(article.id)
        session?.wish({ kind: 'show-article', article: article.id })
        if (block)
          session?.wish({ kind: 'caret', caret: { article: article.id, block, offset: 0 }, focus: true })
      },
    }
  })
  return [...commands, ...articles, ...pages]
}

/** Best first; what cannot be done now stands last, so that it is found and tells why. */
function rank(entries: readonly Entry[], query: string): readonly Entry[] {
  return entries
    .map((entry, order) => ({ entry, order, score: bestScore(entry.names, query) }))
    .filter(({ score }) => score > 0)
    .sort(
      (one, other) =>
        Number(one.entry.why !== '') - Number(other.entry.why !== '') ||
        other.score - one.score ||
        one.order - other.order,
    )
    .map(({ entry }) => entry)
}
