import type { Database } from 'better-sqlite3'
import type { SealedTable } from '../check/sealed-table.ts'
import { isThere, put, putIfFree, rowsOf } from './rows.ts'
import type { Row } from './rows.ts'

/**
 * Brings sections, people and saved searches, which pages only name. What is here stays as it is. Gives how many rows
 * are here with another content and could not be kept beside it.
 */
export function mergeDirectory(from: Database, library: Database, tables: readonly SealedTable[]): number {
  const rows = (name: string): readonly Row[] => {
    const table = tables.find((one) => one.name === name)
    return table ? rowsOf(from, table, null) : []
  }
  mergeSections(library, rows('section'), rows('former_section'))
  let different = 0
  for (const name of ['contributor', 'spelling']) {
    for (const row of rows(name))
      if (!putIfFree(library, name, row) && !isThere(library, name, row, null)) different++
  }
  for (const row of rows('saved_search')) mergeSearch(library, row)
  return different
}

/** A section is known by its name; one that is new here keeps its id, if that was never given to another. */
function mergeSections(library: Database, sections: readonly Row[], former: readonly Row[]): void {
  const byName = library.prepare<[string], Row>('SELECT id, parent FROM section WHERE name = ?')
  const idTaken = library
    .prepare<[string, string], number>(
      'SELECT 1 FROM section WHERE id = ? UNION ALL SELECT 1 FROM former_section WHERE id = ?',
    )
    .pluck()
  const ourIds = new Map<unknown, string>()
  const freeId = (id: string): string => {
    let free = id
    for (let number = 2; idTaken.get(free, free) !== undefined; number++) free = `${id} ${number}`
    return free
  }
  const putSection = (row: Row, parent: string | null): void => {
    const here = byName.get(String(row['name']))
    if (here) {
      ourIds.set(row['id'], String(here['id']))
      return
    }
    const id = freeId(String(row['id']))
    put(library, 'section', { ...row, id, parent })
    ourIds.set(row['id'], id)
  }
  for (const row of sections) if (row['parent'] === null) putSection(row, null)
  for (const row of sections) {
    if (row['parent'] === null) continue
    const parent = ourIds.get(row['parent']) ?? null
    // Sections nest once: under one that is nested here itself it stands beside it.
    const outer = sections.find(({ id }) => id === row['parent'])
    const isNested = outer && byName.get(String(outer['name']))?.['parent'] !== null
    putSection(row, isNested ? null : parent)
  }
  for (const row of former) {
    if (idTaken.get(String(row['id']), String(row['id'])) !== undefined) continue
    const section = row['section'] === null ? null : (ourIds.get(row['section']) ?? null)
    put(library, 'former_section', { ...row, section })
  }
}

/** Another question under a name that is taken comes under the name with a number: none is lost. */
function mergeSearch(library: Database, row: Row): void {
  const bodyOf = library.prepare<[string], string>('SELECT body FROM saved_search WHERE name = ?').pluck()
  const taken = library.prepare<[unknown], number>('SELECT 1 FROM saved_search WHERE id = ?').pluck()
  let name = String(row['name'])
  for (let number = 2; ; number++) {
    const body = bodyOf.get(name)
    if (body === row['body']) return
    if (body === undefined) break
    name = `${String(row['name'])} ${number}`
  }
  put(library, 'saved_search', { ...row, name, ...(taken.get(row['id']) !== undefined && { id: null }) })
}
