import type { Database } from 'better-sqlite3'
import type { Watch } from '../work/watch.ts'
import { unpackText } from '../packed/packed.ts'
import { indexed, indexedArticle } from '../search/words.ts'

/** Each index with its texts: number of the row, and the words it holds. */
const INDEXES: readonly Index[] = [
  {
    table: 'article_words',
    texts: 'SELECT number, headline, text FROM article',
    words: (headline, text) => indexedArticle(unpackText(headline), unpackText(text)),
  },
  {
    table: 'headline_words',
    texts: "SELECT number, headline, '' FROM article",
    words: (headline) => indexed(unpackText(headline)),
  },
  {
    table: 'rest_words',
    texts: "SELECT number, text, '' FROM rest",
    words: (text) => indexed(unpackText(text)),
  },
]

interface Index {
  readonly table: string
  readonly texts: string
  readonly words: (first: string | Buffer, second: string | Buffer) => string
}

/**
 * True when the full-text indexes hold exactly the words of the articles and pages, each in its place.
 *
 * An index gives its words sorted by word, the articles by article, so what is compared are sums over all places
 * that do not depend on the order: two of 32 bits, and the number.
 */
export const wordsMatch = (database: Database, watch: Watch): boolean =>
  INDEXES.every((index) => indexMatches(database, index, watch))

function indexMatches(database: Database, { table, texts, words }: Index, watch: Watch): boolean {
  const inIndex = places()
  database.exec(`CREATE VIRTUAL TABLE temp.seen_${table} USING fts5vocab (main, ${table}, instance)`)
  const instances = database
    .prepare<[], [string, number, number]>(`SELECT term, doc, "offset" FROM temp.seen_${table}`)
    .raw()
  let last = ''
  let hash = 0
  for (const [term, row, at] of instances.iterate()) {
    // They come sorted: the same word many times.
    if (term !== last) [last, hash] = [term, hashOf(term)]
    inIndex.add(hash, row, at)
    if ((inIndex.count() & 0xffff) === 0) watch.step(0.3)
  }
  const inTexts = places()
  const rows = database.prepare<[], [number, string | Buffer, string | Buffer]>(texts).raw()
  for (const [row, first, second] of rows.iterate()) {
    wordsOf(words(first, second)).forEach((word, at) => {
      inTexts.add(hashOf(word), row, at)
    })
    watch.step(0.6)
  }
  return inIndex.said() === inTexts.said()
}

const wordsOf = (words: string): readonly string[] => (words === '' ? [] : words.split(' '))

/** Where words stand, as sums that do not depend on the order in which they come. */
function places() {
  let count = 0
  let sum = 0
  let mixed = 0
  return {
    add(word: number, row: number, at: number): void {
      const place = mix(mix(word ^ row) ^ at)
      count++
      sum = (sum + place) | 0
      mixed ^= mix(place ^ 0x5bd1e995)
    },
    count: () => count,
    said: () => `${count} ${sum} ${mixed}`,
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** Spreads every bit over all others. @see https://github.com/aappleby/smhasher (fmix32, public domain) */
function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
