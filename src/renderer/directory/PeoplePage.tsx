import { useCallback, useEffect, useRef, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Person, PersonDeed, PersonFacts } from '#shared/directory'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import type { Asked } from './asked.ts'
import { PersonForm } from './PersonForm.tsx'
import { WhoTo } from './WhoTo.tsx'

const PAGE = 200

const keyOf = (person: Person): string => person.id ?? `name:${person.name}`

/** Everybody who is or was in a byline: found by name, other spelling, pinyin or initials; entered, edited, merged, deleted. */
export function PeoplePage(props: { readonly desk: Desk; readonly show: (asked: Asked) => void }) {
  const { speak } = useTongue()
  const { desk, show } = props
  const [text, setText] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const [list, setList] = useState<{ readonly people: readonly Person[]; readonly total: number }>({
    people: [],
    total: 0,
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const [merging, setMerging] = useState<Person | null>(null)

  const pane = useRef<HTMLDivElement>(null)
  /** A deed takes away the form that it was asked for in: the keys go on in the list. */
  const goesOn = useRef(false)
  useEffect(() => {
    if (!goesOn.current) return
    goesOn.current = false
    // The list has its new rows, and the popover has given its focus back, in the next frame only.
    const frame = requestAnimationFrame(() => {
      const find = (what: string) => pane.current?.querySelector<HTMLElement>(what)
      ;(find('.person[aria-selected="true"]') ?? find('[data-search]'))?.focus()
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [list])

  const load = useCallback(async () => {
    await desk.pages.flush()
    const told = await call('directory.people', { text, limit })
    if (!told.ok) desk.say({ kind: 'failed', failure: told.error })
    return told.ok ? told.value : null
  }, [desk, text, limit])
  useEffect(() => {
    // Answers may overtake each other while one types: only the last question counts.
    let current = true
    void load().then((found) => {
      if (current && found) setList(found)
    })
    return () => {
      current = false
    }
  }, [load])

  const change = async (deed: PersonDeed): Promise<Person | null> => {
    const told = await call('directory.changePeople', { deed })
    if (!told.ok) {
      desk.say({ kind: 'failed', failure: told.error })
      return null
    }
    const found = await load()
    goesOn.current = !(deed.kind === 'edit' && deed.person === chosen)
    if (found) setList(found)
    if (told.value) setChosen(keyOf(told.value))
    return told.value
  }
  const say = (
    key: 'said-person-created' | 'said-person-merged' | 'said-person-deleted',
    values: Record<string, string>,
  ) => {
    desk.say({ kind: 'told', key: `directory:${key}`, values })
  }
  const enter = (facts: PersonFacts) =>
    change({ kind: 'create', facts }).then((made) => {
      if (made) say('said-person-created', { name: made.name })
    })
  const merge = (person: Person, into: Person) => {
    setMerging(null)
    const spellings = [...into.spellings, person.name, ...person.spellings]
    // A name that nobody has entered becomes another spelling of whoever it is.
    const deed: PersonDeed | null =
      into.id === null
        ? null
        : person.id === null
          ? { kind: 'edit', person: into.id, facts: { ...factsOf(into), spellings } }
          : { kind: 'merge', person: person.id, into: into.id }
    if (!deed) return
    void change(deed).then((done) => {
      if (done) say('said-person-merged', { name: person.name, into: into.name })
    })
  }

  const person = list.people.find((one) => keyOf(one) === chosen)
  return (
    <div className="directory people" data-pane="people" ref={pane}>
      <div className="people-list">
        <input
          type="search"
          data-search
          value={text}
          aria-label={speak('directory:find-person')}
          placeholder={speak('directory:find-person')}
          onChange={(event) => {
            setText(event.target.value)
            setLimit(PAGE)
          }}
          onKeyDown={(event) => {
            const first = list.people[0]
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && first) setChosen(keyOf(first))
          }}
        />
        <p className="count" role="status">
          {speak('directory:people-count', { count: list.total })}
        </p>
        <ListBox
          className="people-items"
          aria-label={speak('directory:tab-people')}
          selectionMode="single"
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            if (keys !== 'all') setChosen(keys.size > 0 ? String([...keys][0]) : null)
          }}
          renderEmptyState={() => (
            <p className="empty">{speak(text ? 'directory:nobody-found' : 'directory:nobody')}</p>
          )}
        >
          {list.people.map((one) => (
            <ListBoxItem
              id={keyOf(one)}
              key={keyOf(one)}
              textValue={one.name}
              className="person"
              data-unknown={one.id === null || undefined}
            >
              <strong>{one.name}</strong>
              <small>
                {[one.organisation, one.title].filter(Boolean).join(' ')}
                {one.id === null && <em>{speak('directory:not-entered')}</em>}
              </small>
              <span>{one.articles}</span>
            </ListBoxItem>
          ))}
        </ListBox>
        {list.total > list.people.length && (
          <button
            type="button"
            onClick={() => {
              setLimit(limit + PAGE)
            }}
          >
            {speak('directory:more-people')}
          </button>
        )}
      </div>
      {person ? (
        <PersonForm
          key={keyOf(person)}
          person={person}
          keep={(facts) => {
            if (person.id === null) void enter(facts)
            else void change({ kind: 'edit', person: person.id, facts })
          }}
          merge={() => {
            setMerging(person)
          }}
          remove={() => {
            if (person.id === null) return
            void call('directory.changePeople', { deed: { kind: 'delete', person: person.id } }).then(
              async (told) => {
                if (!told.ok) desk.say({ kind: 'failed', failure: told.error })
                else say('said-person-deleted', { name: person.name })
                const found = await load()
                goesOn.current = told.ok
                if (found) setList(found)
                setChosen(null)
              },
            )
          }}
          show={() => {
            show({ section: null, byline: person.name, text: '' })
          }}
        />
      ) : (
        <p className="empty people-empty">{speak('directory:choose-person')}</p>
      )}
      <WhoTo
        person={merging}
        choose={merge}
        close={() => {
          setMerging(null)
        }}
      />
    </div>
  )
}

const factsOf = ({ name, spellings, organisation, title, role, note }: Person): PersonFacts => ({
  name,
  spellings,
  organisation,
  title,
  role,
  note,
})
