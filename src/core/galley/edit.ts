import type { Article, ArticleId, Block, BlockId, Galley } from './galley.ts'

/** A place in an article's text; `offset` counts the block's printed text. */
export interface Caret {
  readonly article: ArticleId
  readonly block: BlockId
  readonly offset: number
}

/** What a command brings about: the new state, and where the caret belongs then (`null`: leave it alone). */
export interface Outcome {
  readonly galley: Galley
  readonly caret: Caret | null
}

/** A command that changes nothing gives the same galley back, which its caller can tell by identity. */
export const unchanged = (galley: Galley): Outcome => ({ galley, caret: null })

const known = new WeakMap<Galley['articles'], ReadonlyMap<ArticleId, Article>>()

/** Remembered per list of articles: a page may have hundreds, each of which is looked for at every change. */
export function articleOf(galley: Galley, id: ArticleId): Article | undefined {
  let articles = known.get(galley.articles)
  if (!articles) {
    articles = new Map(galley.articles.map((article) => [article.id, article]))
    known.set(galley.articles, articles)
  }
  return articles.get(id)
}

const blockIds = new WeakMap<Article, ReadonlySet<BlockId>>()

/** Remembered per article: the desk asks for the block at the caret at every key, of thousands. */
export const articleOfBlock = (galley: Galley, id: BlockId): Article | undefined =>
  galley.articles.find((article) => {
    let ids = blockIds.get(article)
    if (!ids) {
      ids = new Set(article.blocks.map((block) => block.id))
      blockIds.set(article, ids)
    }
    return ids.has(id)
  })

/** The galley with one article replaced by some: by itself changed, by two, or by none. */
export const withArticle = (galley: Galley, id: ArticleId, replacements: readonly Article[]): Galley => ({
  ...galley,
  articles: galley.articles.flatMap((article) => (article.id === id ? replacements : [article])),
})

/** What a hand has touched is no longer raw. */
export const touched = (article: Article): Article =>
  article.status === 'raw' ? { ...article, status: 'editing' } : article

/** Gives out ids that were never used on this page. */
export function numbering(galley: Galley) {
  let next = galley.nextId
  return {
    article: (): ArticleId => `a${next++}`,
    block: (): BlockId => `b${next++}`,
    /** The galley that remembers which ids are gone. */
    done: (state: Galley): Galley => (state.nextId === next ? state : { ...state, nextId: next }),
  }
}

export const emptyArticle = (id: ArticleId, blocks: readonly Block[]): Article => ({
  id,
  blocks,
  section: '',
  bylines: [],
  status: 'editing',
  note: '',
})
