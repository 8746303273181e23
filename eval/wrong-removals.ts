import type { Fix } from '#core/fixes/fix'
import { SURE } from '#core/fixes/fix'
import { matchingBlocks } from './matching-blocks.ts'
import type { EvalPage } from './score.ts'

/** Characters of the ground truth that a sure fix took out, with what stands before them there. */
export interface WrongRemoval {
  readonly wanted: string
  readonly after: string
}

/** What of a text is left, character by character without blanks, and what fixes took out before each. */
interface Kept {
  readonly characters: readonly string[]
  /** One more than characters: the last is what was taken out after them all. */
  readonly removed: readonly string[]
}

const BLANKS = /[\s\u3000\u00a0]+/g
const squash = (text: string): string => text.replace(BLANKS, '')

function keptOf(source: string, fixes: readonly Fix[]): Kept {
  const characters: string[] = []
  const removed: string[] = ['']
  const keep = (text: string): void => {
    for (const character of squash(text)) {
      characters.push(character)
      removed.push('')
    }
  }
  let at = 0
  for (const { span, replacement, confidence } of fixes) {
    if (confidence < SURE) continue
    keep(source.slice(at, span.from))
    const printed = squash(source.slice(span.from, span.to))
    if (squash(replacement).length < printed.length) removed[removed.length - 1] += printed
    keep(replacement)
    at = span.to
  }
  keep(source.slice(at))
  return { characters, removed }
}

const GRAM = 4
/** Places of a gram that are looked at: what stands everywhere tells nothing. */
const MOST_PLACES = 30
/** A text is looked for this far around the place that most of its grams point to. */
const AROUND = 60

class Places {
  readonly #places = new Map<string, number[]>()

  constructor(characters: readonly string[]) {
    for (let at = 0; at + GRAM <= characters.length; at++) {
      const gram = characters.slice(at, at + GRAM).join('')
      const known = this.#places.get(gram)
      if (!known) this.#places.set(gram, [at])
      else if (known.length < MOST_PLACES) known.push(at)
    }
  }

  /** Where a text begins in the page if most of it stands in one piece; undefined when nothing is found. */
  startOf(text: readonly string[]): number | undefined {
    const votes = new Map<number, number>()
    for (let at = 0; at + GRAM <= text.length; at++) {
      for (const place of this.#places.get(text.slice(at, at + GRAM).join('')) ?? []) {
        const bucket = Math.round((place - at) / AROUND)
        votes.set(bucket, (votes.get(bucket) ?? 0) + 1)
      }
    }
    let best: number | undefined
    for (const [bucket, count] of votes)
      if (best === undefined || count > (votes.get(best) ?? 0)) best = bucket
    return best === undefined ? undefined : best * AROUND
  }
}

/** A gap at a text's very start or end that is longer than this is a torn text, not a removal. */
const LONGEST_AT_EDGE = 12

/** Aligns one text of an article with the page and looks for what is missing where something was taken out. */
function missingFrom(text: string, kept: Kept, places: Places): readonly WrongRemoval[] {
  const wanted = Array.from(squash(text))
  const start = places.startOf(wanted)
  if (start === undefined) return []
  const from = Math.max(0, start - AROUND)
  const window = kept.characters.slice(from, start + wanted.length + 2 * AROUND)
  const blocks = matchingBlocks(wanted, window)
  if (blocks.length === 0) return []
  const found: WrongRemoval[] = []
  let [a, b] = [0, blocks[0].b]
  for (const block of [...blocks, { a: wanted.length, b: -1, size: 0 }]) {
    const missing = wanted.slice(a, block.a)
    const atEdge = a === 0 || block.b < 0
    const to = block.b < 0 ? b : block.b
    if (missing.length > 0 && !(atEdge && missing.length > LONGEST_AT_EDGE)) {
      const removed = kept.removed.slice(from + b, from + to + 1).join('')
      const taken = matchingBlocks(missing, Array.from(removed))
      const lost = taken.map(({ a: at, size }) => missing.slice(at, at + size).join('')).join('')
      if (lost !== '') found.push({ wanted: lost, after: wanted.slice(Math.max(0, a - 10), a).join('') })
    }
    a = block.a + block.size
    b = block.b < 0 ? b : block.b + block.size
  }
  return found
}

const timesIn = (text: string, page: string): number => (text === '' ? 0 : page.split(text).length - 1)

/** Equal texts find the same place in the page: whether there are as many of them is counted. */
function missingTwins(texts: readonly string[], source: string, kept: Kept): readonly WrongRemoval[] {
  const counts = new Map<string, number>()
  for (const text of texts.map(squash)) counts.set(text, (counts.get(text) ?? 0) + 1)
  const page = kept.characters.join('')
  const whole = squash(source)
  return [...counts].flatMap(([text, count]) => {
    if (count < 2) return []
    const lacking = Math.min(count, timesIn(text, whole)) - timesIn(text, page)
    return Array.from({ length: Math.max(0, lacking) }, () => ({ wanted: text, after: '' }))
  })
}

/**
 * What the sure fixes took out of the articles though it should be there: every head and block of the ground truth
 * is aligned with what is left of the page. Text that moved to another article is not removed.
 */
export function wrongRemovals(
  source: string,
  fixes: readonly Fix[],
  gold: EvalPage,
): readonly WrongRemoval[] {
  const kept = keptOf(source, fixes)
  const places = new Places(kept.characters)
  const texts = gold.articles.flatMap((article) => [
    ...[article.kicker, article.headline, article.subheadline].filter((head) => head !== undefined),
    ...(article.blocks ?? []).map((block) => block.text),
  ])
  return [...texts.flatMap((text) => missingFrom(text, kept, places)), ...missingTwins(texts, source, kept)]
}
