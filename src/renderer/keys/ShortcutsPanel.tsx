import { useState } from 'react'
import { Button, Heading } from 'react-aria-components'
import { COMMAND_MENUS, commandOfId, commandsOfGroup, type Command, type DeskCommand } from '#shared/commands'
import type { Settings } from '#shared/settings'
import {
  acceleratorOf,
  commandWith,
  keysOf,
  refusalOf,
  shownKeys,
  withKeys,
  withUsualKeys,
  type OwnShortcuts,
} from '#shared/shortcuts'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { isMac } from '../desk/shortcuts.ts'
import { speakerOf, useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { bestScore } from '../palette/fuzzy.ts'
import { PanelFrame } from '../desk/PanelFrame.tsx'

const MENUS = ['file', 'edit', 'page', 'view', 'help'] as const

/** Every command with its keys, which can be changed here: pressed, not typed. */
export function ShortcutsPanel({ desk, settings }: { readonly desk: Desk; readonly settings: Settings }) {
  const { panel } = useObservable(desk.state)
  const close = () => {
    desk.tools.show(null)
  }
  return (
    <PanelFrame isOpen={panel === 'shortcuts'} place="rules-place" kind="rules shortcuts" leave={close}>
      <KeyList settings={settings} close={close} />
    </PanelFrame>
  )
}

/** What became of the keys that were pressed last. */
type Answer =
  | {
      readonly kind: 'taken'
      readonly command: DeskCommand
      readonly keys: string
      readonly holder: DeskCommand
    }
  | { readonly kind: 'types' | 'kept'; readonly command: DeskCommand; readonly keys: string }
  | { readonly kind: 'changed'; readonly command: DeskCommand; readonly keys: string }
  | { readonly kind: 'restored' }

function KeyList({ settings, close }: { readonly settings: Settings; readonly close: () => void }) {
  const { speak } = useTongue()
  // Its own state, so that two quick changes do not both start from what main told last.
  const [own, setOwn] = useState(settings.shortcuts)
  const [query, setQuery] = useState('')
  const [listening, setListening] = useState<DeskCommand | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)

  const keep = (shortcuts: OwnShortcuts, said: Answer) => {
    setOwn(shortcuts)
    setAnswer(said)
    setListening(null)
    void call('settings.change', { shortcuts })
  }
  const give = (command: DeskCommand, keys: string) => {
    keep(withKeys(own, command, keys), { kind: 'changed', command, keys })
  }
  const pressed = (command: DeskCommand, event: React.KeyboardEvent) => {
    // Tab goes on, as everywhere; a key alone that only begins a combination says nothing yet.
    if (event.key === 'Tab') {
      setListening(null)
      return
    }
    event.preventDefault()
    event.stopPropagation()
    const keys = acceleratorOf(event, isMac())
    if (keys === null) return
    if (keys === 'Esc') {
      setListening(null)
      setAnswer(null)
      return
    }
    if (keys === 'Backspace' || keys === 'Delete') {
      give(command, '')
      return
    }
    const refusal = refusalOf(keys)
    const holder = commandWith(keys, own)
    if (refusal) setAnswer({ kind: refusal, command, keys })
    else if (holder && holder !== command) {
      setAnswer({ kind: 'taken', command, keys, holder })
      setListening(null)
    } else give(command, keys)
  }

  const named = (command: Command) => [
    speakerOf('zh')(`menu:${command.id}`),
    speakerOf('en')(`menu:${command.id}`),
    ...keysOf(command.id, own).map((keys) => shownKeys(keys, isMac())),
    ...keysOf(command.id, own).map((keys) => shownKeys(keys, isMac()).replaceAll(' ', '+')),
  ]
  return (
    <>
      <header>
        <Heading slot="title">{speak('tools:shortcuts-title')}</Heading>
        <p>{speak('tools:shortcuts-about')}</p>
        <input
          type="search"
          data-filter
          value={query}
          aria-label={speak('tools:shortcuts-filter')}
          placeholder={speak('tools:shortcuts-filter')}
          onChange={(event) => {
            setQuery(event.target.value)
          }}
        />
      </header>
      <div className="rules-list">
        {MENUS.map((menu) => {
          const commands = COMMAND_MENUS[menu]
            .flatMap((group) => commandsOfGroup(group))
            .filter((command) => bestScore(named(command), query) > 0)
          return commands.length === 0 ? null : (
            <section key={menu}>
              <h3>{speak(`menu:${menu}`)}</h3>
              {commands.map(({ id }) => (
                <Row
                  key={id}
                  command={id}
                  own={own}
                  listening={listening === id}
                  answer={answer && answer.kind !== 'restored' && answer.command === id ? answer : null}
                  listen={() => {
                    setListening(listening === id ? null : id)
                    setAnswer(null)
                  }}
                  leave={() => {
                    setListening((now) => (now === id ? null : now))
                  }}
                  pressed={(event) => {
                    pressed(id, event)
                  }}
                  give={(keys) => {
                    give(id, keys)
                  }}
                  forget={() => {
                    setAnswer(null)
                  }}
                  reset={() => {
                    const next = withUsualKeys(own, id)
                    keep(next, { kind: 'changed', command: id, keys: keysOf(id, next)[0] ?? '' })
                  }}
                />
              ))}
            </section>
          )
        })}
      </div>
      <footer>
        <Button
          className="button"
          isDisabled={Object.keys(own).length === 0}
          onPress={() => {
            keep({}, { kind: 'restored' })
          }}
        >
          {speak('tools:shortcuts-reset')}
        </Button>
        <span className="hidden" role="status">
          {answer?.kind === 'restored' && speak('tools:shortcuts-restored')}
          {listening && speak('tools:shortcuts-press')}
        </span>
        <Button className="button done" onPress={close}>
          {speak('tools:shortcuts-done')}
        </Button>
      </footer>
    </>
  )
}

function Row(props: {
  readonly command: DeskCommand
  readonly own: OwnShortcuts
  readonly listening: boolean
  readonly answer: Exclude<Answer, { readonly kind: 'restored' }> | null
  readonly listen: () => void
  readonly leave: () => void
  readonly pressed: (event: React.KeyboardEvent) => void
  readonly give: (keys: string) => void
  readonly forget: () => void
  readonly reset: () => void
}) {
  const { speak } = useTongue()
  const { command, own, listening, answer } = props
  const name = speak(`menu:${command}`)
  const keys = keysOf(command, own).map((each) => shownKeys(each, isMac()))
  const changed = keysOf(command, own).join() !== commandOfId(command).keys.join()
  return (
    <div className="key-row" data-shortcut={command}>
      <span>{name}</span>
      <button
        type="button"
        className="keys"
        data-listening={listening || undefined}
        aria-label={
          listening
            ? `${speak('tools:shortcuts-press')} ${name}`
            : speak('tools:shortcuts-change', {
                command: name,
                keys: keys.join(' ') || speak('tools:shortcuts-none'),
              })
        }
        onClick={props.listen}
        onBlur={props.leave}
        onKeyDown={(event) => {
          if (listening) props.pressed(event)
        }}
      >
        {listening
          ? speak('tools:shortcuts-press')
          : keys.flatMap((each) => [<kbd key={each}>{each}</kbd>, ' '])}
        {!listening && keys.length === 0 && speak('tools:shortcuts-none')}
      </button>
      {changed ? (
        <button
          type="button"
          className="plain icon"
          title={speak('tools:shortcuts-usual', { command: name })}
          aria-label={speak('tools:shortcuts-usual', { command: name })}
          onClick={props.reset}
        >
          ↺
        </button>
      ) : (
        <span />
      )}
      {answer && <Said answer={answer} name={name} give={props.give} forget={props.forget} />}
    </div>
  )
}

function Said(props: {
  readonly answer: Exclude<Answer, { readonly kind: 'restored' }>
  readonly name: string
  readonly give: (keys: string) => void
  readonly forget: () => void
}) {
  const { speak } = useTongue()
  const { answer, name } = props
  const keys = shownKeys(answer.keys, isMac())
  switch (answer.kind) {
    case 'types':
    case 'kept':
      return (
        <p className="key-said" role="alert">
          {speak(`tools:shortcuts-${answer.kind}`, { keys })}
        </p>
      )
    case 'changed':
      return (
        <p className="key-said" role="status">
          {answer.keys === ''
            ? speak('tools:shortcuts-removed', { command: name })
            : speak('tools:shortcuts-changed', { command: name, keys })}
        </p>
      )
    case 'taken':
      return (
        <p className="key-said" role="alert">
          <span>{speak('tools:shortcuts-taken', { keys, holder: speak(`menu:${answer.holder}`) })}</span>
          <button
            type="button"
            data-take
            ref={(button) => button?.focus()}
            onClick={() => {
              props.give(answer.keys)
            }}
          >
            {speak('tools:shortcuts-take', { command: name })}
          </button>
          <button type="button" onClick={props.forget}>
            {speak('tools:shortcuts-keep')}
          </button>
        </p>
      )
  }
}
