import {
  dissolveArticles,
  mergeArticles,
  placeArticles,
  restoreArticle,
  setSections,
  shiftArticles,
} from '#core/galley/commands/several-articles'
import { mergeWithNextArticle } from '#core/galley/commands/shape-articles'
import { articleOf } from '#core/galley/edit'
import type { ArticleId } from '#core/galley/galley'
import { dissolvedArticles } from '../dissolved.ts'
import { does, nameOf, type Hand } from './hand.ts'
import { passingOver } from './passing-over.ts'

/** Moves articles in the outline by one place. */
export function shiftPicked(hand: Hand, ids: readonly ArticleId[], by: -1 | 1): void {
  does(
    hand,
    'move-article',
    (galley) => shiftArticles(galley, ids, by),
    (speak, galley) =>
      speak(by < 0 ? 'structure:said-articles-up' : 'structure:said-articles-down', {
        count: ids.length,
        at: 1 + galley.articles.findIndex(({ id }) => ids.includes(id)),
      }),
    (speak) => speak('structure:said-no-move'),
  )
}

/** Puts articles before the one at `index`. */
export function orderArticles(hand: Hand, ids: readonly ArticleId[], index: number): void {
  const from = hand.session.state.get().galley.articles.findIndex(({ id }) => ids.includes(id))
  does(
    hand,
    'move-article',
    (galley) => placeArticles(galley, ids, index),
    (speak, galley) => {
      const at = galley.articles.findIndex(({ id }) => ids.includes(id))
      return speak(at < from ? 'structure:said-articles-up' : 'structure:said-articles-down', {
        count: ids.length,
        at: at + 1,
      })
    },
  )
}

/** Merges several articles, or one with the next. */
export function mergePicked(hand: Hand, ids: readonly ArticleId[]): void {
  const [first] = ids
  if (first === undefined) return
  does(
    hand,
    'merge-article',
    (galley) => (ids.length > 1 ? mergeArticles(galley, ids) : mergeWithNextArticle(galley, first)),
    (speak, galley) =>
      speak('structure:said-merged', {
        count: Math.max(2, ids.length),
        article: nameOf(speak, galley, ids.find((id) => articleOf(galley, id)) ?? first),
      }),
  )
}

export function dissolvePicked(hand: Hand, all: readonly ArticleId[]): void {
  const { ids, also } = passingOver(hand, all)
  does(
    hand,
    'dissolve-article',
    (galley) => dissolveArticles(galley, ids),
    (speak) => speak('structure:said-dissolved', { count: ids.length }) + also(speak),
  )
}

/** Brings a dissolved article back, the last one unless another is named. */
export function restore(hand: Hand, id: ArticleId | null): void {
  const { history, galley } = hand.session.state.get()
  const all = dissolvedArticles(history, galley)
  const wanted = id === null ? all[0] : all.find(({ article }) => article.id === id)
  if (!wanted) {
    hand.tell((speak) => speak('structure:said-no-restore'), false)
    return
  }
  does(
    hand,
    'restore-article',
    (now) => restoreArticle(now, wanted.article, wanted.index),
    (speak, now) => speak('structure:said-restored', { article: nameOf(speak, now, wanted.article.id) }),
  )
}

export function sectionPicked(hand: Hand, all: readonly ArticleId[], section: string): void {
  const name = section.trim()
  const { ids, also } = passingOver(hand, all)
  does(
    hand,
    'section',
    (galley) => setSections(galley, ids, name),
    (speak) =>
      speak(name === '' ? 'structure:said-no-section' : 'structure:said-section', {
        count: ids.length,
        section: name,
      }) + also(speak),
  )
}
