import type { Database } from 'better-sqlite3'
import type { Watch } from '../work/watch.ts'
import { unpackText } from '../packed/packed.ts'
import { indexedArticle } from '../search/indexed-article.ts'

/**
 * True when the full-text index holds exactly the words of the articles, each in its place.
 *
 * An index gives its words sorted by word, the articles by article, so what is compared are sums over all places
 * that do not depend on the order: two of 32 bits, and the number.
 */
export function wordsMatch(database: Database, watch: Watch): boolean {
  const inIndex = places()
  database.exec('CREATE VIRTUAL TABLE temp.seen_words USING fts5vocab (main, article_words, instance)')
  const instances = database
    .prepare<[], [string, number, number]>('SELECT term, doc, "offset" FROM temp.seen_words')
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
  const rows = database
    .prepare<[], [number, string, string | Buffer, string | Buffer]>(
      `SELECT number, headline, article.text, coalesce(original.text, '')
       FROM article LEFT JOIN original ON original.article = number`,
    )
    .raw()
  for (const [row, headline, text, original] of rows.iterate()) {
    const words = { headline, text: unpackText(text), original: unpackText(original) }
    wordsOf(indexedArticle(words)).forEach((word, at) => {
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
