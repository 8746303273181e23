import type { Body } from '#core/structure/articles/body'
import type { Answer, Decide, Question, Signs } from '#core/structure/articles/choice'
import { decideByWeights } from '#core/structure/articles/choice'
import type { Chain, HeadSearch } from '#core/structure/articles/head-search'
import type { ParagraphKind } from '#core/structure/articles/paragraph-kinds'
import type { BylineItem, HeadLine, Item, Paragraph } from '#core/structure/items/item'
import type { HeadEntry, LeadEntry } from '#core/structure/articles/body'
import type { Script } from '#core/text/characters'
import type { EvalPage } from '../score.ts'
import type { TrueLine, Unit, UnitKind } from './truth.ts'
import { bare } from './truth.ts'

/** A question as it was answered by the ground truth. */
export interface Decision {
  readonly page: string
  readonly question: Question
  readonly answers: readonly Signs[]
  readonly gold: number
}

/** A page's heads with the articles that they belong to. */
export interface GoldSearch {
  readonly page: string
  readonly search: HeadSearch
  readonly gold: Chain
}

const HEAD_KINDS: readonly UnitKind[] = ['kicker', 'headline', 'subheadline']

/**
 * Answers every question by the ground truth and writes down what it was asked. What the truth does not tell is
 * answered by the weights, and not written down.
 */
export class Oracle {
  readonly decisions: Decision[] = []
  readonly searches: GoldSearch[] = []
  readonly #page: string
  readonly #truth: readonly TrueLine[]
  readonly #units: readonly Unit[]
  readonly #gold: EvalPage
  readonly #fallback: Decide
  readonly #script: Script

  /** `truth` is that of all strips of the page, by their numbers. */
  constructor(
    page: string,
    truth: readonly TrueLine[],
    units: readonly Unit[],
    gold: EvalPage,
    script: Script,
  ) {
    this.#page = page
    this.#truth = truth
    this.#units = units
    this.#gold = gold
    this.#fallback = decideByWeights(script)
    this.#script = script
  }

  readonly decide: Decide = Object.assign(
    <T>(question: Question, subject: object, answers: readonly Answer<T>[]): T => {
      const gold = this.#goldIndex(question, subject, answers as readonly Answer<unknown>[])
      if (gold < 0) return this.#fallback(question, subject, answers)
      this.decisions.push({ page: this.#page, question, answers: answers.map(({ signs }) => signs), gold })
      return answers[gold].value
    },
    { looksBack: false, score: () => 0, heads: (search: HeadSearch) => this.#heads(search) },
  )

  #line(order: number): TrueLine {
    return this.#truth[order] ?? { role: -1, torn: false, article: -1, unit: -1 }
  }

  #unitKind(order: number): UnitKind | undefined {
    const { unit } = this.#line(order)
    return unit < 0 ? undefined : this.#units[unit].kind
  }

  /** The article that most lines of an item are in; −1 for none. */
  #articleOf(item: Item | LeadEntry): number {
    const whole = item.kind === 'lead' ? item.item : item
    const orders = whole.kind === 'paragraph' ? whole.lines.map((line) => line.first) : [whole.order]
    const counts = new Map<number, number>()
    for (const order of orders) {
      const { article } = this.#line(order)
      counts.set(article, (counts.get(article) ?? 0) + 1)
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1
  }

  #articleOfBody(body: Body): number {
    for (const member of body.members) {
      const article = this.#articleOf(member)
      if (article >= 0) return article
    }
    return -1
  }

  #goldIndex(question: Question, subject: object, answers: readonly Answer<unknown>[]): number {
    switch (question) {
      case 'kind':
        return answers.findIndex(({ value }) => value === this.#kindOf(subject as Paragraph))
      case 'home':
      case 'photo':
        return this.#homeOf(subject as Item, answers as readonly Answer<Body | undefined>[])
      case 'head':
        return -1
      case 'subhead':
        return this.#subheadsOf(subject as Item, answers.length - 1)
      case 'roles':
        return this.#rolesOf(
          subject as readonly HeadLine[],
          answers as readonly Answer<{ kicker: number; headline: number }>[],
        )
      default:
        return question satisfies never
    }
  }

  #kindOf(item: Paragraph): ParagraphKind | undefined {
    switch (this.#unitKind(item.lines[0].first)) {
      case 'text':
        return 'paragraph'
      case 'lead':
        return 'lead'
      case 'caption':
        return 'caption'
      case 'aside':
        return 'quote'
      default:
        return undefined
    }
  }

  #homeOf(item: Item, answers: readonly Answer<Body | undefined>[]): number {
    const article = this.#articleOf(item)
    if (article < 0) return -1
    const known = answers.findIndex(
      ({ value }) => value !== undefined && this.#articleOfBody(value) === article,
    )
    return known >= 0 ? known : answers.findIndex(({ value }) => value === undefined)
  }

  #heads(search: HeadSearch): Chain {
    const all = [...new Set(search.entries.flatMap(({ candidates }) => candidates))]
    const answers = [undefined, ...all]
    let unknown = false
    const gold = search.entries.map(({ entry }): Body | undefined => {
      const at = this.#headOf(entry, answers)
      unknown ||= at < 0
      return at < 0 ? undefined : answers[at]
    })
    if (!unknown || search.entries.length > 6) this.searches.push({ page: this.#page, search, gold })
    return gold
  }

  #headOf(entry: HeadEntry, answers: readonly (Body | undefined)[]): number {
    if (entry.kind === 'byline') return this.#signedBy(entry, answers)
    const article = this.#articleOf(entry)
    if (entry.kind === 'head') {
      const kind = this.#unitKind(entry.order)
      if (kind === undefined) return -1
      if (!HEAD_KINDS.includes(kind)) return 0
    }
    if (article < 0) return -1
    const known = answers.findIndex((body) => body !== undefined && this.#articleOfBody(body) === article)
    return Math.max(known, 0)
  }

  #signedBy(byline: BylineItem, answers: readonly (Body | undefined)[]): number {
    const names = byline.byline.bylines.map(({ name }) => bare(name, this.#script))
    const signed = answers.map((body) => {
      const article = body ? this.#articleOfBody(body) : -1
      const bylines = this.#gold.articles[article]?.bylines ?? []
      return names.length > 0 && bylines.some((gold) => names.includes(bare(gold.name, this.#script)))
    })
    if (!signed.includes(true)) return -1
    // One person may sign two articles: the nearer one, and rather the one below.
    const distance = (body: Body | undefined): number =>
      body === undefined
        ? Infinity
        : body.order >= byline.order
          ? body.order - byline.order
          : (byline.order - body.order) * 3
    const known = answers.flatMap((body, index) => (signed[index] ? [{ index, far: distance(body) }] : []))
    return known.sort((x, y) => x.far - y.far)[0].index
  }

  /** The text's own head lines stand right before it: how many are sub-headings of its article. */
  #subheadsOf(item: Item, most: number): number {
    const order = item.kind === 'paragraph' ? item.lines[0].first : 'order' in item ? item.order : 0
    const article = this.#articleOf(item)
    let count = 0
    for (let at = order - 1; at >= 0 && count < most; at--) {
      const { unit, article: other } = this.#line(at)
      if (unit < 0 || this.#units[unit].kind !== 'subhead' || other !== article) break
      count++
    }
    return count
  }

  #rolesOf(
    lines: readonly HeadLine[],
    answers: readonly Answer<{ kicker: number; headline: number }>[],
  ): number {
    const kinds = lines.map((line) => this.#unitKind(line.order))
    if (kinds.some((kind) => kind === undefined || !HEAD_KINDS.includes(kind))) return -1
    const kicker = kinds.filter((kind) => kind === 'kicker').length
    const headline = kinds.filter((kind) => kind === 'headline').length
    const sorted = [...kinds].sort(
      (a, b) => HEAD_KINDS.indexOf(a ?? 'kicker') - HEAD_KINDS.indexOf(b ?? 'kicker'),
    )
    if (sorted.join() !== kinds.join()) return -1
    return answers.findIndex(({ value }) => value.kicker === kicker && value.headline === headline)
  }
}
