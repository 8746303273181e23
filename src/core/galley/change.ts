import type { Fix } from '../fixes/fix.ts'
import { grownPage, growthsBetween, type Growth } from '../source/rereading.ts'
import type { Region } from '../source/region.ts'
import type { SourceSpan } from '../text/span.ts'
import type { Article, ArticleId, Furniture, Galley, Rulings } from './galley.ts'

/**
 * The difference between two states of one page's galley: what must be stored to get from one to the other.
 * A part that is absent did not change. Small while one types (one article), whole after “Clean page”.
 */
export interface GalleyChange {
  readonly nextId: number
  /** What the page's text grew by, in order. */
  readonly grown?: readonly Growth[]
  readonly fixes?: readonly Fix[]
  readonly rulings?: Rulings
  readonly furniture?: readonly Furniture[]
  readonly removed?: readonly SourceSpan[]
  readonly superseded?: readonly SourceSpan[]
  readonly regions?: readonly Region[]
  readonly articles?: {
    /** All articles that the galley has afterwards, in their order. */
    readonly order: readonly ArticleId[]
    /** New ones and changed ones. */
    readonly changed: readonly Article[]
  }
}

/** States are compared by identity: commands share what they leave alone. */
export function changeBetween(before: Galley, after: Galley): GalleyChange {
  const known = new Map(before.articles.map((article) => [article.id, article]))
  return {
    nextId: after.nextId,
    ...(before.page !== after.page && { grown: growthsBetween(before.page, after.page) }),
    ...(before.fixes !== after.fixes && { fixes: after.fixes }),
    ...(before.rulings !== after.rulings && { rulings: after.rulings }),
    ...(before.furniture !== after.furniture && { furniture: after.furniture }),
    ...(before.removed !== after.removed && { removed: after.removed }),
    ...(before.superseded !== after.superseded && { superseded: after.superseded }),
    ...(before.regions !== after.regions && { regions: after.regions }),
    ...(before.articles !== after.articles && {
      articles: {
        order: after.articles.map((article) => article.id),
        changed: after.articles.filter((article) => known.get(article.id) !== article),
      },
    }),
  }
}

/**
 * The state after a change.
 * @throws when the change orders an article that neither the galley nor the change has: a bug of the sender.
 */
export function applyChange(galley: Galley, change: GalleyChange): Galley {
  let articles = galley.articles
  if (change.articles) {
    const all = new Map(
      [...galley.articles, ...change.articles.changed].map((article) => [article.id, article]),
    )
    articles = change.articles.order.map((id) => {
      const article = all.get(id)
      if (!article) throw new Error(`the change orders article ${id}, which nobody has`)
      return article
    })
  }
  return {
    page: (change.grown ?? []).reduce(grownPage, galley.page),
    fixes: change.fixes ?? galley.fixes,
    rulings: change.rulings ?? galley.rulings,
    articles,
    furniture: change.furniture ?? galley.furniture,
    removed: change.removed ?? galley.removed,
    superseded: change.superseded ?? galley.superseded,
    regions: change.regions ?? galley.regions,
    nextId: change.nextId,
  }
}
