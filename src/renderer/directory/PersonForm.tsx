import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { BYLINE_ROLES, type BylineRole } from '#core/structure/reading'
import type { Person, PersonFacts } from '#shared/directory'
import { useTongue } from '../desk/speak.ts'

/** Spellings as one line of text: parted by blanks would part English names. */
const listOf = (text: string): readonly string[] =>
  text
    .split(/[,，、;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const TEXTS = ['organisation', 'title'] as const

/** Everything that is known about a person; kept when a field is left. */
export function PersonForm(props: {
  readonly person: Person
  readonly keep: (facts: PersonFacts) => void
  readonly merge: () => void
  readonly remove: () => void
  readonly show: () => void
}) {
  const { speak, language } = useTongue()
  const { person, keep, merge, remove, show } = props
  const comma = language === 'zh' ? '、' : ', '
  const [facts, setFacts] = useState({ ...person, spellings: person.spellings.join(comma) })
  const now = (change: { readonly role?: BylineRole } = {}): PersonFacts => ({
    name: facts.name.trim() === '' ? person.name : facts.name,
    spellings: listOf(facts.spellings),
    organisation: facts.organisation,
    title: facts.title,
    role: facts.role,
    note: facts.note,
    ...change,
  })
  const entered = person.id !== null
  const left = () => {
    const wanted = now()
    const same = (['name', 'organisation', 'title', 'note'] as const).every(
      (field) => wanted[field].trim() === person[field],
    )
    if (entered && !(same && wanted.spellings.join() === person.spellings.join())) keep(wanted)
  }
  const set = (change: Partial<typeof facts>) => {
    setFacts({ ...facts, ...change })
  }
  return (
    <form
      className="person-form"
      aria-label={person.name}
      onSubmit={(event) => {
        event.preventDefault()
        if (entered) left()
        else keep(now())
      }}
    >
      <div className="person-head">
        <h2>{person.name}</h2>
        <Button className="link-button" onPress={show}>
          {speak('directory:articles-by', { count: person.articles })}
        </Button>
      </div>
      {!entered && <p className="person-unknown">{speak('directory:not-entered-help')}</p>}
      <label>
        <span>{speak('desk:byline-name')}</span>
        <input
          value={facts.name}
          onBlur={left}
          onChange={(event) => {
            set({ name: event.target.value })
          }}
        />
      </label>
      <label>
        <span>{speak('directory:spellings')}</span>
        <input
          value={facts.spellings}
          placeholder={speak('directory:spellings-hint')}
          onBlur={left}
          onChange={(event) => {
            set({ spellings: event.target.value })
          }}
        />
      </label>
      {TEXTS.map((field) => (
        <label key={field}>
          <span>{speak(`directory:${field}`)}</span>
          <input
            value={facts[field]}
            onBlur={left}
            onChange={(event) => {
              set({ [field]: event.target.value })
            }}
          />
        </label>
      ))}
      <label>
        <span>{speak('directory:role')}</span>
        <select
          value={facts.role}
          onChange={(event) => {
            const role = event.target.value as BylineRole
            set({ role })
            if (entered) keep(now({ role }))
          }}
        >
          {BYLINE_ROLES.map((role) => (
            <option value={role} key={role}>
              {speak(`directory:role-${role}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="person-note">
        <span>{speak('directory:note')}</span>
        <textarea
          rows={3}
          value={facts.note}
          onBlur={left}
          onChange={(event) => {
            set({ note: event.target.value })
          }}
        />
      </label>
      <div className="row">
        {!entered && (
          <button type="submit" className="primary">
            {speak('directory:enter')}
          </button>
        )}
        <Button className="button" onPress={merge}>
          {speak('directory:merge')}
        </Button>
        {entered && (
          <DialogTrigger>
            <Button className="button">{speak('directory:delete')}</Button>
            <Popover className="popover">
              <Dialog className="confirm">
                <Heading slot="title">{speak('directory:delete-title', { name: person.name })}</Heading>
                <p>{speak('directory:delete-person-help', { count: person.articles })}</p>
                <Button className="button primary" onPress={remove}>
                  {speak('directory:do-delete')}
                </Button>
                {person.articles > 0 && (
                  <Button className="button" onPress={merge}>
                    {speak('directory:merge')}
                  </Button>
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        )}
      </div>
    </form>
  )
}
