import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import type { Article } from '#core/galley/galley'
import { BLOCK_END } from '../search/words.ts'
import type { Row } from './every-row.ts'

/** Above every id that was ever given on a page. */
const FRESH_IDS = 1_000_000

/** A page whose own row is lost, from its source: its name is gone, its text and articles are not. */
export function pageForSource(rescued: Database, source: Row, now: Date): void {
  const { page, bytes } = source
  if (typeof page !== 'string' || !(bytes instanceof Uint8Array)) return
  rescued
    .prepare(
      `INSERT OR IGNORE INTO page (id, name, sha256, encoding, created_at, next_id)
       VALUES (?, ?, ?, 'utf-8', ?, ?)`,
    )
    .run(
      page,
      `${page.slice(0, 8)}.txt`,
      createHash('sha256').update(bytes).digest('hex'),
      now.toISOString(),
      FRESH_IDS,
    )
}

/**
 * Pages whose source is lost keep their articles as they read last, as if typed by hand: what pointed into the
 * source points nowhere now. Gives the names of these pages.
 */
export function mendPagesWithoutSource(rescued: Database): readonly string[] {
  const pages = rescued
    .prepare<[], { readonly id: string; readonly name: string }>(
      'SELECT id, name FROM page WHERE id NOT IN (SELECT page FROM source)',
    )
    .all()
  const addSource = rescued.prepare(`INSERT INTO source (page, bytes, text) VALUES (?, x'', '')`)
  const removeParts = rescued.prepare('DELETE FROM part WHERE page = ?')
  const articles = rescued.prepare<[string], Stored>(
    'SELECT number, headline, text, body FROM article WHERE page = ?',
  )
  const setBody = rescued.prepare<[string, number]>('UPDATE article SET body = ? WHERE number = ?')
  for (const { id } of pages) {
    addSource.run(id)
    removeParts.run(id)
    for (const article of articles.all(id)) setBody.run(JSON.stringify(typed(article)), article.number)
  }
  return pages.map(({ name }) => name)
}

interface Stored {
  readonly number: number
  readonly headline: string
  readonly text: string
  readonly body: string
}

function typed({ headline, text, body }: Stored): Article {
  const article = JSON.parse(body) as Article
  const texts = text === '' ? [] : text.split(BLOCK_END)
  return {
    ...article,
    // Blocks and what was printed of them stand in the same order; the headline has a column of its own.
    blocks: article.blocks.map((block) => ({
      ...block,
      pieces: [{ typed: (block.kind === 'headline' ? headline : texts.shift()) ?? '' }],
    })),
  }
}
