/**
 * The measures of cleaned pages against their ground truth, both in the shape of `galley-articles/1`; the same as
 * the reference scorer's (../shared/eval/score.py), so that figures can be compared.
 */
import { matchingBlocks } from './matching-blocks.ts'

export interface EvalBlock {
  readonly kind: string
  readonly text: string
}

export interface EvalByline {
  readonly name: string
  readonly organisation?: string
  readonly title?: string
}

export interface EvalArticle {
  readonly kicker?: string
  readonly headline?: string
  readonly subheadline?: string
  readonly dateline?: string
  readonly bylines?: readonly EvalByline[]
  readonly blocks?: readonly EvalBlock[]
}

export interface EvalPage {
  readonly articles: readonly EvalArticle[]
  readonly unassigned?: readonly { readonly text: string }[]
}

/** All between 0 and 1; higher is better, but for `cer`. */
export interface Scores {
  /** Gold blocks (heads, bylines, text) that an editor need not touch: same text, same kind, right article. */
  readonly hands_off: number
  /** Gold text blocks whose text stands exactly so as one block, wherever. */
  readonly exact_text: number
  /** F1 of block boundaries inside the matched articles. */
  readonly breaks: number
  /** Share of gold characters that sit in the article matched to their own. */
  readonly grouping: number
  /** Gold headlines found exactly, on the right article. */
  readonly headline: number
  /** F1 of (article, person) pairs. */
  readonly byline: number
  /** Share of gold characters that are present at all. */
  readonly keep: number
  /** Edits per gold character of the matched article bodies. */
  readonly cer: number
}

export const MEASURES = [
  'hands_off',
  'exact_text',
  'breaks',
  'grouping',
  'headline',
  'byline',
  'keep',
  'cer',
] as const

const BLANKS = /[\s\u3000\u00a0]+/g
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·]/

const squash = (text = ''): string => text.replace(BLANKS, '')
const normal = (text = ''): string => text.trim().replace(/[ \t\u3000\u00a0]+/g, ' ')

/** Equal text; a gold blank beside a Chinese character may be missing, none may be added. */
export function same(goldText: string | undefined, predicted: string | undefined): boolean {
  const gold = normal(goldText)
  const text = normal(predicted)
  if (gold === text) return true
  let at = 0
  for (let index = 0; index < gold.length; index++) {
    if (at < text.length && gold[index] === text[at]) at++
    else if (
      gold[index] !== ' ' ||
      !(CHINESE.test(gold[index - 1] ?? '') || CHINESE.test(gold[index + 1] ?? ''))
    )
      return false
  }
  return at === text.length
}

type Counter = Map<string, number>

function count(items: Iterable<string>): Counter {
  const counter: Counter = new Map()
  for (const item of items) counter.set(item, (counter.get(item) ?? 0) + 1)
  return counter
}

function shared(a: Counter, b: Counter): number {
  let sum = 0
  for (const [item, number] of a) sum += Math.min(number, b.get(item) ?? 0)
  return sum
}

const total = (counter: Counter): number => [...counter.values()].reduce((sum, number) => sum + number, 0)

function grams(text: string): Counter {
  const letters = Array.from(text)
  if (letters.length < 5) return count([text])
  return count(letters.slice(4).map((_, index) => letters.slice(index, index + 5).join('')))
}

const blocksOf = (article: EvalArticle | undefined): readonly EvalBlock[] =>
  (article?.blocks ?? []).filter((block) => squash(block.text) !== '')

const wholeOf = (article: EvalArticle): string =>
  squash(
    [
      article.kicker,
      article.headline,
      article.subheadline,
      ...(article.blocks ?? []).map((block) => block.text),
    ].join(''),
  )

/** Pairs articles by the five-character runs that they share, the most first. */
function match(gold: readonly EvalArticle[], predicted: readonly Counter[]): ReadonlyMap<number, number> {
  const candidates = gold.flatMap((article, index) => {
    const own = grams(wholeOf(article))
    return predicted.flatMap((other, at) => {
      const overlap = shared(own, other)
      return overlap > 0 ? [{ overlap, index, at }] : []
    })
  })
  candidates.sort((a, b) => b.overlap - a.overlap || a.index - b.index || a.at - b.at)
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { index, at } of candidates) {
    if (pairs.has(index) || taken.has(at)) continue
    pairs.set(index, at)
    taken.add(at)
  }
  return pairs
}

/** Removes from `have` the first text that equals `want`. */
function take(want: string, have: string[]): boolean {
  const index = have.findIndex((text) => same(want, text))
  if (index >= 0) have.splice(index, 1)
  return index >= 0
}

const f1 = (hits: number, extra: number, missing: number): number =>
  hits + extra + missing > 0 ? (2 * hits) / (2 * hits + extra + missing) : 1

function keepOf(gold: EvalPage, predicted: EvalPage): number {
  const present = count([
    ...predicted.articles.flatMap((article) => [
      ...wholeOf(article),
      ...squash(
        (article.bylines ?? []).map((b) => b.name + (b.organisation ?? '') + (b.title ?? '')).join('') +
          (article.dateline ?? ''),
      ),
    ]),
    ...(predicted.unassigned ?? []).flatMap((piece) => [...squash(piece.text)]),
  ])
  const wanted = count(gold.articles.flatMap((article) => [...wholeOf(article)]))
  return shared(wanted, present) / Math.max(1, total(wanted))
}

/** Block boundaries and edits of one article's body. */
function bodyOf(
  gold: readonly EvalBlock[],
  predicted: readonly EvalBlock[],
): { hits: number; extra: number; missing: number; edits: number; length: number } {
  const goldTexts = gold.map((block) => Array.from(squash(block.text)))
  const texts = predicted.map((block) => Array.from(squash(block.text)))
  const [a, b] = [goldTexts.flat(), texts.flat()]
  const boundaries = (parts: readonly (readonly string[])[]): Set<number> => {
    const places = new Set<number>()
    let at = 0
    for (const part of parts.slice(0, -1)) places.add((at += part.length))
    return places
  }
  const goldBoundaries = boundaries(goldTexts)
  const found = boundaries(texts)
  const toGold = new Map<number, number>()
  let [aAt, bAt, edits] = [0, 0, 0]
  for (const equal of [...matchingBlocks(a, b), { a: a.length, b: b.length, size: 0 }]) {
    edits += Math.max(equal.a - aAt, equal.b - bAt)
    for (let step = 1; step <= equal.size; step++) toGold.set(equal.b + step, equal.a + step)
    aAt = equal.a + equal.size
    bAt = equal.b + equal.size
  }
  const hit = new Set(
    [...found]
      .map((place) => toGold.get(place))
      .filter((place) => place !== undefined && goldBoundaries.has(place)),
  )
  return {
    hits: hit.size,
    extra: found.size - hit.size,
    missing: goldBoundaries.size - hit.size,
    edits,
    length: a.length,
  }
}

export interface Scored {
  readonly scores: Scores
  /** What an editor would have to touch, a line each. */
  readonly notes: readonly string[]
}

export function score(gold: EvalPage, predicted: EvalPage): Scored {
  const predictedGrams = predicted.articles.map((article) => grams(wholeOf(article)))
  const pairs = match(gold.articles, predictedGrams)
  const anywhere = [
    ...predicted.articles.flatMap((article) => blocksOf(article).map((block) => block.text)),
    ...(predicted.unassigned ?? []).map((piece) => piece.text),
  ]
  const notes: string[] = []
  const tally = {
    untouched: 0,
    things: 0,
    exact: 0,
    texts: 0,
    grouped: 0,
    characters: 0,
    headlines: 0,
    goldHeadlines: 0,
  }
  const breaks = { hits: 0, extra: 0, missing: 0, edits: 0, length: 0 }
  const people = { hits: 0, extra: 0, missing: 0 }
  for (const [index, article] of gold.articles.entries()) {
    const at = pairs.get(index)
    const other = at === undefined ? undefined : predicted.articles[at]
    for (const head of ['kicker', 'headline', 'subheadline'] as const) {
      if (squash(article[head]) === '') continue
      const right = other !== undefined && same(article[head], other[head])
      tally.things++
      tally.untouched += Number(right)
      if (head === 'headline') {
        tally.goldHeadlines++
        tally.headlines += Number(right)
      }
      if (!right) notes.push(`${head}: ${normal(article[head])} <> ${normal(other?.[head])}`)
    }
    const names = new Set((article.bylines ?? []).map((byline) => squash(byline.name)))
    const found = new Set(
      (other?.bylines ?? []).map((byline) => squash(byline.name)).filter((name) => name !== ''),
    )
    const hits = [...names].filter((name) => found.has(name)).length
    people.hits += hits
    people.extra += found.size - hits
    people.missing += names.size - hits
    if (names.size > 0) {
      const right = hits === names.size && found.size === names.size
      tally.things++
      tally.untouched += Number(right)
      if (!right) notes.push(`byline: ${[...names].join(' ')} <> ${[...found].join(' ')}`)
    }
    const byKind = new Map<string, string[]>()
    for (const block of blocksOf(other))
      byKind.set(block.kind, [...(byKind.get(block.kind) ?? []), block.text])
    for (const block of blocksOf(article)) {
      tally.things++
      tally.texts++
      if (take(block.text, byKind.get(block.kind) ?? [])) tally.untouched++
      else notes.push(`${block.kind}: ${normal(block.text).slice(0, 60)}`)
      if (take(block.text, anywhere)) tally.exact++
      const length = squash(block.text).length
      tally.characters += length
      if (at === undefined) continue
      const own = grams(squash(block.text))
      const here = shared(own, predictedGrams[at])
      if (here > 0 && here >= Math.max(...predictedGrams.map((counter) => shared(own, counter))))
        tally.grouped += length
    }
    const body = bodyOf(blocksOf(article), blocksOf(other))
    for (const key of ['hits', 'extra', 'missing', 'edits', 'length'] as const) breaks[key] += body[key]
  }
  const scores: Scores = {
    hands_off: tally.untouched / Math.max(1, tally.things),
    exact_text: tally.exact / Math.max(1, tally.texts),
    breaks: f1(breaks.hits, breaks.extra, breaks.missing),
    grouping: tally.grouped / Math.max(1, tally.characters),
    headline: tally.goldHeadlines > 0 ? tally.headlines / tally.goldHeadlines : 1,
    byline: f1(people.hits, people.extra, people.missing),
    keep: keepOf(gold, predicted),
    cer: breaks.edits / Math.max(1, breaks.length),
  }
  return { scores, notes }
}
