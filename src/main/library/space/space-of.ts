import Database from 'better-sqlite3'
import { statSync } from 'node:fs'
import { TRASH_AGES, type Amount, type Space } from '#shared/keeping'

/** What pages that OCR read have as their encoding: their bytes are a picture. */
const SCANNED = "encoding = 'ocr'"
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Where the bytes of a library are, as it is at this moment. A row's small columns are not weighed: they count as
 * articles, as do indexes and whatever else the file needs.
 *
 * @throws errors of SQLite and of the file system
 */
export function spaceOf(path: string, now: Date): Space {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 })
  try {
    database.exec('BEGIN')
    const amount = (sql: string): Amount => database.prepare<[], Amount>(sql).get() ?? { count: 0, bytes: 0 }
    const weighed = (count: string, bytes: string, from: string): Amount =>
      amount(`SELECT ${count} AS count, coalesce(sum(${bytes}), 0) AS bytes FROM ${from}`)
    const sources = (which: string): Amount =>
      weighed('count(*)', 'length(bytes)', `page JOIN source ON source.page = page.id WHERE ${which}`)
    const originals = sources(`NOT ${SCANNED}`)
    const scans = sources(SCANNED)
    const beside = weighed('count(*)', 'length(bytes)', 'picture')
    const pictures = { count: scans.count + beside.count, bytes: scans.bytes + beside.bytes }
    const states = weighed('count(*)', 'length(body)', 'revision_state')
    const revisions = { ...states, count: amount('SELECT count(*) AS count, 0 AS bytes FROM revision').count }
    const history = weighed('count(*)', 'bytes', 'history_step')
    const trash = weighed('count(*)', 'length(body)', 'trash')
    const number = (pragma: string): number => Number(database.pragma(pragma, { simple: true }))
    const total = sizeOf(path) + sizeOf(`${path}-wal`)
    const unused = number('freelist_count') * number('page_size')
    const others = [originals, pictures, revisions, history, trash].reduce((sum, { bytes }) => sum + bytes, 0)
    const older = database
      .prepare<[string], number>('SELECT count(*) FROM trash WHERE trashed_at < ?')
      .pluck()
    return {
      total,
      articles: {
        count: amount('SELECT count(*) AS count, 0 AS bytes FROM article').count,
        bytes: Math.max(0, total - unused - others),
      },
      originals,
      pictures,
      revisions,
      history,
      trash,
      unused,
      old: TRASH_AGES.map((days) => ({
        days,
        count: older.get(new Date(now.getTime() - days * DAY_MS).toISOString()) ?? 0,
      })),
    }
  } finally {
    database.close()
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
