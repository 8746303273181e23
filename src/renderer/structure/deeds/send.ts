import { placeSourceAs, setAside, setSourceAside } from '#core/galley/commands/shape-articles'
import {
  blocksMeant,
  placeOfKind,
  sendBlocks,
  sendText,
  setTextAside,
  type Goal,
} from '#core/galley/commands/take-out'
import { articleOf, unchanged, type Outcome } from '#core/galley/edit'
import type { Galley } from '#core/galley/galley'
import type { BlockKind } from '#core/structure/reading'
import type { Load } from '../load.ts'
import { does, nameOf, type Hand, type Saying } from './hand.ts'

/** Carries a load to an article, a place in it, or a new one. */
export function send(hand: Hand, load: Load, goal: Goal, kind: BlockKind | null): void {
  const { session } = hand
  const before = session.state.get().galley
  const count =
    load.kind === 'blocks'
      ? load.blocks.length
      : load.kind === 'text'
        ? blocksMeant(before, load.selected).length
        : 1
  const said: Saying = (speak, galley) => {
    // A new article is the one that was not there before.
    const made = galley.articles.find(({ id }) => !articleOf(before, id))
    const article = nameOf(speak, galley, goal.kind === 'new' ? made?.id : goal.article)
    if (goal.kind === 'new') return speak('structure:said-new', { count, article })
    return load.kind === 'source'
      ? speak('structure:said-placed', { article })
      : speak('structure:said-sent', { count, article })
  }
  const name = goal.kind === 'new' ? 'new-article' : 'move-block'
  switch (load.kind) {
    case 'blocks':
      does(hand, name, (galley) => sendBlocks(galley, load.blocks, goal, kind), said)
      return
    case 'text':
      does(hand, name, (galley) => sendText(galley, load.selected, goal, kind), said)
      return
    case 'source':
      does(
        hand,
        'place',
        (galley) =>
          placeSourceAs(
            galley,
            load.span,
            goal.kind === 'new' ? null : goal.article,
            kind ?? 'paragraph',
            (article) =>
              (goal.kind === 'new' ? null : goal.index) ?? placeOfKind(article, kind ?? 'paragraph'),
          ),
        said,
      )
      return
    case 'articles':
      return
    default:
      load satisfies never
  }
}

/** Takes a load out of its article, or out of what is unplaced, as furniture. */
export function putAside(hand: Hand, load: Load): void {
  const said: Saying = (speak) => speak('structure:said-aside')
  const command = (galley: Galley): Outcome => {
    switch (load.kind) {
      case 'blocks':
        return setAside(galley, load.blocks, 'furniture')
      case 'text':
        return setTextAside(galley, load.selected, 'furniture')
      case 'source':
        return setSourceAside(galley, load.span, 'furniture')
      case 'articles':
        return unchanged(galley)
    }
  }
  does(hand, 'set-aside', command, said)
}
