import type { Article, ArticleId, Galley } from '#core/galley/galley'
import type { AlikeArticle } from '#shared/alike'
import type { ArticleOnPage } from '#shared/article-list'
import type { Result } from '#shared/result'
import { observable, type Observable } from '../desk/observable.ts'
import type { Saving } from '../desk/saving.ts'
import type { Session } from '../desk/session.ts'

/** By article of the page; those without any are missing. */
export type AlikeArticles = ReadonlyMap<ArticleId, readonly AlikeArticle[]>

export interface AlikeWatch {
  readonly found: Observable<AlikeArticles>
  /** Asks anew about an article: something was said of it. */
  again(article: ArticleId): Promise<void>
  stop(): void
}

type Ask = (article: ArticleOnPage) => Promise<Result<readonly AlikeArticle[]>>

/** Milliseconds from a save to the first question: typing must not be followed by one for every word. */
const CALM = 1200

/**
 * Asks the library about every article of a page that reads otherwise than when it was last asked about, once all of
 * it is stored, one after the other.
 */
export function watchAlike(session: Session, saving: Saving, ask: Ask): AlikeWatch {
  const found = observable<AlikeArticles>(new Map())
  const asked = new Map<ArticleId, Asked>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let running = false

  const askAbout = async (galley: Galley, article: Article) => {
    const as = { blocks: article.blocks, fixes: galley.fixes, rulings: galley.rulings }
    const answer = await ask({ page: session.id, article: article.id })
    // What could not be answered is asked again after the next save.
    if (!answer.ok || stopped) return
    asked.set(article.id, as)
    found.update((now) => withFound(now, article.id, answer.value))
  }

  const round = async () => {
    const { galley } = session.state.get()
    const there = new Set(galley.articles.map(({ id }) => id))
    const gone = [...asked.keys()].filter((id) => !there.has(id))
    for (const id of gone) {
      asked.delete(id)
      found.update((now) => withFound(now, id, []))
    }
    for (const article of galley.articles) {
      if (isAskedAs(asked.get(article.id), galley, article)) continue
      // The rest is asked about after the next save.
      if (stopped || saving.state.get().kind !== 'saved' || session.state.get().galley !== galley) return
      await askAbout(galley, article)
    }
  }

  const soon = () => {
    clearTimeout(timer)
    if (stopped || saving.state.get().kind !== 'saved') return
    timer = setTimeout(() => {
      if (running) {
        soon()
        return
      }
      running = true
      void round().finally(() => (running = false))
    }, CALM)
  }
  const unlisten = saving.state.listen(soon)
  soon()

  return {
    found,
    again: async (id) => {
      const { galley } = session.state.get()
      const article = galley.articles.find((one) => one.id === id)
      if (article) await askAbout(galley, article)
    },
    stop: () => {
      stopped = true
      unlisten()
      clearTimeout(timer)
    },
  }
}

/** What an article's words depend on, by identity. */
interface Asked extends Pick<Article, 'blocks'>, Pick<Galley, 'fixes' | 'rulings'> {}

const isAskedAs = (asked: Asked | undefined, galley: Galley, article: Article): boolean =>
  asked !== undefined &&
  asked.blocks === article.blocks &&
  asked.fixes === galley.fixes &&
  asked.rulings === galley.rulings

function withFound(now: AlikeArticles, article: ArticleId, list: readonly AlikeArticle[]): AlikeArticles {
  if (list.length === 0 && !now.has(article)) return now
  const next = new Map(now)
  if (list.length === 0) next.delete(article)
  else next.set(article, list)
  return next
}

/** Those that nobody has said anything of yet. */
export const unjudged = (list: readonly AlikeArticle[] | undefined): readonly AlikeArticle[] =>
  (list ?? []).filter(({ verdict }) => verdict === null)
