import type { BlockKind } from '../../structure/reading.ts'
import { without } from '../../text/span.ts'
import { articleOf, numbering, touched, unchanged, withArticle, type Outcome } from '../edit.ts'
import type { ArticleId, Block, Galley } from '../galley.ts'
import { cut, removing, sourceSpans, tidied, typedOnly } from '../pieces.ts'
import { printBlock } from '../print.ts'

/** Parts blocks in the text that {@link replaceText} works on, as a paragraph separator should. */
export const BLOCK_BREAK = '\u2029'

export interface TextEdit {
  readonly article: ArticleId
  /** The first block that the edit touches, counted from 0, and how many it spans (at least 1). */
  readonly firstBlock: number
  readonly count: number
  /** Offsets in the printed texts of these blocks, joined by {@link BLOCK_BREAK}. */
  readonly from: number
  readonly to: number
  /** What to put there; each {@link BLOCK_BREAK} in it begins a new block. */
  readonly insert: string
}

interface Position {
  readonly index: number
  readonly offset: number
}

function positionIn(texts: readonly string[], offset: number): Position {
  let rest = offset
  for (let index = 0; index < texts.length; index++) {
    if (rest <= texts[index].length) return { index, offset: rest }
    rest -= texts[index].length + BLOCK_BREAK.length
  }
  const index = texts.length - 1
  return { index, offset: texts[index].length }
}

/** Never between the halves of a surrogate pair. */
const whole = (text: string, offset: number): number =>
  offset > 0 &&
  offset < text.length &&
  /[\uDC00-\uDFFF]/.test(text[offset]) &&
  /[\uD800-\uDBFF]/.test(text[offset - 1])
    ? offset - 1
    : offset

/** What a new block is that Enter opened behind one of this kind: a head is followed by text, text by its like. */
function kindAfter(kind: BlockKind, atEnd: boolean): BlockKind {
  switch (kind) {
    case 'paragraph':
    case 'lead':
      return 'paragraph'
    case 'verse':
      return 'verse'
    case 'caption':
    case 'credit':
      return atEnd ? 'caption' : kind
    case 'kicker':
    case 'headline':
    case 'subheadline':
    case 'subhead':
    case 'byline':
    case 'dateline':
      return atEnd ? 'paragraph' : kind
  }
}

/**
 * The one command behind every text edit: typing, deleting, Enter, merging, pasting and cutting across blocks.
 *
 * Source characters that it takes away are kept as removed by hand; what it puts in is typed. The first block keeps
 * its id and kind unless nothing of it is left of the edit (Enter at a block's start, a merge into an empty block):
 * then the last one keeps its own.
 */
export function replaceText(galley: Galley, edit: TextEdit): Outcome {
  const article = articleOf(galley, edit.article)
  const blocks = article?.blocks.slice(edit.firstBlock, edit.firstBlock + edit.count) ?? []
  if (!article || blocks.length === 0) return unchanged(galley)

  const texts = blocks.map((block) => printBlock(galley, block).text)
  const start = positionIn(texts, Math.max(0, edit.from))
  const end = positionIn(texts, Math.max(edit.from, edit.to))
  const [first, last] = [blocks[start.index], blocks[end.index]]
  const startOffset = whole(texts[start.index], start.offset)
  const endOffset = whole(texts[end.index], end.offset)
  const head = cut(galley, first, startOffset)
  const tail = cut(galley, last, endOffset)

  const before = blocks.slice(start.index, end.index + 1).flatMap((block) => sourceSpans(block.pieces))
  const removed = without(before, [...sourceSpans(head.left), ...sourceSpans(tail.right)])

  const ids = numbering(galley)
  const parts = edit.insert.split(BLOCK_BREAK)
  const secondKeeps =
    start.index === end.index ? startsAfresh(texts[start.index], start, end, parts) : start.offset === 0
  const made = parts.map((text, index): Block => {
    const isFirst = index === 0
    const isLast = index === parts.length - 1
    const pieces = tidied([...(isFirst ? head.left : []), ...typedOnly(text), ...(isLast ? tail.right : [])])
    const expected =
      (isFirst ? texts[start.index].slice(0, startOffset) : '') +
      text +
      (isLast ? texts[end.index].slice(endOffset) : '')
    if (secondKeeps && isLast) return reading(galley, { id: last.id, kind: last.kind, pieces }, expected)
    if (!secondKeeps && isFirst) return reading(galley, { id: first.id, kind: first.kind, pieces }, expected)
    const basis = secondKeeps ? last.kind : first.kind
    const atEnd = secondKeeps || endOffset >= texts[end.index].length
    return reading(galley, { id: ids.block(), kind: kindAfter(basis, atEnd), pieces }, expected)
  })

  const changed = touched({
    ...article,
    blocks: [
      ...article.blocks.slice(0, edit.firstBlock + start.index),
      ...made,
      ...article.blocks.slice(edit.firstBlock + end.index + 1),
    ],
  })
  const state = ids.done(removing(withArticle(galley, article.id, [changed]), removed))
  const caretBlock = made[made.length - 1]
  const lastText = parts[parts.length - 1]
  const leftLength = parts.length === 1 ? startOffset : 0
  return {
    galley: state,
    caret: { article: article.id, block: caretBlock.id, offset: leftLength + lastText.length },
  }
}

/** Enter at a block's start opens an empty block before it; the block with the text stays what it was. */
const startsAfresh = (text: string, start: Position, end: Position, parts: readonly string[]): boolean =>
  parts.length > 1 && start.offset === 0 && end.offset === 0 && text !== '' && parts[0] === ''

/**
 * The block such that it prints `expected`. An edit may bring blanks of the source to a block's edge, where they
 * would not be printed (the blank before a word that is being retyped): then they are typed once more.
 */
function reading(galley: Galley, block: Block, expected: string): Block {
  const { text } = printBlock(galley, block)
  if (text === expected) return block
  const from = text === '' ? expected.length : expected.indexOf(text)
  if (from < 0) return block
  const before = cut(galley, block, 0)
  const rest: Block = { ...block, pieces: before.right }
  const after = cut(galley, rest, printBlock(galley, rest).text.length)
  return {
    ...block,
    pieces: tidied([
      ...before.left,
      ...typedOnly(expected.slice(0, from)),
      ...after.left,
      ...typedOnly(expected.slice(from + text.length)),
      ...after.right,
    ]),
  }
}
