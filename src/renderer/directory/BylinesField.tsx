import { useEffect, useRef, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Article } from '#core/galley/galley'
import type { Byline } from '#core/structure/reading'
import type { Person, Suggestions } from '#shared/directory'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { bylineOf } from './byline-of.ts'
import { Suggested } from './Suggested.tsx'
import { whoIsTyped } from './who-is-typed.ts'

const SHOWN = 20

interface Found {
  readonly text: string
  readonly people: readonly Person[]
}

const peopleFor = async (text: string): Promise<readonly Person[]> => {
  const told = await call('directory.people', { text, limit: SHOWN })
  return told.ok ? told.value.people : []
}

/** Who wrote the article: found by name, other spelling, pinyin or initials, or made a person by typing the name. */
export function BylinesField(props: {
  readonly desk: Desk
  readonly article: Article
  readonly fixed: boolean
  readonly add: (byline: Byline) => void
  readonly remove: (byline: Byline) => void
  readonly suggested: Suggestions['people']
  readonly hasKey: boolean
}) {
  const { speak } = useTongue()
  const { desk, article, fixed, add, remove, suggested, hasKey } = props
  const [text, setText] = useState('')
  /** With the words that they were found for. */
  const [found, setFound] = useState<Found>({ text: '', people: [] })
  const asked = useRef('')
  useEffect(() => {
    let current = true
    asked.current = text
    void peopleFor(text).then((people) => {
      if (current) setFound({ text, people })
    })
    return () => {
      current = false
    }
  }, [text])
  const typed = text.trim()
  // Nothing typed, nothing listed: or the list would open again as soon as somebody was chosen.
  const people = (typed === '' ? [] : found.people).filter(
    ({ name }) => !article.bylines.some((byline) => byline.name === name),
  )
  const keyOf = (person: Person) => person.id ?? `name:${person.name}`
  const isNew =
    typed !== '' && !people.some(({ name, spellings }) => name === typed || spellings.includes(typed))

  const choose = (person: Person) => {
    add(bylineOf(person, person.spellings.includes(typed) ? typed : person.name))
    setText('')
  }
  const create = () => {
    const byline: Byline = { name: typed, role: 'reporter', organisation: '', title: '' }
    add(byline)
    setText('')
    const facts = { ...byline, spellings: [], note: '' }
    void call('directory.changePeople', { deed: { kind: 'create', facts } }).then((told) => {
      desk.say(
        told.ok
          ? { kind: 'told', key: 'directory:said-person-created', values: { name: typed } }
          : { kind: 'failed', failure: told.error },
      )
    })
  }
  /** What Enter takes is what the list shows of these words, also when that has not come yet. */
  const enter = async () => {
    const known = found.text === text ? found.people : await peopleFor(text)
    // More was typed, or another line taken, in the meantime.
    if (asked.current !== text) return
    const isThere = (name: string) => article.bylines.some((byline) => byline.name === name)
    const who = whoIsTyped(known, typed)
    if (isThere(typed) || (who.kind === 'known' && isThere(who.person.name))) setText('')
    else if (who.kind === 'known') choose(who.person)
    else if (who.kind === 'new') create()
  }
  return (
    <div className="group">
      <span className="label">{speak('desk:bylines')}</span>
      <ul className="chips">
        {article.bylines.map((byline) => (
          <li className="chip" key={byline.name}>
            {byline.name} <small>{byline.title}</small>
            {!fixed && (
              <button
                type="button"
                aria-label={speak('desk:byline-remove', { name: byline.name })}
                onClick={() => {
                  remove(byline)
                }}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      <ComboBox
        allowsCustomValue
        // People are asked for while one types: the list opens before they come.
        allowsEmptyCollection={typed !== ''}
        menuTrigger="input"
        isDisabled={fixed}
        inputValue={text}
        selectedKey={null}
        items={people}
        onInputChange={setText}
        onSelectionChange={(key) => {
          const person = people.find((one) => keyOf(one) === key)
          if (person) choose(person)
          else if (key === 'new') create()
        }}
      >
        <Label className="hidden">{speak('desk:byline-add')}</Label>
        <Input
          placeholder={speak('directory:byline-hint')}
          onKeyDown={(event) => {
            // With a line of the list chosen, Enter takes that.
            const chosen = event.currentTarget.getAttribute('aria-activedescendant')
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || chosen || typed === '') return
            event.preventDefault()
            void enter()
          }}
        />
        <Popover className="popover">
          <ListBox className="menu combo-list" aria-label={speak('desk:bylines')}>
            {people.map((person) => (
              <ListBoxItem
                id={keyOf(person)}
                key={keyOf(person)}
                textValue={person.name}
                className="combo-item"
              >
                <span>{person.name}</span>
                <small>{[person.organisation, person.title].filter(Boolean).join(' ')}</small>
              </ListBoxItem>
            ))}
            {isNew && (
              <ListBoxItem id="new" textValue={typed} className="combo-item">
                <span>{speak('directory:new-person', { name: typed })}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {suggested.map(({ person, printed }, index) => (
        <Suggested
          key={person.id ?? person.name}
          words={printed}
          why={
            printed === person.name
              ? speak('directory:why-printed', { name: printed, count: person.articles })
              : speak('directory:why-spelling', { name: person.name, printed })
          }
          hasKey={hasKey && index === 0}
          take={() => {
            add(bylineOf(person, printed))
          }}
        />
      ))}
    </div>
  )
}
