import { fold } from '#core/text/find'
import { hasInitials } from './pinyin.ts'

/**
 * How well a name answers a query, higher is better; 0: not at all.
 *
 *     it begins so > a word begins so > it stands inside > pinyin initials > its words in any order > its letters in order
 */
function scoreOf(name: string, query: string): number {
  const text = fold(name).folded
  const wanted = fold(query).folded
  if (wanted === '') return 1
  const at = text.indexOf(wanted)
  if (at === 0) return 100
  if (at > 0) return /[\s/]/.test(text[at - 1] ?? '') ? 80 : 60
  if (hasInitials(name, wanted)) return 50
  const words = wanted.split(' ')
  if (words.length > 1 && words.every((word) => text.includes(word))) return 40
  // A single letter stands in nearly everything: letters in order only from two on.
  return wanted.length > 1 && inOrder(text, words.join('')) ? 20 : 0
}

/** The letters one after the other, the first at the beginning of a word: clnpg in “clean page”. */
function inOrder(text: string, letters: string): boolean {
  for (const { index } of text.matchAll(/(?<![a-z0-9])[a-z0-9]|[^\sa-z0-9]/g)) {
    if (text[index] !== letters[0]) continue
    let at = index
    for (const letter of letters) {
      at = text.indexOf(letter, at) + 1
      if (at === 0) break
    }
    if (at > 0) return true
  }
  return false
}

/** The best score of several names of one thing. */
export const bestScore = (names: readonly string[], query: string): number =>
  Math.max(0, ...names.map((name) => scoreOf(name, query)))
