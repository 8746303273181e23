import type { Galley } from '#core/galley/galley'
import { observable, type Observable } from './observable.ts'

/** Milliseconds without a keystroke: longer than between two of them, shorter than a glance away from the text. */
const REST = 300

/**
 * The galley as whoever counts and lists sees it: at once when something was done to the page, and when the hand
 * rests while it types, because the whole page need not be counted anew between two keystrokes.
 */
export function restedGalley(state: Observable<{ readonly galley: Galley }>): Observable<Galley> {
  const rested = observable(state.get().galley)
  let timer: ReturnType<typeof setTimeout> | undefined
  state.listen(() => {
    const { galley } = state.get()
    if (galley === rested.get()) return
    clearTimeout(timer)
    if (!isTyping(rested.get(), galley)) rested.set(galley)
    else
      timer = setTimeout(() => {
        rested.set(state.get().galley)
      }, REST)
  })
  return rested
}

/** The same articles in the same order under the same rulings: only words of them differ. */
const isTyping = (before: Galley, now: Galley): boolean =>
  before.fixes === now.fixes &&
  before.rulings === now.rulings &&
  before.furniture === now.furniture &&
  before.articles.length === now.articles.length &&
  before.articles.every((article, index) => {
    const other = now.articles[index]
    return (
      article === other ||
      (article.id === other?.id &&
        article.blocks.length === other.blocks.length &&
        article.section === other.section &&
        article.bylines === other.bylines &&
        article.status === other.status)
    )
  })
