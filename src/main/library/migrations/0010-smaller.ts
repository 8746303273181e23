import type { Database } from 'better-sqlite3'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Migration } from './migration.ts'

/**
 * A third smaller, and with less to write at every save (decision 10).
 *
 * - `article.body` is a list instead of an object: `[id, [[id, kind, from, to, "typed", …], …], section,
 *   [[name, role, organisation, title], …], status, note]`.
 * - The part `fixes` tells each kind of fix once, and where each fix is by gaps and lengths.
 * - New revisions refer to the page's text; those that are there stay as they are.
 * - No index and no column that no list asks for: sections have an order of their own since 0005, and publications are
 *   found by what they sort by.
 *
 * What cannot be read stays as it is: damage is told by its seal, and after a rescue by who reads it.
 */
export const smaller: Migration = {
  version: 10,
  name: '0010-smaller',
  up(database) {
    database.exec(`
      DROP INDEX article_by_section_key;
      ALTER TABLE article DROP COLUMN section_key;
      DROP INDEX article_by_publication;
      -- The triggers of 0007 take the new form for a new state.
      CREATE TEMP TABLE fitting AS SELECT page FROM history WHERE fits = 1;
    `)
    rewrite(database, 'article', 'true', articleAsList)
    rewrite(database, 'part', "name = 'fixes'", fixesByKind)
    database.exec(`
      UPDATE history SET fits = 1 WHERE page IN (SELECT page FROM fitting);
      DROP TABLE fitting;
    `)
  },
}

type Body = string | Uint8Array

/** Row by row, so that a library of any length needs no more memory than its longest row. */
function rewrite(database: Database, table: string, which: string, form: (body: Body) => Body): void {
  const read = database.prepare<[number], { readonly place: number; readonly body: Body }>(
    `SELECT rowid AS place, body FROM ${table} WHERE ${which} AND rowid > ? ORDER BY rowid LIMIT 1`,
  )
  const write = database.prepare<[Body, number]>(`UPDATE ${table} SET body = ? WHERE rowid = ?`)
  for (let row = read.get(-1); row; row = read.get(row.place)) {
    const body = orAsItIs(row.body, form)
    if (body !== row.body) write.run(body, row.place)
  }
}

/** JSON that does not parse, has another form, or cannot be inflated. */
function orAsItIs(body: Body, form: (body: Body) => Body): Body {
  try {
    return form(body)
  } catch {
    return body
  }
}

interface Article {
  readonly id: string
  readonly blocks: readonly {
    readonly id: string
    readonly kind: string
    readonly pieces: readonly ({ readonly from: number; readonly to: number } | { readonly typed: string })[]
  }[]
  readonly section: string
  readonly bylines: readonly {
    readonly name: string
    readonly role: string
    readonly organisation: string
    readonly title: string
  }[]
  readonly status: string
  readonly note: string
}

function articleAsList(body: Body): string {
  const { id, blocks, section, bylines, status, note } = JSON.parse(String(body)) as Article
  return JSON.stringify([
    id,
    blocks.map((block) => [
      block.id,
      block.kind,
      ...block.pieces.flatMap((piece): (string | number)[] =>
        'typed' in piece ? [piece.typed] : [piece.from, piece.to],
      ),
    ]),
    section,
    bylines.map(({ name, role, organisation, title }) => [name, role, organisation, title]),
    status,
    note,
  ])
}

interface Fix {
  readonly id: string
  readonly rule: string
  readonly kind: string
  readonly span: { readonly from: number; readonly to: number }
  readonly replacement: string
  readonly reasons: readonly string[]
  readonly confidence: number
}

function fixesByKind(body: Body): Uint8Array {
  const fixes = JSON.parse(inflateRawSync(Buffer.from(body as Uint8Array)).toString()) as readonly Fix[]
  const kinds = new Map<string, number>()
  const which: number[] = []
  const where: number[] = []
  const names: [number, string][] = []
  let at = 0
  fixes.forEach(({ id, rule, kind, span: { from, to }, replacement, reasons, confidence }, index) => {
    const told = JSON.stringify([rule, kind, replacement, reasons, confidence])
    const number = kinds.get(told) ?? kinds.size
    kinds.set(told, number)
    which.push(number)
    where.push(from - at, to - from)
    at = to
    if (id !== `${rule}@${from}-${to}`) names.push([index, id])
  })
  const told = [...kinds.keys()].map((kind) => JSON.parse(kind) as unknown)
  return deflateRawSync(JSON.stringify({ kinds: told, which, where, ...(names.length > 0 && { names }) }))
}
