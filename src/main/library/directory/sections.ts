import type { Database } from 'better-sqlite3'
import { HUES } from '#shared/directory'
import type { Refiled, Section, SectionDeed, SectionId, SectionsChanged } from '#shared/directory'
import { fail, failure, succeed } from '#shared/result'
import type { Failure, Result } from '#shared/result'

/** What is read to know an article's section. */
export const SECTION_TABLES: readonly string[] = ['section', 'former_section']

/** What the section that an article is filed under is called now; an empty string when there is none. */
export const SECTION_NAME = `coalesce((SELECT section.name FROM filing
  JOIN section ON section.id = filing.section WHERE filing.filed = article.section), '')`

/** A condition on `article.section`: it means the section called `@section`, or one that is nested in it. */
export const IN_SECTION = `article.section IN (
  SELECT filed FROM filing JOIN section ON section.id = filing.section
  WHERE section.name = @section OR section.parent = (SELECT id FROM section WHERE name = @section))`

/** It means no section; with a parameter like the other, which is an empty string then. */
export const IN_NO_SECTION = `${SECTION_NAME} = @section`

/** What articles are sorted by to stand in the order of their sections; those without one come last. */
export const SECTION_ORDER = `coalesce((
  SELECT coalesce(outer_section.position, section.position) * 1000
    + CASE WHEN section.parent IS NULL THEN 0 ELSE section.position + 1 END
  FROM filing JOIN section ON section.id = filing.section
  LEFT JOIN section AS outer_section ON outer_section.id = section.parent
  WHERE filing.filed = article.section), 1000000000)`

interface Row {
  readonly id: SectionId
  readonly name: string
  readonly parent: SectionId | null
  readonly position: number
  readonly hue: number
}

export type Filing = ReturnType<typeof filing>

/**
 * Between names and ids: on the desk an article has its section's name, in its row the section's id, which no
 * renaming, merging or deleting changes.
 */
export function filing(database: Database) {
  const nameOf = database
    .prepare<[string], string>(
      'SELECT name FROM filing JOIN section ON section.id = filing.section WHERE filed = ?',
    )
    .pluck()
  const former = database.prepare<[string], number>('SELECT 1 FROM former_section WHERE id = ?').pluck()
  const byName = database.prepare<[string], SectionId>('SELECT id FROM section WHERE name = ?').pluck()
  const add = database.prepare<[Omit<Row, 'position'>]>(`
    INSERT INTO section (id, name, parent, position, hue) VALUES (@id, @name, @parent,
      (SELECT coalesce(max(position), -1) + 1 FROM section WHERE parent IS @parent), @hue)`)
  const count = database.prepare<[], number>('SELECT count(*) FROM section').pluck()

  /** @throws SQLITE_CONSTRAINT when a section is called so already. */
  function create(name: string, parent: SectionId | null): SectionId {
    let id = name
    for (let number = 2; nameOf.get(id) !== undefined || former.get(id) !== undefined; number++)
      id = `${name} ${number}`
    add.run({ id, name, parent, hue: ((count.get() ?? 0) % HUES) + 1 })
    return id
  }

  return {
    create,
    /** The id to file an article under; makes the section when there is none of that name. */
    idOf(name: string): SectionId | '' {
      // Half a character cannot be the name of anything in the file: it stays with the article as it is.
      if (name === '' || /\p{Surrogate}/u.test(name)) return name
      return byName.get(name) ?? create(name, null)
    },
    /** An id that nobody knows is shown as it is: it is the name it was first called. */
    nameOf: (id: string): string =>
      id === '' ? '' : (nameOf.get(id) ?? (former.get(id) === undefined ? id : '')),
  }
}

/** The sections as a tree, and everything that may be done to it. */
export function sectionTree(database: Database, { create }: Filing) {
  const all = database.prepare<[], Row>(
    'SELECT id, name, parent, position, hue FROM section ORDER BY position',
  )
  const counts = database.prepare<[], { readonly section: SectionId; readonly articles: number }>(`
    SELECT filing.section, sum(articles) AS articles
    FROM (SELECT section, count(*) AS articles FROM article GROUP BY section) AS used
    JOIN filing ON filing.filed = used.section GROUP BY filing.section`)
  const rename = database.prepare<[string, SectionId]>('UPDATE section SET name = ? WHERE id = ?')
  const colour = database.prepare<[number, SectionId]>('UPDATE section SET hue = ? WHERE id = ?')
  const put = database.prepare<[SectionId | null, number, SectionId]>(
    'UPDATE section SET parent = ?, position = ? WHERE id = ?',
  )
  const refile = database.prepare<[SectionId | null, SectionId]>(
    'UPDATE former_section SET section = ? WHERE section = ?',
  )
  const retire = database.prepare<[SectionId, SectionId | null]>('INSERT INTO former_section VALUES (?, ?)')
  const remove = database.prepare<[SectionId]>('DELETE FROM section WHERE id = ?')

  /** Each section with those nested in it behind it. */
  function list(): readonly Section[] {
    const rows = all.all()
    const used = new Map(counts.all().map(({ section, articles }) => [section, articles]))
    const shown = ({ id, name, parent, hue }: Row): Section => ({
      id,
      name,
      parent,
      hue,
      articles: used.get(id) ?? 0,
    })
    const under = (parent: SectionId | null) => rows.filter((row) => row.parent === parent)
    return under(null).flatMap((row) => [shown(row), ...under(row.id).map(shown)])
  }

  /** Puts a section among those with this parent, before the one at `index`, and numbers them anew. */
  function place(section: SectionId, parent: SectionId | null, index: number): void {
    const others = all.all().filter((row) => row.parent === parent && row.id !== section)
    const ids = others.map(({ id }) => id).toSpliced(index, 0, section)
    ids.forEach((id, position) => put.run(parent, position, id))
  }

  /** Takes a section away; its articles, and those that came to it, are in `into` now, what was nested in it at its place. */
  function dissolve(row: Row, into: Row | null): Refiled {
    const nested = all.all().filter(({ parent }) => parent === row.id)
    for (const child of nested) {
      const top = all.all().filter(({ parent }) => parent === null)
      const at = top.findIndex(({ id }) => id === row.id)
      if (into && into.parent === null && into.id !== child.id) place(child.id, into.id, Infinity)
      else place(child.id, null, at)
    }
    refile.run(into?.id ?? null, row.id)
    retire.run(row.id, into?.id ?? null)
    remove.run(row.id)
    return { from: row.name, to: into?.name ?? '' }
  }

  /** Why a deed cannot be done, or `null`. */
  function problemOf(deed: SectionDeed, rows: ReadonlyMap<SectionId, Row>): Failure | null {
    const named = [...rows.values()]
    if ('section' in deed && !rows.has(deed.section)) return failure('section-unknown')
    if ('into' in deed && deed.into !== null && !rows.has(deed.into)) return failure('section-unknown')
    if ('into' in deed && deed.into === deed.section) return failure('section-unknown')
    if ('name' in deed) {
      const name = deed.name.trim()
      if (name === '') return failure('name-missing')
      const taken = named.find((row) => row.name === name)
      if (taken && !('section' in deed && taken.id === deed.section))
        return failure('section-taken', { name })
    }
    if ('parent' in deed && deed.parent !== null) {
      const parent = rows.get(deed.parent)
      if (!parent) return failure('section-unknown')
      const hasNested = 'section' in deed && named.some((row) => row.parent === deed.section)
      const itself = 'section' in deed && deed.section === deed.parent
      if (parent.parent !== null || hasNested || itself) return failure('section-too-deep')
    }
    return null
  }

  function run(deed: SectionDeed, rows: ReadonlyMap<SectionId, Row>): Refiled | null {
    const row = 'section' in deed ? rows.get(deed.section) : undefined
    switch (deed.kind) {
      case 'create':
        create(deed.name.trim(), deed.parent)
        return null
      case 'rename':
        rename.run(deed.name.trim(), deed.section)
        return row ? { from: row.name, to: deed.name.trim() } : null
      case 'colour':
        colour.run(deed.hue, deed.section)
        return null
      case 'place':
        place(deed.section, deed.parent, deed.index)
        return null
      case 'merge':
        return row ? dissolve(row, rows.get(deed.into) ?? null) : null
      case 'delete':
        return row ? dissolve(row, deed.into === null ? null : (rows.get(deed.into) ?? null)) : null
    }
  }

  return {
    list,
    change: database.transaction((deed: SectionDeed): Result<SectionsChanged> => {
      const rows = new Map(all.all().map((row) => [row.id, row]))
      const problem = problemOf(deed, rows)
      if (problem) return fail(problem)
      const refiled = run(deed, rows)
      return succeed({ sections: list(), refiled: refiled?.from === refiled?.to ? null : refiled })
    }).immediate,
  }
}
