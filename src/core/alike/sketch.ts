import { foldedWords } from './folded-words.ts'

/** How many passages stand for an article. */
export const SKETCH = 10

/** A passage is five Chinese characters or three Latin words: shorter ones are common, longer ones seldom read alike. */
const WEIGHT = 5
const weightOf = (word: string): number => (word.length === 1 ? 1 : 2)

/**
 * Some passages of an article as whole numbers below 2³², chosen by chance, but of the same passages always the same: two
 * readings of one print have some of them in common although every tenth character is wrong, two articles about
 * one thing hardly any. Empty for a text that is too short to tell.
 *
 * The smallest values of one hash are chosen (Broder, “On the resemblance and containment of documents”, 1997);
 * another hash of the same passages names them, because small numbers alone would collide.
 */
export function sketchOf(text: string): readonly number[] {
  const words = foldedWords(text)
  const ranks: number[] = []
  const names: number[] = []
  for (let from = 0; from < words.length; from++) {
    let weight = 0
    let [rank, name] = [RANK, NAME]
    for (let at = from; at < words.length && weight < WEIGHT; at++) {
      rank = hashed(words[at], rank)
      name = hashed(words[at], name)
      weight += weightOf(words[at])
    }
    if (weight < WEIGHT) break
    keepSmallest(ranks, names, mixed(rank), mixed(name))
  }
  return names
}

const RANK = 0x811c9dc5
const NAME = 0x2545f491

/** Puts a passage into the two short lists when it is among the smallest; `ranks` is sorted. */
function keepSmallest(ranks: number[], names: number[], rank: number, name: number): void {
  if (ranks.length === SKETCH && rank >= ranks[SKETCH - 1]) return
  let at = ranks.length
  while (at > 0 && ranks[at - 1] > rank) at--
  // The same passage once more.
  if (at > 0 && ranks[at - 1] === rank) return
  ranks.splice(at, 0, rank)
  names.splice(at, 0, name)
  if (ranks.length > SKETCH) {
    ranks.pop()
    names.pop()
  }
}

/** FNV-1a over UTF-16 units and an end of word, going on from `hash`. */
function hashed(word: string, hash: number): number {
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return Math.imul(hash ^ END, 0x01000193)
}
const END = 0x20

/** FNV leaves its upper bits alike for texts that end alike: they are mixed once more. */
function mixed(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
