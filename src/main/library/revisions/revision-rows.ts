import type { Database } from 'better-sqlite3'
import type { Article, ArticleId, Galley } from '#core/galley/galley'
import type { KeptArticle } from '#core/galley/kept-article'
import type { PageId } from '#core/source/page'
import type { Revision, RevisionReason } from '#shared/revisions'
import type { Projection } from '../articles/projection.ts'
import { textOf } from '../packed/packed.ts'
import { packState, unpackState } from './packed-state.ts'
import { systemUser } from './system-user.ts'

interface NewRevision extends Omit<Revision, 'number'> {
  readonly page: PageId
  readonly article: ArticleId
  readonly digest: string
}

type Shown = Pick<Projection, 'headline' | 'characters'>

const COLUMNS = `number, made_at AS at, made_by AS by, reason, name, status, headline, characters`

/** The status with which an article's state is kept by itself. */
const AUTOMATIC = ['finished', 'exported'] as const satisfies readonly RevisionReason[]

/** Writes and reads kept states of articles. To be written in the transaction of the save that made the state. */
export function revisionRows(database: Database) {
  const addState = database.prepare<[PageId, string, Uint8Array]>(
    'INSERT INTO revision_state (page, digest, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const add = database.prepare<[NewRevision], Revision>(`
    INSERT INTO revision
      (page, article, made_at, made_by, reason, name, status, headline, characters, digest)
    VALUES (@page, @article, @at, @by, @reason, @name, @status, @headline, @characters, @digest)
    RETURNING ${COLUMNS}`)
  const newest = database.prepare<[PageId, ArticleId], { digest: string; status: string }>(
    'SELECT digest, status FROM revision WHERE page = ? AND article = ? ORDER BY number DESC LIMIT 1',
  )
  const ofArticle = database.prepare<[PageId, ArticleId], Revision>(
    `SELECT ${COLUMNS} FROM revision WHERE page = ? AND article = ? ORDER BY number DESC`,
  )
  const state = database.prepare<[number], { body: Buffer; bytes: Buffer; text: string | null }>(
    `SELECT body, bytes, text FROM revision
     JOIN revision_state ON revision_state.page = revision.page AND revision_state.digest = revision.digest
     JOIN source ON source.page = revision.page
     WHERE number = ?`,
  )
  const by = systemUser()

  /** `null`: the newest revision holds this very state already, with this status. */
  function keep(
    galley: Galley,
    article: Article,
    shown: Shown,
    why: { readonly reason: RevisionReason; readonly name: string; readonly at: string },
  ): Revision | null {
    const page = galley.page.id
    const state = packState(galley, article)
    const last = newest.get(page, article.id)
    const isKept = last?.digest === state.digest && last.status === article.status
    if (isKept && why.reason !== 'milestone') return null
    addState.run(page, state.digest, state.body)
    const { headline, characters } = shown
    const made = { page, article: article.id, ...why, by, status: article.status, headline, characters }
    return add.get({ ...made, digest: state.digest }) ?? null
  }

  return {
    keep,

    /** Keeps an article that has just become finished or exported. */
    keepDone(galley: Galley, article: Article, statusBefore: string | null, shown: Shown, at: string): void {
      const reason = AUTOMATIC.find((status) => status === article.status)
      if (reason && article.status !== statusBefore) keep(galley, article, shown, { reason, name: '', at })
    },

    /** The newest first. */
    of: (page: PageId, article: ArticleId): readonly Revision[] => ofArticle.all(page, article),

    read(number: number): KeptArticle | null {
      const found = state.get(number)
      return found ? unpackState(found.body, textOf(found.bytes, found.text)) : null
    },
  }
}

export type RevisionRows = ReturnType<typeof revisionRows>
