import type { Person } from '#shared/directory'
import type { KnownLine, NameLine, Offered } from './name-lines.ts'
import { exactPerson, whoIsTyped } from './who-is-typed.ts'

export const keyOfPerson = (person: Person): string => person.id ?? `name:${person.name}`

/**
 * The people that the library found for what was typed, but for those who are `there`, and what was typed as a new one.
 * Nothing is offered for somebody who has a byline already. Highlighted is who is surely meant ({@link whoIsTyped}); a name that is a part of another's is somebody new.
 */
export function personLines(found: readonly Person[], typed: string, there: ReadonlySet<string>): Offered {
  if (typed === '') return { lines: [], first: null }
  const who = whoIsTyped(found, typed)
  const isThere = there.has(typed) || (who.kind === 'known' && there.has(who.person.name))
  if (isThere) return { lines: [], first: null }
  const people = found.filter(({ name }) => !there.has(name))
  const isKnown = exactPerson(found, typed) !== undefined
  const known = people.map(lineOf)
  const lines: readonly NameLine[] = isKnown ? known : [...known, { kind: 'new', name: typed }]
  const meant =
    who.kind === 'new'
      ? lines.findIndex(({ kind }) => kind === 'new')
      : who.kind === 'known'
        ? people.indexOf(who.person)
        : -1
  return { lines, first: meant < 0 ? null : meant }
}

const lineOf = (person: Person): KnownLine => ({
  kind: 'known',
  key: keyOfPerson(person),
  name: person.name,
  detail: [person.organisation, person.title].filter(Boolean).join(' '),
  hue: null,
  isNested: false,
})
