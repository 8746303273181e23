import type { Article, Galley } from './galley.ts'

/**
 * Changes what is the same in every state of a page, the undone ones too: a section that is called otherwise now,
 * an article that has been exported. Nothing of it is a step of undo.
 *
 * One rewrite gives the same answer for the same state, and shares what it leaves alone: states, and articles in
 * them, are compared by identity.
 */
export type Rewrite = (galley: Galley) => Galley

const rewriting = (change: (article: Article) => Article): Rewrite => {
  const articles = new WeakMap<Article, Article>()
  const lists = new WeakMap<Galley['articles'], Galley['articles']>()
  const galleys = new WeakMap<Galley, Galley>()
  const inArticle = remembered(articles, change)
  const inList = remembered(lists, (list) => {
    const changed = list.map(inArticle)
    return changed.every((article, at) => article === list[at]) ? list : changed
  })
  return remembered(galleys, (galley) => {
    const changed = inList(galley.articles)
    return changed === galley.articles ? galley : { ...galley, articles: changed }
  })
}

const remembered =
  <Value extends object>(known: WeakMap<Value, Value>, change: (value: Value) => Value) =>
  (value: Value): Value => {
    const before = known.get(value)
    if (before) return before
    const after = change(value)
    known.set(value, after)
    return after
  }

/** Articles of the section `from` are in `to` now; `to` is its new name, another section, or an empty string. */
export const refiling = ({ from, to }: { readonly from: string; readonly to: string }): Rewrite =>
  rewriting((article) => (article.section === from ? { ...article, section: to } : article))

/** These articles, just as they are here, were written to a file. Another state of the same article was not. */
export const exporting = (written: readonly Article[]): Rewrite =>
  rewriting((article) =>
    written.includes(article) && article.status === 'finished' ? { ...article, status: 'exported' } : article,
  )
