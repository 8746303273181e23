import type { Database } from 'better-sqlite3'
import type { Watch } from '../work/watch.ts'
import { indexed } from '../search/words.ts'

/**
 * True when the full-text index holds exactly the words of the articles, each in its place.
 *
 * The index gives its words sorted by word, the articles by article, so what is compared are sums over all places
 * that do not depend on the order: two of 32 bits, and the number.
 */
export function wordsMatch(database: Database, watch: Watch): boolean {
  const inIndex = places()
  database.exec('CREATE VIRTUAL TABLE temp.indexed_words USING fts5vocab (main, article_words, instance)')
  const instances = database
    .prepare<[], [string, number, string | null, number]>(
      'SELECT term, doc, col, "offset" FROM indexed_words',
    )
    .raw()
  let last = ''
  let hash = 0
  for (const [term, article, column, at] of instances.iterate()) {
    // They come sorted: the same word many times.
    if (term !== last) [last, hash] = [term, hashOf(term)]
    inIndex.add(hash, article, column, at)
    if ((inIndex.count() & 0xffff) === 0) watch.step(0.3)
  }
  const inArticles = places()
  const articles = database.prepare<[], [number, string, string]>(
    'SELECT number, headline, text FROM article',
  )
  for (const [number, headline, text] of articles.raw().iterate()) {
    wordsOf(headline).forEach((word, at) => inArticles.add(hashOf(word), number, 'headline', at))
    wordsOf(text).forEach((word, at) => inArticles.add(hashOf(word), number, 'body', at))
    watch.step(0.6)
  }
  return inIndex.said() === inArticles.said()
}

const wordsOf = (text: string): readonly string[] =>
  indexed(text)
    .split(' ')
    .filter((word) => word !== '')

/** Where words stand, as sums that do not depend on the order in which they come. */
function places() {
  let count = 0
  let sum = 0
  let mixed = 0
  return {
    /** The column is `null` in an index that is damaged. */
    add(word: number, article: number, column: string | null, at: number): void {
      const place = mix(mix(mix(word ^ article) ^ at) ^ (column?.length ?? 0))
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
