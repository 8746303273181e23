import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type PointType,
} from 'lexical'
import { $paragraphs } from './paragraphs.ts'
import type { EditorPoint, ShownBlock } from './shown-block.ts'
import { offsetAfter, textChange } from './text-change.ts'

/** A selection, from where it began to where it goes. */
export interface EditorRange {
  readonly anchor: EditorPoint
  readonly focus: EditorPoint
}

/** Where the selection is, in the blocks that the paragraphs show. */
export function $pointsOf(blocks: readonly ShownBlock[]): EditorRange | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const nodes = $paragraphs()
  const anchor = $pointIn(nodes, blocks, selection.anchor)
  const focus = $pointIn(nodes, blocks, selection.focus)
  return anchor && focus ? { anchor, focus } : null
}

/** Puts the selection there; a block that is not shown leaves it alone. */
export function $select(blocks: readonly ShownBlock[], anchor: EditorPoint, focus: EditorPoint): void {
  const nodes = $paragraphs()
  const selection = $createRangeSelection()
  const set = (point: PointType, at: EditorPoint) => {
    const node = nodes[blocks.findIndex((block) => block.id === at.block)]
    if (node) $setPoint(point, node, at.offset)
    return node !== undefined
  }
  if (set(selection.anchor, anchor) && set(selection.focus, focus)) $setSelection(selection)
}

/** Puts a selection back that stood in what was `shown`, with `texts`, when the paragraphs show `blocks` now. */
export function $selectMoved(
  { anchor, focus }: EditorRange,
  { shown, texts }: { readonly shown: readonly ShownBlock[]; readonly texts: readonly string[] },
  blocks: readonly ShownBlock[],
): void {
  const moved = (point: EditorPoint): EditorPoint => {
    const before = texts[shown.findIndex((block) => block.id === point.block)]
    const after = blocks.find((block) => block.id === point.block)
    const change = before !== undefined && after ? textChange(before, after.text, null) : null
    return change ? { ...point, offset: offsetAfter(change, point.offset) } : point
  }
  $select(blocks, moved(anchor), moved(focus))
}

/** The collapsed caret: in which paragraph, and where in its text. */
export function $caretIn(nodes: readonly ElementNode[]): { index: number; offset: number } | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const top = selection.focus.getNode().getTopLevelElement()
  const index = nodes.findIndex((node) => node.is(top))
  const node = nodes[index]
  return node ? { index, offset: $offsetIn(node, selection.focus) } : null
}

function $pointIn(
  nodes: readonly ElementNode[],
  blocks: readonly ShownBlock[],
  point: PointType,
): EditorPoint | null {
  const top = point.getNode().getTopLevelElement()
  const index = nodes.findIndex((node) => node.is(top))
  const [node, block] = [nodes[index], blocks[index]]
  return node && block ? { block: block.id, offset: $offsetIn(node, point) } : null
}

/** A Lexical point as an offset in its paragraph's text; a line break counts one. */
function $offsetIn(paragraph: ElementNode, point: PointType): number {
  const children = paragraph.getChildren()
  const target = point.getNode()
  if (target.is(paragraph)) {
    return children.slice(0, point.offset).reduce((sum, child) => sum + child.getTextContentSize(), 0)
  }
  const at = children.findIndex((child) => child.is(target))
  return (
    children.slice(0, Math.max(0, at)).reduce((sum, child) => sum + child.getTextContentSize(), 0) +
    point.offset
  )
}

function $setPoint(point: PointType, paragraph: ElementNode, offset: number): void {
  let rest = offset
  const children = paragraph.getChildren()
  for (const [index, child] of children.entries()) {
    const size = child.getTextContentSize()
    if ($isTextNode(child) && rest <= size) {
      point.set(child.getKey(), rest, 'text')
      return
    }
    if (rest <= 0) {
      point.set(paragraph.getKey(), index, 'element')
      return
    }
    rest -= size
  }
  point.set(paragraph.getKey(), children.length, 'element')
}
