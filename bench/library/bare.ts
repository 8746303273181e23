import Database from 'better-sqlite3'
import { statSync } from 'node:fs'
import type { InventedPage } from './pages.ts'

/** What one would write without a library: SQLite and FTS5, a character a word, and nothing that nobody asked for. */
export interface Bare {
  add(page: InventedPage, at: Date): void
  /** The first hits of a phrase or two, the newest first, each with its text and the place of the hit marked. */
  newest(phrases: readonly string[]): readonly string[]
  /** The same by FTS5's own ranking. */
  ranked(phrases: readonly string[]): readonly string[]
  /** Some articles by number: those of pages one after another, or one a page. */
  someOf(count: number, which: 'whole pages' | 'one section'): readonly number[]
  /** Gives them a status in their page's state and in their own row, in one transaction. */
  describe(articles: readonly number[]): void
  /** Articles, characters of them and sections of what was finished since, by months. */
  finishedSince(moment: string): unknown
  bytes(): number
  close(): void
}

const FIRST = 50
const AROUND = 30

export function bareTables(path: string): Bare {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(`
    CREATE TABLE page (id INTEGER PRIMARY KEY, name TEXT, sha256 TEXT UNIQUE, bytes BLOB, state TEXT, made_at TEXT);
    CREATE INDEX page_by_time ON page (made_at);
    CREATE TABLE article (id INTEGER PRIMARY KEY, page INTEGER, section TEXT, status TEXT, byline TEXT, headline TEXT, text TEXT);
    CREATE VIRTUAL TABLE words USING fts5 (headline, text, content = '', tokenize = 'ascii');
  `)
  const addPage = database.prepare(
    'INSERT INTO page (name, sha256, bytes, state, made_at) VALUES (?, ?, ?, ?, ?)',
  )
  const addArticle = database.prepare(
    'INSERT INTO article (page, section, status, byline, headline, text) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const addWords = database.prepare('INSERT INTO words (rowid, headline, text) VALUES (?, ?, ?)')
  const search = (order: string) =>
    database
      .prepare<[string, number], string>(
        `SELECT article.text FROM words JOIN article ON article.id = words.rowid
         WHERE words MATCH ? ORDER BY ${order} LIMIT ?`,
      )
      .pluck()
  const newestOnes = database
    .prepare<[number, number], number>('SELECT id FROM article ORDER BY id DESC LIMIT ? OFFSET ?')
    .pluck()
  const onePerPage = database
    .prepare<[number, number], number>('SELECT max(id) FROM article GROUP BY page LIMIT ? OFFSET ?')
    .pluck()
  const given = { 'whole pages': 0, 'one section': 0 }
  const stateOf = database.prepare<[number], { page: number; state: string }>(
    'SELECT page, state FROM article JOIN page ON page.id = article.page WHERE article.id = ?',
  )
  const setState = database.prepare('UPDATE page SET state = ? WHERE id = ?')
  const setStatus = database.prepare('UPDATE article SET status = ? WHERE id = ?')
  const finished = database.prepare(`
    SELECT substr(made_at, 1, 7) AS month, section, count(*), sum(length(text))
    FROM page JOIN article ON article.page = page.id
    WHERE made_at >= ? AND status IN ('finished', 'exported') GROUP BY month, section`)
  const newest = search('words.rowid DESC')
  const ranked = search('words.rank')
  const shown = (statement: typeof newest, phrases: readonly string[]): readonly string[] =>
    statement
      .all(phrases.map((phrase) => `"${spaced(phrase)}"`).join(' AND '), FIRST)
      .map((text) => around(text, phrases[0] ?? ''))

  return {
    add: database.transaction(({ page, change }: InventedPage, at: Date) => {
      const { lastInsertRowid } = addPage.run(
        page.name,
        page.sha256,
        page.bytes,
        JSON.stringify(change),
        at.toISOString(),
      )
      for (const article of change.articles?.changed ?? []) {
        const [first, ...rest] = article.blocks.map(({ pieces: [piece] }) =>
          piece && 'from' in piece ? page.text.slice(piece.from, piece.to).replaceAll('\n', '') : '',
        )
        const text = rest.join('\n')
        const headline = first ?? ''
        const byline = article.bylines[0]?.name ?? ''
        const { lastInsertRowid: id } = addArticle.run(
          lastInsertRowid,
          article.section,
          article.status,
          byline,
          headline,
          text,
        )
        addWords.run(id, spaced(headline), spaced(text))
      }
    }),
    someOf(count, which) {
      const offset = given[which]
      given[which] += count
      return which === 'whole pages' ? newestOnes.all(count, offset) : onePerPage.all(count, offset)
    },
    describe: database.transaction((articles: readonly number[]) => {
      for (const number of articles) {
        const row = stateOf.get(number)
        if (!row) continue
        const state = JSON.parse(row.state) as InventedPage['change']
        const changed = state.articles?.changed.map((one) => ({ ...one, status: 'proof' }))
        setState.run(JSON.stringify({ ...state, articles: { ...state.articles, changed } }), row.page)
        setStatus.run('proof', number)
      }
    }),
    finishedSince: (moment) => finished.all(moment),
    newest: (phrases) => shown(newest, phrases),
    ranked: (phrases) => shown(ranked, phrases),
    bytes() {
      database.pragma('wal_checkpoint(TRUNCATE)')
      return statSync(path).size
    },
    close: () => void database.close(),
  }
}

const spaced = (text: string): string => [...text].join(' ')

const around = (text: string, phrase: string): string => {
  const at = Math.max(0, text.indexOf(phrase))
  const from = Math.max(0, at - AROUND)
  return `${text.slice(from, at)}[${text.slice(at, at + phrase.length)}]${text.slice(at + phrase.length, at + AROUND)}`
}
