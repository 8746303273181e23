import type { LinePlace } from '../../source/line-place.ts'
import { articleOfBody, articleOfMost } from '../articles/article-of-most.ts'
import type { Body, HeadEntry } from '../articles/body.ts'
import type { Answer, Decide, Question } from '../articles/choice.ts'
import type { Chain, HeadSearch } from '../articles/head-search.ts'
import type { ParagraphKind } from '../articles/paragraph-kinds.ts'
import type { HeadLine, Item, Photo } from '../items/item.ts'

/** The place of a page's strip, by the strip's number. */
export type PlaceOfStrip = (order: number) => LinePlace | undefined

/** Type of one head that differs less is of one size. */
const SAME_SIZE = 0.07

/**
 * Answers the questions about articles by where things are printed, and asks the weights where that does not tell:
 * what stands in one territory is one article, the largest lines of a head are its headline.
 */
export function decideByPlaces(places: PlaceOfStrip, weights: Decide): Decide {
  if (places(0) === undefined) return weights
  const sheet = new SheetPlaces(places)
  const decide = <T>(question: Question, subject: object, answers: readonly Answer<T>[]): T => {
    const at = sheet.answer(question, subject, answers)
    return at === undefined ? weights(question, subject, answers) : answers[at].value
  }
  return Object.assign(decide, {
    looksBack: true,
    score: weights.score,
    heads: (search: HeadSearch) => sheet.heads(search, weights),
  })
}

class SheetPlaces {
  readonly #places: PlaceOfStrip
  readonly #firstTexts = new Map<number, number>()

  constructor(places: PlaceOfStrip) {
    this.#places = places
  }

  /** The number of the answer that the places give. */
  answer(question: Question, subject: object, answers: readonly Answer<unknown>[]): number | undefined {
    switch (question) {
      case 'home':
        return this.#home(subject as Item, answers as readonly Answer<Body | undefined>[])
      case 'photo':
        return this.#home(subject as Photo, answers as readonly Answer<Body | undefined>[])
      case 'subhead':
        return this.#subheads(subject as Item, answers.length - 1)
      case 'roles':
        return this.#roles(
          subject as readonly HeadLine[],
          answers as readonly Answer<{ readonly kicker: number; readonly headline: number }>[],
        )
      case 'kind':
        return this.#isSaidText(subject as Item)
          ? answers.findIndex(({ value }) => (value as ParagraphKind) === 'paragraph')
          : undefined
      case 'head':
        return undefined
      default:
        return question satisfies never
    }
  }

  /** −1 when the sheet does not tell. */
  #articleOf(item: Item): number {
    return articleOfMost(item, (order) => this.#places(order)?.article ?? -1)
  }

  #articleOfBody(body: Body): number {
    return articleOfBody(body, (member) => this.#articleOf(member))
  }

  /** What the source puts into an article is no sentence pulled out of it, and no lead, though it stands elsewhere, too. */
  #isSaidText(item: Item): boolean {
    return (
      articleOfMost(item, (order) => {
        const place = this.#places(order)
        return place?.said === true && place.role === 'text' ? place.article : -1
      }) >= 0
    )
  }

  #home(item: Item, answers: readonly Answer<Body | undefined>[]): number | undefined {
    const article = this.#articleOf(item)
    if (article < 0) return undefined
    const known = answers.findIndex(({ value }) => value && this.#articleOfBody(value) === article)
    return known >= 0 ? known : answers.findIndex(({ value }) => value === undefined)
  }

  /** Heads between texts of one article are its sub-headings. */
  #subheads(item: Item, most: number): number | undefined {
    const order = item.kind === 'paragraph' ? item.lines[0].first : item.order
    const article = this.#places(order)?.article ?? -1
    if (article < 0) return undefined
    let count = 0
    for (let at = order - 1; at >= 0 && count < most; at--) {
      const place = this.#places(at)
      if (place?.role === 'copy' || place?.role === 'caption') continue
      if (place?.article !== article || (place.role === 'head' && at < this.#firstText(article))) break
      count++
    }
    return count
  }

  /** The strip with which an article's text begins; heads that stand later part it. */
  #firstText(article: number): number {
    if (this.#firstTexts.size === 0)
      for (let at = 0, place = this.#places(0); place; place = this.#places(++at))
        if (place.role === 'text' && !this.#firstTexts.has(place.article))
          this.#firstTexts.set(place.article, at)
    return this.#firstTexts.get(article) ?? Infinity
  }

  #roles(
    lines: readonly HeadLine[],
    answers: readonly Answer<{ readonly kicker: number; readonly headline: number }>[],
  ): number | undefined {
    const sizes = lines.map((line) => this.#places(line.order)?.scale ?? 0)
    if (sizes.length === 0 || sizes.includes(0)) return undefined
    const largest = Math.max(...sizes)
    const isMain = (size: number): boolean => size >= largest * (1 - SAME_SIZE)
    const kicker = sizes.findIndex(isMain)
    const headline = sizes.slice(kicker).findIndex((size) => !isMain(size))
    const length = headline < 0 ? sizes.length - kicker : headline
    const found = answers.findIndex(({ value }) => value.kicker === kicker && value.headline === length)
    return found < 0 ? undefined : found
  }

  heads(search: HeadSearch, weights: Decide): Chain {
    const bodies = new Map<number, Body>()
    for (const body of search.bodies) {
      const article = this.#articleOfBody(body)
      if (article >= 0 && !bodies.has(article)) bodies.set(article, body)
    }
    const known = search.entries.map(({ entry }) => this.#articleOf(itemOf(entry)))
    if (known.some((article) => article < 0)) {
      const chain = weights.heads(search)
      return known.map((article, index) => (article < 0 ? chain[index] : bodies.get(article)))
    }
    return known.map((article) => bodies.get(article))
  }
}

const itemOf = (entry: HeadEntry): Item => (entry.kind === 'lead' ? entry.item : entry)
