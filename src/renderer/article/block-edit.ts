import { BLOCK_BREAK } from '#core/galley/commands/replace-text'
import type { EditorPoint, ShownBlock } from './shown-block.ts'
import { textChange } from './text-change.ts'

/** An edit of the article's text: offsets in the texts of `count` blocks joined by BLOCK_BREAK. */
export interface BlockEdit {
  readonly firstBlock: number
  readonly count: number
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The edit that made the paragraphs `after` of `before`; `caret` counts through `after`, joined. */
export function editBetween(
  before: readonly string[],
  after: readonly string[],
  caret: { readonly index: number; readonly offset: number } | null,
): BlockEdit | null {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head++
  if (head === before.length && head === after.length) return null
  let tail = 0
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  // With the caret beside equal paragraphs, the one it stands in is the one that changed.
  if (caret && caret.index < head) head = caret.index
  // At least one block of each side must be named.
  if (head > 0 && (before.length - tail <= head || after.length - tail <= head)) head--
  if (before.length - tail <= head || after.length - tail <= head) tail = Math.max(0, tail - 1)
  const old = before.slice(head, before.length - tail).join(BLOCK_BREAK)
  const now = after.slice(head, after.length - tail)
  const inside = caret && caret.index >= head && caret.index < head + now.length
  const hint = inside
    ? now.slice(0, caret.index - head).reduce((sum, text) => sum + text.length + 1, 0) + caret.offset
    : null
  const change = textChange(old, now.join(BLOCK_BREAK), hint)
  return change ? { firstBlock: head, count: before.length - tail - head, ...change } : null
}

/** The replacement of what lies between two points. */
export function editOver(
  blocks: readonly ShownBlock[],
  anchor: EditorPoint,
  focus: EditorPoint,
  insert: string,
): BlockEdit | null {
  const index = (point: EditorPoint) => blocks.findIndex((block) => block.id === point.block)
  const [a, b] = [index(anchor), index(focus)]
  if (a < 0 || b < 0) return null
  const backwards = b < a || (a === b && focus.offset < anchor.offset)
  const [start, end] = backwards ? [focus, anchor] : [anchor, focus]
  const [first, last] = backwards ? [b, a] : [a, b]
  const before = blocks
    .slice(first, last)
    .reduce((sum, block) => sum + block.text.length + BLOCK_BREAK.length, 0)
  return { firstBlock: first, count: last - first + 1, from: start.offset, to: before + end.offset, insert }
}
