import { BLOCK_BREAK, replaceText } from '#core/galley/commands/replace-text'
import { splitArticle } from '#core/galley/commands/shape-articles'
import { blocksMeant, cutFree, makeKind, shiftBlocks, type Selected } from '#core/galley/commands/take-out'
import { articleOf, articleOfBlock, unchanged, type Outcome } from '#core/galley/edit'
import type { Galley } from '#core/galley/galley'
import { printBlock, wantsBlank } from '#core/galley/print'
import type { BlockKind } from '#core/structure/reading'
import { does, nameOf, type Hand, type Saying, type Words } from './hand.ts'

/** Makes the block, or the selected words cut free, a block of another kind. */
export function changeKind(hand: Hand, selected: Selected, kind: BlockKind): void {
  const { session } = hand
  const count = blocksMeant(session.state.get().galley, selected).length
  does(
    hand,
    'block-kind',
    (galley) => makeKind(galley, selected, kind),
    (speak) => speak('structure:said-kind', { count, kind: speak(`desk:kind-${kind}`) }),
  )
}

/** Moves the selected blocks by one place, over the article's edge too. */
export function shift(hand: Hand, selected: Selected, by: -1 | 1): void {
  const { session } = hand
  const before = session.state.get()
  const ids = blocksMeant(before.galley, selected)
  const said: Saying = (speak, galley) => {
    const article = articleOfBlock(galley, ids[0] ?? '')
    return speak(by < 0 ? 'structure:said-up' : 'structure:said-down', {
      article: nameOf(speak, galley, article?.id),
      at: 1 + (article?.blocks.findIndex((block) => block.id === ids[0]) ?? 0),
      count: article?.blocks.length ?? 0,
    })
  }
  const further: Words = (speak) => speak('structure:said-no-move')
  const done = does(hand, 'move-block', (galley) => shiftBlocks(galley, selected, by), said, further)
  const now = articleOfBlock(session.state.get().galley, ids[0] ?? '')
  if (!done || !now) return
  // The selection goes along, so that the next press moves the same blocks on.
  const [anchor, focus] = [selected.anchor, selected.focus].map((point) =>
    ids.includes(point.block) ? point : { block: ids.at(-1) ?? '', offset: 0 },
  )
  if (!anchor || !focus) return
  const [from, to] = [
    { ...anchor, article: now.id },
    { ...focus, article: now.id },
  ]
  session.select(from, to)
  session.wish({ kind: 'caret', anchor: from, caret: to, focus: true })
}

/** Splits the block at the caret. */
export const splitBlock = (hand: Hand, selected: Selected): boolean =>
  does(
    hand,
    'split-block',
    (galley) => splitAt(galley, selected),
    (speak) => speak('structure:said-split-block'),
  )

/** Puts the block at the caret and the next together. */
export const mergeWithNext = (hand: Hand, selected: Selected): boolean =>
  does(
    hand,
    'merge-block',
    (galley) => mergedWithNext(galley, selected),
    (speak) => speak('structure:said-merge-block'),
  )

/** Begins a new article with the block at the caret. */
export const splitHere = (hand: Hand, selected: Selected): boolean =>
  does(
    hand,
    'split-article',
    (galley) => splitArticle(galley, selected.focus.block),
    (speak, galley) =>
      speak('structure:said-split-article', {
        article: nameOf(speak, galley, articleOfBlock(galley, selected.focus.block)?.id),
      }),
  )

/** At the caret; a selection is cut free at both its ends. */
function splitAt(galley: Galley, selected: Selected): Outcome {
  const { anchor, focus } = selected
  if (anchor.block !== focus.block || anchor.offset !== focus.offset) {
    const free = cutFree(galley, selected)
    const block = free.blocks[0]
    return { galley: free.galley, caret: block ? { article: selected.article, block, offset: 0 } : null }
  }
  const firstBlock = blockIndex(galley, selected)
  if (firstBlock < 0) return unchanged(galley)
  const { offset } = focus
  const edit = { article: selected.article, firstBlock, count: 1, from: offset, to: offset }
  return replaceText(galley, { ...edit, insert: BLOCK_BREAK })
}

function mergedWithNext(galley: Galley, selected: Selected): Outcome {
  const firstBlock = blockIndex(galley, selected)
  const blocks = articleOf(galley, selected.article)?.blocks.slice(firstBlock, firstBlock + 2) ?? []
  const [first, second] = blocks.map((block) => printBlock(galley, block).text)
  if (firstBlock < 0 || first === undefined || second === undefined) return unchanged(galley)
  return replaceText(galley, {
    article: selected.article,
    firstBlock,
    count: 2,
    from: first.length,
    to: first.length + BLOCK_BREAK.length,
    insert: wantsBlank(first, second) ? ' ' : '',
  })
}

const blockIndex = (galley: Galley, { article, focus }: Selected): number =>
  articleOf(galley, article)?.blocks.findIndex((block) => block.id === focus.block) ?? -1
