import { isProtected, type ArticleId } from '#core/galley/galley'
import type { Speak } from '#shared/language/index'
import type { Hand } from './hand.ts'

/** Finished articles are passed over where several are meant, unless all of them are. */
export function passingOver(hand: Hand, all: readonly ArticleId[]) {
  const { galley } = hand.session.state.get()
  const free = all.filter((id) => galley.articles.some((one) => one.id === id && !isProtected(one)))
  const ids = free.length > 0 ? free : all
  const passed = all.length - ids.length
  const also = (speak: Speak) => (passed > 0 ? speak('protection:passed', { count: passed }) : '')
  return { ids, also }
}
