import type { Database } from 'better-sqlite3'

/** A SHA-256 in hexadecimal digits. */
const DIGEST = 64

/** What a page's bytes are known by, if no page has it; a second page of the same bytes has a number behind it. */
export function freeDigest(database: Database, sha256: string): string {
  const digest = sha256.slice(0, DIGEST)
  const taken = database.prepare<[string], number>('SELECT 1 FROM page WHERE sha256 = ?').pluck()
  let free = sha256
  for (let number = 1; taken.get(free) !== undefined; number++) free = `${digest}+${number}`
  return free
}
