import type { Byline } from '../../structure/reading.ts'
import { articleOf, unchanged, withArticle, type Outcome } from '../edit.ts'
import type { Article, ArticleId, Galley, Status } from '../galley.ts'

const described = (galley: Galley, id: ArticleId, change: (article: Article) => Article): Outcome => {
  const article = articleOf(galley, id)
  return article ? { galley: withArticle(galley, id, [change(article)]), caret: null } : unchanged(galley)
}

export const setSection = (galley: Galley, id: ArticleId, section: string): Outcome =>
  described(galley, id, (article) => ({ ...article, section: section.trim() }))

export const setBylines = (galley: Galley, id: ArticleId, bylines: readonly Byline[]): Outcome =>
  described(galley, id, (article) => ({ ...article, bylines }))

export const setStatus = (galley: Galley, id: ArticleId, status: Status): Outcome =>
  described(galley, id, (article) => ({ ...article, status }))

export const setNote = (galley: Galley, id: ArticleId, note: string): Outcome =>
  described(galley, id, (article) => ({ ...article, note }))
