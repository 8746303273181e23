import type { Database } from 'better-sqlite3'
import type { PageId } from '#core/source/page'
import type { UncleanedFound, UncleanedPage, UncleanedQuery } from '#shared/uncleaned'
import { stateOfFile } from '../opening/state-of-file.ts'
import { textOf } from '../packed/packed.ts'
import { excerptAt } from '../search/excerpt.ts'
import { questionOf, type Question, type Term } from '../search/query.ts'
import { indexed } from '../search/words.ts'

/** So many are looked through at once, and so many at all: an in-tray, no archive. */
const AT_ONCE = 20
const MOST = 400

interface Row extends Omit<UncleanedPage, 'excerpt'> {
  /** Only where it is not the bytes in UTF-8. */
  readonly text: string | null
  readonly bytes: Uint8Array | null
}

/** A page's words parted by blanks, also before the first and behind the last; they stay the same until its text grows. */
interface Known {
  /** Of the text. */
  readonly length: number
  readonly words: string
}

/**
 * Finds words on pages that have no articles, which the index of articles cannot know. They are few and wait to be
 * cleaned, so their texts are read when somebody asks, and keeping a page costs nothing more (decision 23).
 */
export function uncleanedPages(database: Database) {
  const without = database
    .prepare<[], PageId>(
      'SELECT id FROM page WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.page = page.id) ORDER BY rowid DESC',
    )
    .pluck()
  const row = database.prepare<[PageId], Row>(`
    SELECT id, name, publication, issued, text, CASE WHEN text IS NULL THEN bytes END AS bytes
    FROM page JOIN source ON source.page = page.id WHERE page.id = ?`)
  const state = stateOfFile(database)
  let known = new Map<PageId, Known>()
  let listed: { readonly at: string; readonly ids: readonly PageId[] } | null = null

  function newestFirst(): readonly PageId[] {
    const at = state()
    if (listed?.at !== at) {
      listed = { at, ids: without.all() }
      const kept = new Set(listed.ids.slice(0, MOST))
      known = new Map([...known].filter(([id]) => kept.has(id)))
    }
    return listed.ids
  }

  function wordsOf(id: PageId, text: string): string {
    const before = known.get(id)
    if (before?.length === text.length) return before.words
    const words = ` ${indexed(text)} `
    known.set(id, { length: text.length, words })
    return words
  }

  /** @throws DamagedContent */
  return ({ text, publication, from, to, offset }: UncleanedQuery): UncleanedFound => {
    const question = questionOf(text)
    const all = newestFirst()
    const ids = all.slice(0, MOST)
    const end = Math.min(offset + AT_ONCE, ids.length)
    const pages = ids.slice(offset, end).flatMap((id): readonly UncleanedPage[] => {
      const page = row.get(id)
      if (!page || (publication !== null && page.publication !== publication)) return []
      if ((from !== null && page.issued < from) || (to !== null && (page.issued > to || page.issued === '')))
        return []
      const { bytes, text: beside, ...shown } = page
      const source = textOf(bytes ?? new Uint8Array(), beside)
      if (!holds(wordsOf(id, source), question)) return []
      const excerpt = excerptAt(source, question.wanted) ?? { text: '', hits: [] }
      return [{ ...shown, excerpt: { ...excerpt, of: 'original' } }]
    })
    const isAsked = question.wanted.length > 0
    return { pages, next: isAsked && end < ids.length ? end : null, left: all.length - ids.length }
  }
}

/** By the same words as the index of articles: a page without articles has no headline. */
const holds = (words: string, { wanted, unwanted }: Question): boolean =>
  wanted.length > 0 &&
  wanted.every((term) => term.place !== 'headline' && standsIn(words, term)) &&
  !unwanted.some((term) => standsIn(words, term))

const standsIn = (words: string, { words: wanted, open }: Term): boolean =>
  words.includes(` ${wanted.join(' ')}${open ? '' : ' '}`)
