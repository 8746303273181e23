import { useEffect, useState } from 'react'
import { Autocomplete, Heading, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import type { Person } from '#shared/directory'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'

const SHOWN = 50

/** Asks whom a person is the same as: bylines and spellings go there. */
export function WhoTo(props: {
  readonly person: Person | null
  readonly choose: (person: Person, into: Person) => void
  readonly close: () => void
}) {
  const { person, choose, close } = props
  return (
    <PanelFrame
      veil="veil chooser-veil"
      isOpen={person !== null}
      place="chooser-place"
      kind="chooser"
      leave={close}
    >
      {person && <Choices person={person} choose={choose} />}
    </PanelFrame>
  )
}

function Choices(props: {
  readonly person: Person
  readonly choose: (person: Person, into: Person) => void
}) {
  const { speak } = useTongue()
  const { person, choose } = props
  const [text, setText] = useState('')
  const [people, setPeople] = useState<readonly Person[]>([])
  useEffect(() => {
    let current = true
    void call('directory.people', { text, limit: SHOWN }).then((told) => {
      if (current && told.ok) setPeople(told.value.people.filter(({ id }) => id !== null && id !== person.id))
    })
    return () => {
      current = false
    }
  }, [text, person])
  return (
    <>
      <header>
        <Heading slot="title">
          {speak('directory:merge-title', { name: person.name, count: person.articles })}
        </Heading>
        <p>{speak('directory:merge-person-help', { name: person.name, count: person.articles })}</p>
      </header>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <div className="chooser-fields">
          <SearchField aria-label={speak('directory:find-person')} autoFocus>
            <Input placeholder={speak('directory:find-person')} />
          </SearchField>
        </div>
        <ListBox
          className="chooser-list"
          aria-label={speak('directory:tab-people')}
          renderEmptyState={() => <p className="empty">{speak('directory:nobody-entered')}</p>}
          onAction={(key) => {
            const into = people.find(({ id }) => id === key)
            if (into) choose(person, into)
          }}
        >
          {people.map((one) => (
            <ListBoxItem
              id={one.id ?? one.name}
              key={one.id ?? one.name}
              textValue={one.name}
              className="choice"
            >
              <i />
              <span>{one.name}</span>
              <small>{[one.organisation, one.title].filter(Boolean).join(' ')}</small>
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
    </>
  )
}
