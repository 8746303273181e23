import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import type { Article } from '#core/galley/galley'
import type { Row } from '../archive/rows.ts'
import { filing } from '../directory/sections.ts'
import { storedGalleys } from '../pages/galleys.ts'
import { pack, unpack, unpackOriginal, unpackText } from '../packed/packed.ts'
import { packArticle, unpackArticle } from '../packed/packed-article.ts'
import { projectionOf } from '../articles/projection.ts'
import { needsSource } from '../revisions/packed-state.ts'
import { BLOCK_END } from '../search/words.ts'

/** Above every id that was ever given on a page. */
const FRESH_IDS = 1_000_000

/**
 * Makes a library again of rows that were saved one by one, some without those that they belong to. To be run in a
 * transaction, and before what is projected is made anew.
 *
 * @returns names of pages and headlines of articles that are not what they were
 */
export function mend(rescued: Database, now: Date): readonly string[] {
  pagesForSources(rescued, now)
  const names = typeWithoutSource(rescued)
  dropOrphans(rescued)
  openLast(rescued)
  return [...names, ...dropUnprintable(rescued)]
}

/** A page whose own row is lost, from its source: its name is gone, its text and articles are not. */
function pagesForSources(rescued: Database, now: Date): void {
  const add = rescued.prepare(
    `INSERT INTO page (id, name, sha256, encoding, created_at, next_id) VALUES (?, ?, ?, 'utf-8', ?, ?)`,
  )
  const sources = rescued
    .prepare<[], { readonly page: string; readonly bytes: Uint8Array }>(
      'SELECT page, bytes FROM source WHERE page NOT IN (SELECT id FROM page)',
    )
    .all()
  for (const { page, bytes } of sources) {
    const sha256 = createHash('sha256').update(unpackOriginal(bytes)).digest('hex')
    add.run(page, `${page.slice(0, 8)}.txt`, sha256, now.toISOString(), FRESH_IDS)
  }
}

/**
 * Pages whose source is lost keep their articles as they read last, as if typed by hand: what pointed into the
 * source points nowhere now. Revisions that point there cannot be read again and go.
 */
function typeWithoutSource(rescued: Database): readonly string[] {
  const pages = rescued
    .prepare<[], { readonly id: string; readonly name: string }>(
      'SELECT id, name FROM page WHERE id NOT IN (SELECT page FROM source)',
    )
    .all()
  const addSource = rescued.prepare('INSERT INTO source (page, bytes) VALUES (?, ?)')
  const removeParts = rescued.prepare('DELETE FROM part WHERE page = ?')
  const articles = rescued.prepare<[string], Stored>(
    'SELECT number, headline, text, body FROM article WHERE page = ?',
  )
  const setBody = rescued.prepare<[string, number]>('UPDATE article SET body = ? WHERE number = ?')
  const states = rescued.prepare<[string], { readonly digest: string; readonly body: Uint8Array }>(
    'SELECT digest, body FROM revision_state WHERE page = ?',
  )
  const dropState = rescued.prepare<[string, string]>(
    'DELETE FROM revision_state WHERE page = ? AND digest = ?',
  )
  for (const { id } of pages) {
    for (const { digest, body } of states.all(id)) if (!standsAlone(body)) dropState.run(id, digest)
    addSource.run(id, pack(''))
    removeParts.run(id)
    for (const article of articles.all(id)) setBody.run(packArticle(typed(article)), article.number)
  }
  return pages.map(({ name }) => name)
}

interface Stored {
  readonly number: number
  readonly headline: string
  readonly text: string | Buffer
  readonly body: string
}

function typed({ headline, text, body }: Stored): Article {
  const article = unpackArticle(body)
  const printed = unpackText(text)
  const texts = printed === '' ? [] : printed.split(BLOCK_END)
  return {
    ...article,
    // Blocks and what was printed of them stand in the same order; the headline has a column of its own.
    blocks: article.blocks.map((block) => ({
      ...block,
      pieces: [{ typed: (block.kind === 'headline' ? headline : texts.shift()) ?? '' }],
    })),
  }
}

const standsAlone = (state: Uint8Array): boolean => {
  let alone = false
  return works(() => (alone = !needsSource(state))) && alone
}

/** How the desk stood is not saved; the page that was opened last comes back. */
function openLast(rescued: Database): void {
  rescued.exec(`INSERT INTO open_page (position, page, name, shown)
    SELECT 0, id, name, 1 FROM page WHERE opened_order > 0 ORDER BY opened_order DESC LIMIT 1`)
}

/** Rows that refer to something that is lost. */
function dropOrphans(rescued: Database): void {
  for (;;) {
    const orphans = rescued.pragma('foreign_key_check') as readonly {
      readonly table: string
      readonly rowid: number | null
    }[]
    if (orphans.length === 0) return
    for (const { table, rowid } of orphans) {
      if (rowid === null) rescued.exec(`DELETE FROM ${table} WHERE ${orphanedWithoutNumber(table)}`)
      else rescued.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid)
    }
  }
}

/** SQLite names no row of a table that has no row numbers; there is one such table of truth. */
function orphanedWithoutNumber(table: string): string {
  if (table !== 'spelling')
    throw new Error(`it is not known which rows of ${table} have lost what they refer to`)
  return 'contributor NOT IN (SELECT id FROM contributor)'
}

/** What still parses may make no sense all the same: a wrong byte in the name of a field. */
function dropUnprintable(rescued: Database): readonly string[] {
  const unasked = {
    assertPage: () => undefined,
    assertTables: () => undefined,
    assertArticle: () => undefined,
  }
  const galleys = storedGalleys(rescued, unasked, filing(rescued))
  const dropped: string[] = []
  const drop = rescued.prepare<[string, string]>('DELETE FROM article WHERE page = ? AND id = ?')
  const dropParts = rescued.prepare<[string]>('DELETE FROM part WHERE page = ?')
  const headline = rescued
    .prepare<[string, string], string>('SELECT headline FROM article WHERE page = ? AND id = ?')
    .pluck()
  for (const { id, name } of rescued
    .prepare<[], { readonly id: string; readonly name: string }>('SELECT id, name FROM page')
    .all()) {
    if (!works(() => galleys.galley(id))) {
      dropParts.run(id)
      dropped.push(name)
    }
    const galley = galleys.load(id)?.galley
    for (const article of galley?.articles ?? []) {
      if (galley && works(() => projectionOf(galley, article))) continue
      dropped.push(headline.get(id, article.id) ?? name)
      drop.run(id, article.id)
    }
    galleys.forget(id)
  }
  return dropped
}

/** Anything may go wrong with what is not what was written; here that is no bug. */
function works(action: () => unknown): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}

/** The version since which sources and parts are deflated (0004-search). */
export const PACKED_SINCE = 4

/** Whether a row that is not what was written can be kept: JSON is JSON still, and what was deflated can be inflated. */
export function isReadable(row: Row, version: number): boolean {
  return works(() => {
    const { body, place, bytes } = row
    if (typeof body === 'string') JSON.parse(body)
    if (body instanceof Uint8Array) JSON.parse(unpack(body).toString())
    if (typeof place === 'string') JSON.parse(place)
    if (bytes instanceof Uint8Array && version >= PACKED_SINCE) unpackOriginal(bytes)
  })
}
