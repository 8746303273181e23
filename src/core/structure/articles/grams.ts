import type { Script } from '../../text/characters.ts'

/** English words that say nothing about what a text is about. */
const COMMON = new Set(
  'the and but for not are was his her its our she who all one two has had can how why new you out now may off get got did any let yet too per via that this with from have has been were will would could about their there they them said more than when which what into over after before under most some such only also other just each very your last first year years time'.split(
    ' ',
  ),
)
const WORD = /[A-Za-z][A-Za-z'’]{2,}|\d[\d,.]*\d/g
/** Word forms share their first letters: vote, voted, voting. */
const STEM = 6

/**
 * What a text is about: Chinese in bigrams and trigrams, other scripts in word stems. Heads find their bodies by
 * the rare ones among them.
 */
export function gramsOf(text: string, script: Script): ReadonlySet<string> {
  const grams = new Set<string>()
  if (script === 'latin') {
    for (const word of text.match(WORD) ?? []) {
      const small = word.toLowerCase()
      // Short words count when they are names (Fed, Sox), figures when they have two digits.
      if (!COMMON.has(small) && (word.length > 3 || word !== small || /\d/.test(word)))
        grams.add(small.slice(0, STEM))
    }
    return grams
  }
  for (const run of text.match(/[\u3400-\u9fffA-Za-z0-9○]+/g) ?? []) {
    for (let at = 0; at + 2 <= run.length; at++) {
      grams.add(run.slice(at, at + 2))
      if (at + 3 <= run.length) grams.add(run.slice(at, at + 3))
    }
  }
  return grams
}

/** In how many of the sets each gram stands. */
export function frequencies(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const gram of set) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return counts
}

/** How much two texts of a page share that the rest of the page does not; about 0 … 5. */
export type Cohesion = (a: ReadonlySet<string>, b: ReadonlySet<string>) => number

export function cohesionAmong(sets: readonly ReadonlySet<string>[]): Cohesion {
  const counts = frequencies(sets)
  const common = Math.max(3, sets.length * 0.25)
  return (a, b) => {
    let shared = 0
    const [small, large] = a.size < b.size ? [a, b] : [b, a]
    for (const gram of small) {
      if (!large.has(gram)) continue
      const count = counts.get(gram) ?? 1
      if (count <= common) shared += Math.log(sets.length / count)
    }
    return shared / Math.sqrt(small.size + 4)
  }
}
