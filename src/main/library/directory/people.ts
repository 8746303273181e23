import type { Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { readAs } from '#core/text/find'
import { BYLINE_ROLES, type BylineRole } from '#core/structure/reading'
import type {
  ContributorId,
  PeopleList,
  PeopleQuery,
  Person,
  PersonDeed,
  PersonFacts,
} from '#shared/directory'
import { fail, failure, succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { stateOfFile } from '../opening/state-of-file.ts'
import { byPinyin, rankAmong } from './found-by.ts'

/**
 * The person behind the byline of this row: of those with that spelling the one of the printed organisation, else the one
 * without any, else the one who was entered first.
 */
export const LINKED = `(SELECT contributor.id FROM spelling JOIN contributor ON contributor.id = spelling.contributor
  WHERE spelling.spelling = byline.name
  ORDER BY contributor.organisation = byline.organisation DESC, contributor.organisation = '' DESC, contributor.rowid
  LIMIT 1)`

/** A condition on `article`: it has a byline of the person called `@byline`, or prints that name. */
export const BY_PERSON = `article.number IN (SELECT article FROM byline
  WHERE name = @byline OR contributor IN (SELECT id FROM contributor WHERE name = @byline))`

interface Row extends Omit<PersonFacts, 'spellings' | 'role'> {
  readonly id: ContributorId
  readonly role: string
}

interface Unknown {
  readonly name: string
  readonly organisation: string
  readonly title: string
  readonly role: string
  readonly articles: number
}

/** What a paper prints for itself: in a library of many papers it names none. */
const OURSELVES: ReadonlySet<string> = new Set(['本报', '本刊', '本社', '本网', '本台'])

/** People: those who were entered, and the names in bylines that nobody has entered yet. */
export function people(database: Database) {
  const rows = database.prepare<[], Row>(
    'SELECT id, name, organisation, title, role, note FROM contributor ORDER BY rowid',
  )
  const spellings = database.prepare<[], { readonly spelling: string; readonly contributor: ContributorId }>(
    'SELECT spelling, contributor FROM spelling ORDER BY spelling',
  )
  const counts = database.prepare<[], { readonly contributor: ContributorId; readonly articles: number }>(`
    SELECT contributor, count(DISTINCT article) AS articles FROM byline
    WHERE contributor IS NOT NULL GROUP BY contributor`)
  // Organisation, title and role belong together, so those that were printed most are taken; a bare name says nothing.
  const unknown = database.prepare<[], Unknown>(`
    WITH person AS (
      SELECT name, count(DISTINCT article) AS articles FROM byline
      WHERE name <> '' AND contributor IS NULL GROUP BY name
    ), credit AS (
      SELECT name, organisation, title, role, row_number() OVER (
        PARTITION BY name
        ORDER BY organisation <> '' OR title <> '' DESC, count(*) DESC, max(article) DESC
      ) AS place
      FROM byline WHERE contributor IS NULL GROUP BY name, organisation, title, role
    )
    SELECT person.name, person.articles, credit.organisation, credit.title, credit.role
    FROM person JOIN credit ON credit.name = person.name AND credit.place = 1`)
  const has = database.prepare<[ContributorId], number>('SELECT 1 FROM contributor WHERE id = ?').pluck()
  const namesOf = database
    .prepare<[ContributorId], string>('SELECT spelling FROM spelling WHERE contributor = ?')
    .pluck()
  const add = database.prepare<[Row]>(`INSERT INTO contributor (id, name, organisation, title, role, note)
    VALUES (@id, @name, @organisation, @title, @role, @note)`)
  const edit = database.prepare<[Row]>(`UPDATE contributor SET name = @name, organisation = @organisation,
    title = @title, role = @role, note = @note WHERE id = @id`)
  const remove = database.prepare<[ContributorId]>('DELETE FROM contributor WHERE id = ?')
  const addSpelling = database.prepare<[string, ContributorId]>(
    'INSERT INTO spelling (spelling, contributor) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const clearSpellings = database.prepare<[ContributorId]>('DELETE FROM spelling WHERE contributor = ?')
  const link = database.prepare<[string]>(`UPDATE byline SET contributor = ${LINKED} WHERE name = ?`)

  /** Counted anew only when something was written since: not at every letter that is typed to find somebody. */
  let counted: { readonly at: string; readonly people: readonly Person[] } | null = null
  const state = stateOfFile(database)

  function everyone(): readonly Person[] {
    const at = state()
    if (counted?.at !== at) counted = { at, people: count() }
    return counted.people
  }

  function count(): readonly Person[] {
    const names = new Map<ContributorId, string[]>()
    for (const { spelling, contributor } of spellings.all())
      names.set(contributor, [...(names.get(contributor) ?? []), spelling])
    const used = new Map(counts.all().map(({ contributor, articles }) => [contributor, articles]))
    const entered = rows.all().map((row): Person => ({
      ...row,
      role: roleOf(row.role),
      spellings: (names.get(row.id) ?? []).filter((name) => name !== row.name),
      articles: used.get(row.id) ?? 0,
    }))
    const others = unknown.all().map((row): Person => ({
      ...row,
      id: null,
      organisation: OURSELVES.has(row.organisation) ? '' : row.organisation,
      role: roleOf(row.role),
      spellings: [],
      note: '',
    }))
    return [...entered, ...others]
  }

  function write(id: ContributorId, facts: PersonFacts): void {
    clearSpellings.run(id)
    for (const name of [facts.name, ...facts.spellings]) {
      if (name.trim() !== '') addSpelling.run(name.trim(), id)
    }
  }

  function run(deed: PersonDeed): ContributorId | null {
    switch (deed.kind) {
      case 'create': {
        const id: ContributorId = randomUUID()
        add.run(rowOf(id, deed.facts))
        write(id, deed.facts)
        return id
      }
      case 'edit':
        edit.run(rowOf(deed.person, deed.facts))
        write(deed.person, deed.facts)
        return deed.person
      case 'merge':
        for (const name of namesOf.all(deed.person)) addSpelling.run(name, deed.into)
        remove.run(deed.person)
        return deed.into
      case 'delete':
        remove.run(deed.person)
        return null
    }
  }

  /** Every name that may mean somebody else after a deed. */
  const affected = (deed: PersonDeed): readonly string[] => ('person' in deed ? namesOf.all(deed.person) : [])

  return {
    everyone,

    find({ text, limit }: PeopleQuery): PeopleList {
      const wanted = readAs(text)
      const ranked = everyone().flatMap((person) => {
        const rank = wanted === '' ? 0 : rankAmong([person.name, ...person.spellings], wanted)
        return rank === null ? [] : [{ person, rank }]
      })
      const found = ranked.sort(
        (a, b) =>
          a.rank - b.rank ||
          (wanted === '' ? 0 : b.person.articles - a.person.articles) ||
          byPinyin(a.person.name, b.person.name),
      )
      return { people: found.slice(0, limit).map(({ person }) => person), total: found.length }
    },

    change: database.transaction((deed: PersonDeed): Result<Person | null> => {
      if ('facts' in deed && deed.facts.name.trim() === '') return fail(failure('name-missing'))
      if ('person' in deed && has.get(deed.person) === undefined) return fail(failure('person-unknown'))
      if (deed.kind === 'merge' && (deed.into === deed.person || has.get(deed.into) === undefined))
        return fail(failure('person-unknown'))
      const before = affected(deed)
      const id = run(deed)
      const after = id === null ? [] : namesOf.all(id)
      for (const name of new Set([...before, ...after])) link.run(name)
      return succeed(everyone().find((person) => id !== null && person.id === id) ?? null)
    }).immediate,
  }
}

const roleOf = (role: string): BylineRole => BYLINE_ROLES.find((known) => known === role) ?? 'other'

const rowOf = (id: ContributorId, { name, organisation, title, role, note }: PersonFacts): Row => ({
  id,
  name: name.trim(),
  organisation: organisation.trim(),
  title: title.trim(),
  role,
  note: note.trim(),
})
