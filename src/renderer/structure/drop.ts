import type { Target } from './drag.ts'
import { orderArticles } from './deeds/articles.ts'
import type { Hand } from './deeds/hand.ts'
import { putAside, send } from './deeds/send.ts'
import type { Load } from './load.ts'

/** Lets a load go where it was dragged to. */
export function dropOn(hand: Hand, load: Load, { goal }: Target): void {
  if (goal.kind === 'order') {
    if (load.kind === 'articles') orderArticles(hand, load.articles, goal.index)
  } else if (goal.kind === 'aside') putAside(hand, load)
  else send(hand, load, goal, null)
}
