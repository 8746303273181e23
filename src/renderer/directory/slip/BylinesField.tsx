import { useEffect, useState } from 'react'
import type { Article } from '#core/galley/galley'
import type { Byline } from '#core/structure/reading'
import type { Person, Suggestions } from '#shared/directory'
import type { Desk } from '../../desk/desk.ts'
import { useTongue } from '../../desk/speak.ts'
import { call } from '../../desk/wire.ts'
import { bylineOf } from './byline-of.ts'
import { NameField } from './NameField.tsx'
import type { NameLine } from './name-lines.ts'
import { keyOfPerson, personLines } from './person-lines.ts'
import { Suggested } from './Suggested.tsx'
import { exactPerson } from './who-is-typed.ts'

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
  useEffect(() => {
    let current = true
    void peopleFor(text).then((people) => {
      if (current) setFound({ text, people })
    })
    return () => {
      current = false
    }
  }, [text])
  const typed = text.trim()
  const there = new Set(article.bylines.map(({ name }) => name))
  const offered = personLines(found.people, typed, there)

  const choose = (person: Person, printed: string) => {
    add(bylineOf(person, person.spellings.includes(printed) ? printed : person.name))
  }
  const create = async (name: string) => {
    // Somebody may have been entered since the words were typed.
    const known = exactPerson(await peopleFor(name), name)
    if (known) {
      choose(known, name)
      return
    }
    const byline: Byline = { name, role: 'reporter', organisation: '', title: '' }
    add(byline)
    const told = await call('directory.changePeople', {
      deed: { kind: 'create', facts: { ...byline, spellings: [], note: '' } },
    })
    desk.say(
      told.ok
        ? { kind: 'told', key: 'directory:said-person-created', values: { name } }
        : { kind: 'failed', failure: told.error },
    )
  }
  const take = (line: NameLine) => {
    setText('')
    if (line.kind === 'new') {
      void create(line.name)
      return
    }
    const person = found.people.find((one) => keyOfPerson(one) === line.key)
    if (person) choose(person, typed)
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
      <NameField
        label={speak('desk:byline-add')}
        isLabelHidden
        hint={speak('directory:byline-hint')}
        isFixed={fixed}
        text={text}
        setText={setText}
        value=""
        offered={offered}
        isWaiting={found.text !== text}
        newWords={(name) => speak('directory:new-person', { name })}
        take={take}
        empty={() => {
          setText('')
        }}
        leave={(name, meant) => {
          desk.say({
            kind: 'untaken',
            field: 'byline',
            typed: name,
            meant,
            take: () => {
              take(meant)
            },
          })
        }}
      />
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
