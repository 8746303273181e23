import { restoreArticle } from '#core/galley/commands/several-articles'
import type { Article, Galley } from '#core/galley/galley'
import type { History } from '#core/galley/history'

export interface Dissolved {
  readonly article: Article
  /** Its place in the page's order when it was dissolved. */
  readonly index: number
}

/**
 * The articles that were dissolved in this session and can be had back, the last one first. The history has them
 * all; one whose text has found other places, or that undo brought back, is none of them.
 */
export function dissolvedArticles(history: History<string>, galley: Galley): readonly Dissolved[] {
  const found = new Map<string, Dissolved>()
  history.done.forEach((step, at) => {
    if (step.command !== 'dissolve-article') return
    const after = history.done[at + 1]?.galley ?? galley
    const left = new Set(after.articles.map((article) => article.id))
    step.galley.articles.forEach((article, index) => {
      if (left.has(article.id)) return
      found.delete(article.id)
      found.set(article.id, { article, index })
    })
  })
  return [...found.values()]
    .reverse()
    .filter(({ article, index }) => restoreArticle(galley, article, index).galley !== galley)
}
