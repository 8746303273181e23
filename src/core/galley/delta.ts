import type { Fix, FixId, FixKind } from '../fixes/fix.ts'
import type { RuleId } from '../fixes/rule.ts'
import type { ReadingOrder } from '../order/rearrangement.ts'
import type { Region } from '../source/region.ts'
import type { SourceSpan } from '../text/span.ts'
import type { Article, ArticleId, Block, Furniture, Galley, Rulings } from './galley.ts'

/**
 * What of a list is replaced: `out` elements from place `at` on by `put`. `of` is the length that the list has
 * before: one of another length is not the list that is meant.
 */
export interface Splice<Element> {
  readonly of: number
  readonly at: number
  readonly out: number
  readonly put: readonly Element[]
}

/** An article with its blocks told by what is replaced; of one that is new, all are put. */
export type ArticleDelta = Omit<Article, 'blocks'> & { readonly blocks: Splice<Block> }

export interface RulingsDelta {
  readonly kinds: readonly FixKind[]
  readonly rulesOff: readonly RuleId[]
  readonly decided: Rulings['decisions']
  /** Decisions that are taken back. */
  readonly undecided: readonly FixId[]
  /** The whole order afterwards, where there is one. */
  readonly order?: ReadingOrder
}

/**
 * The way from one state of a page to another, as short as it can be told: history is made of thousands of them.
 * A keystroke is one block, a word on a fix one decision. A part that is absent does not change; the page's text is
 * the same in all states (`commands/read-again.ts`).
 */
export interface Delta {
  readonly nextId: number
  readonly fixes?: Splice<Fix>
  readonly rulings?: RulingsDelta
  readonly furniture?: Splice<Furniture>
  readonly removed?: Splice<SourceSpan>
  readonly superseded?: Splice<SourceSpan>
  readonly regions?: Splice<Region>
  readonly articles?: { readonly order: Splice<ArticleId>; readonly changed: readonly ArticleDelta[] }
}

/** States are compared by identity first: commands share what they leave alone. */
export function deltaBetween(from: Galley, to: Galley): Delta {
  const known = new Map(from.articles.map((article) => [article.id, article]))
  return {
    nextId: to.nextId,
    ...(from.fixes !== to.fixes && { fixes: splice(from.fixes, to.fixes) }),
    ...(from.rulings !== to.rulings && { rulings: rulingsDelta(from.rulings, to.rulings) }),
    ...(from.furniture !== to.furniture && { furniture: splice(from.furniture, to.furniture) }),
    ...(from.removed !== to.removed && { removed: splice(from.removed, to.removed) }),
    ...(from.superseded !== to.superseded && { superseded: splice(from.superseded, to.superseded) }),
    ...(from.regions !== to.regions && { regions: splice(from.regions, to.regions) }),
    ...(from.articles !== to.articles && {
      articles: {
        order: splice(
          from.articles.map(({ id }) => id),
          to.articles.map(({ id }) => id),
        ),
        changed: to.articles.flatMap((article): readonly ArticleDelta[] => {
          const before = known.get(article.id)
          if (before === article) return []
          return [{ ...article, blocks: splice(before?.blocks ?? [], article.blocks) }]
        }),
      },
    }),
  }
}

/** The state that a way leads to, or `null` when it does not begin at this one. */
export function followed(from: Galley, way: Delta): Galley | null {
  const fixes = way.fixes ? spliced(from.fixes, way.fixes) : from.fixes
  const furniture = way.furniture ? spliced(from.furniture, way.furniture) : from.furniture
  const removed = way.removed ? spliced(from.removed, way.removed) : from.removed
  const superseded = way.superseded ? spliced(from.superseded, way.superseded) : from.superseded
  const regions = way.regions ? spliced(from.regions, way.regions) : from.regions
  const articles = way.articles ? articlesAfter(from.articles, way.articles) : from.articles
  if (!fixes || !furniture || !removed || !superseded || !regions || !articles) return null
  const rulings = way.rulings ? rulingsAfter(from.rulings, way.rulings) : from.rulings
  return {
    page: from.page,
    fixes,
    rulings,
    articles,
    furniture,
    removed,
    superseded,
    regions,
    nextId: way.nextId,
  }
}

function articlesAfter(
  before: readonly Article[],
  { order, changed }: NonNullable<Delta['articles']>,
): readonly Article[] | null {
  const all = new Map<ArticleId, Article | null>(before.map((article) => [article.id, article]))
  for (const article of changed) {
    const blocks = spliced(all.get(article.id)?.blocks ?? [], article.blocks)
    all.set(article.id, blocks && { ...article, blocks })
  }
  const ids = spliced(
    before.map(({ id }) => id),
    order,
  )
  const after = ids?.map((id) => all.get(id))
  if (!after || new Set(ids).size !== after.length) return null
  const there = after.filter((article) => article !== null && article !== undefined)
  return there.length === after.length ? there : null
}

const rulingsDelta = (from: Rulings, to: Rulings): RulingsDelta => ({
  kinds: to.kinds,
  rulesOff: to.rulesOff,
  decided: Object.fromEntries(
    Object.entries(to.decisions).filter(([fix, decision]) => from.decisions[fix] !== decision),
  ),
  undecided: Object.keys(from.decisions).filter((fix) => to.decisions[fix] === undefined),
  ...(to.order && { order: to.order }),
})

function rulingsAfter(before: Rulings, way: RulingsDelta): Rulings {
  const { kinds, rulesOff, decided, undecided, order } = way
  const gone = new Set(undecided)
  const left = Object.entries(before.decisions).filter(([fix]) => !gone.has(fix))
  const decisions = { ...Object.fromEntries(left), ...decided }
  return { kinds, rulesOff, decisions, ...(order && { order }) }
}

/** Both ends that are the same are left alone. */
function splice<Element>(from: readonly Element[], to: readonly Element[]): Splice<Element> {
  const most = Math.min(from.length, to.length)
  let at = 0
  while (at < most && same(from[at], to[at])) at++
  let end = 0
  while (end < most - at && same(from[from.length - 1 - end], to[to.length - 1 - end])) end++
  return { of: from.length, at, out: from.length - at - end, put: to.slice(at, to.length - end) }
}

/** Lists of spans are made anew by every command: spans are the same when they say the same. */
const same = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other))

function spliced<Element>(
  list: readonly Element[],
  { of, at, out, put }: Splice<Element>,
): readonly Element[] | null {
  if (list.length !== of || at + out > of) return null
  return [...list.slice(0, at), ...put, ...list.slice(at + out)]
}
