import type { Database } from 'better-sqlite3'
import { openedGalley } from '#core/galley/galley'
import type { Galley } from '#core/galley/galley'
import { printedPage } from '#core/source/page'
import type { PageId, PageLayout } from '#core/source/page'
import type { ArticleOnPage } from '#shared/article-list'
import type { OpenedPage, Place } from '#shared/opened-page'
import { fail, failure, succeed } from '#shared/result'
import type { Result } from '#shared/result'
import type { Seals } from '../check/seals.ts'
import { SECTION_TABLES, type Filing } from '../directory/sections.ts'
import type { NewPage } from '../library.ts'
import { unpackArticle } from '../packed/packed-article.ts'
import { unpackPart } from '../packed/packed-part.ts'
import type { Part } from '../packed/packed-part.ts'
import { textOf } from '../packed/packed.ts'
import type { SheetParts } from './sheet-parts.ts'
import { stored } from '../stored-json.ts'

export interface StoredState {
  readonly galley: Galley
  /** False while the page has never been saved: then the galley is that of a page just opened. */
  readonly saved: boolean
}

export type StoredGalleys = ReturnType<typeof storedGalleys>

/** Pages on the desk at the same time, and a few before them. */
const REMEMBERED = 4

/**
 * Reads galleys from their rows and remembers the last used, so that a save need not read what it does not change.
 * What is read is what was written, or an error (DamagedContent).
 */
export function storedGalleys(database: Database, seals: Seals, { nameOf }: Filing) {
  const pageRow = database.prepare<[PageId], PageRow>(`
    SELECT name, sha256, encoding, next_id, place, bytes, text, layout.body AS layout
    FROM page JOIN source ON source.page = page.id LEFT JOIN layout ON layout.page = page.id
    WHERE page.id = ?`)
  const parts = database.prepare<[PageId], { name: Part; body: Uint8Array }>(
    'SELECT name, body FROM part WHERE page = ?',
  )
  const bodies = database
    .prepare<[PageId], string>('SELECT body FROM article WHERE page = ? ORDER BY position')
    .pluck()
  const finished = database.prepare<[{ page: PageId | null }], ArticleOnPage>(
    `SELECT page, article.id AS article FROM article JOIN page ON page.id = article.page
     WHERE (@page IS NULL AND status = 'finished') OR (page = @page AND status IN ('finished', 'exported'))
     ORDER BY created_at, page, position`,
  )
  const exists = database.prepare<[PageId], number>('SELECT 1 FROM page WHERE id = ?').pluck()

  /** The last used stands last. */
  const remembered = new Map<PageId, StoredState>()

  function remember(id: PageId, state: StoredState): void {
    remembered.delete(id)
    remembered.set(id, state)
    for (const oldest of remembered.keys()) {
      if (remembered.size <= REMEMBERED) break
      remembered.delete(oldest)
    }
  }

  /** A page that has just been kept, and need not be read to be saved. */
  function rememberNew(id: PageId, { name, sha256, text, layout }: NewPage): void {
    const page = printedPage(id, name, sha256.slice(0, SHA256_LENGTH), text, layout)
    remember(id, { galley: openedGalley(page, []), saved: false })
  }

  function stateOf(id: PageId, row: PageRow): StoredState {
    seals.assertPage(id)
    seals.assertTables(SECTION_TABLES)
    const text = textOf(row.bytes, row.text)
    const sha256 = row.sha256.slice(0, SHA256_LENGTH)
    const { layout, ...sheetParts } = layoutOf(row)
    const fresh = { ...openedGalley(printedPage(id, row.name, sha256, text, layout), []), ...sheetParts }
    if (row.next_id === null) return { galley: fresh, saved: false }
    const stateParts = Object.fromEntries(
      parts.all(id).map(({ name, body }) => [name, unpackPart(name, body)]),
    ) as Partial<Pick<Galley, Part>>
    const articles = bodies.all(id).map((body) => {
      const article = unpackArticle(body)
      return { ...article, section: nameOf(article.section) }
    })
    // A page that was saved before rules could be switched off for it has none that are.
    const rulings = { ...fresh.rulings, ...stateParts.rulings }
    return { galley: { ...fresh, ...stateParts, rulings, articles, nextId: row.next_id }, saved: true }
  }

  /** `null` when there is no such page. */
  function load(id: PageId): StoredState | null {
    const known = remembered.get(id)
    if (known) return known
    const row = pageRow.get(id)
    return row ? stateOf(id, row) : null
  }

  const unknown = (id: PageId) => {
    // It may be there and only not be found: where an index is damaged, its seals tell.
    seals.assertPage(id)
    return fail(failure('page-unknown', { page: id }))
  }

  return {
    load,
    remember,
    rememberNew,
    /** It is read anew when it is wanted. */
    forget: (id: PageId): void => void remembered.delete(id),
    forgetAll: (): void => {
      remembered.clear()
    },

    galley(id: PageId): Result<Galley> {
      const state = load(id)
      return state ? succeed(state.galley) : unknown(id)
    },

    opened(id: PageId): Result<Omit<OpenedPage, 'history'>> {
      const row = pageRow.get(id)
      if (!row) return unknown(id)
      const state = remembered.get(id) ?? stateOf(id, row)
      remember(id, state)
      const { page, ...galley } = state.galley
      return succeed({
        id,
        name: page.name,
        sha256: page.sha256,
        text: page.text,
        encoding: row.encoding,
        layout: layoutOf(row).layout,
        galley: state.saved ? galley : null,
        place: row.place === null ? null : stored<Place>(row.place),
      })
    },

    finishedArticles(page: PageId | null): Result<readonly ArticleOnPage[]> {
      if (page !== null && exists.get(page) === undefined) return unknown(page)
      return succeed(finished.all({ page }))
    },
  }
}

/** A page that is kept a second time, because an import brought another state of it, has more behind it. */
const SHA256_LENGTH = 64

interface PageRow {
  readonly name: string
  readonly sha256: string
  readonly encoding: string
  readonly next_id: number | null
  readonly place: string | null
  readonly bytes: Uint8Array
  /** Only where it is not the bytes in UTF-8. */
  readonly text: string | null
  readonly layout: string | null
}

/** The layout with what lies beside it in its row (`sheet-parts.ts`). */
function layoutOf({ layout }: PageRow): { readonly layout: PageLayout | null } & Partial<SheetParts> {
  if (layout === null) return { layout: null }
  const { superseded, regions, ...own } = stored<PageLayout & Partial<SheetParts>>(layout)
  return { layout: own, ...(superseded && { superseded }), ...(regions && { regions }) }
}
