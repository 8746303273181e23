import type { Caret, Outcome } from './edit.ts'
import { isTyped, type Block, type Galley } from './galley.ts'
import { printBlock, type Segment } from './print.ts'

/**
 * Does a text edit that was made on an older view of the galley: an input method composed while fixes were accepted,
 * rejected or switched. Its offsets count the text as it read then, so the blocks are edited under the rulings of
 * then; the rulings of now hold again afterwards. Which text a hand touched does not depend on rulings, so the words
 * go in exactly where the editor put them.
 */
export function editedFrom(basis: Galley, now: Galley, edit: (galley: Galley) => Outcome): Outcome {
  if (basis.rulings === now.rulings && basis.fixes === now.fixes) return edit(now)
  const then: Galley = { ...now, rulings: basis.rulings, fixes: basis.fixes }
  const { galley: edited, caret } = edit(then)
  if (edited === then) return { galley: now, caret: null }
  const galley: Galley = { ...edited, rulings: now.rulings, fixes: now.fixes }
  return { galley, caret: caret && caretIn(galley, edited, caret) }
}

/** The same place among a block's characters under other rulings: behind the same character of the same piece. */
function caretIn(galley: Galley, before: Galley, caret: Caret): Caret {
  const find = (state: Galley): Block | undefined =>
    state.articles.find(({ id }) => id === caret.article)?.blocks.find(({ id }) => id === caret.block)
  const [old, block] = [find(before), find(galley)]
  const held =
    old &&
    printBlock(before, old).segments.find(
      ({ print }) => print.from < Math.max(1, caret.offset) && caret.offset <= print.to,
    )
  if (!block || !held) return caret
  const inPiece = caret.offset - held.print.from
  const segments = printBlock(galley, block).segments.filter(({ piece }) => piece === held.piece)
  return { ...caret, offset: offsetIn(segments, block, held, inPiece) ?? caret.offset }
}

function offsetIn(
  segments: readonly Segment[],
  block: Block,
  held: Segment,
  inPiece: number,
): number | undefined {
  if (held.kind === 'typed') {
    const [first] = segments
    const piece = block.pieces[held.piece]
    return first && piece && isTyped(piece) ? first.print.from + inPiece : undefined
  }
  const at = held.source.from + inPiece
  const here = segments.find((one) => one.kind !== 'typed' && one.source.from < at && at <= one.source.to)
  if (!here || here.kind === 'typed') return segments.at(-1)?.print.to
  return here.kind === 'source' ? here.print.from + (at - here.source.from) : here.print.to
}
