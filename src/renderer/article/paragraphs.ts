import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  type ElementNode,
} from 'lexical'
import type { ShownBlock } from './shown-block.ts'
import { textChange } from './text-change.ts'

/** A block of the article is a paragraph of the editor, in the same order. */
export const $paragraphs = (): ElementNode[] => $getRoot().getChildren().filter($isElementNode)

/** Brings the paragraphs to the blocks. Those with the same text at both ends stay untouched. */
export function $write(blocks: readonly ShownBlock[]): void {
  const nodes = $paragraphs()
  const texts = nodes.map((node) => node.getTextContent())
  let head = 0
  while (head < nodes.length && head < blocks.length && texts[head] === blocks[head]?.text) head++
  let tail = 0
  while (
    tail < Math.min(nodes.length, blocks.length) - head &&
    texts[nodes.length - 1 - tail] === blocks[blocks.length - 1 - tail]?.text
  ) {
    tail++
  }
  const old = nodes.slice(head, nodes.length - tail)
  const wanted = blocks.slice(head, blocks.length - tail)
  wanted.forEach((block, index) => {
    const node = old[index]
    if (node) $retext(node, block.text)
    else {
      const paragraph = $createParagraphNode()
      $fill(paragraph, block.text)
      const at = $paragraphs()[head + index]
      if (at) at.insertBefore(paragraph)
      else $getRoot().append(paragraph)
    }
  })
  for (const node of old.slice(wanted.length)) node.remove()
}

/** Text as Lexical keeps it: text nodes with line breaks between. */
function $fill(paragraph: ElementNode, text: string): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) paragraph.append($createLineBreakNode())
    if (line !== '') paragraph.append($createTextNode(line))
  })
}

function $retext(paragraph: ElementNode, text: string): void {
  const before = paragraph.getTextContent()
  const change = textChange(before, text, null)
  if (!change) return
  const only = paragraph.getChildrenSize() === 1 ? paragraph.getFirstChild() : null
  if (only && $isTextNode(only) && !text.includes('\n') && text !== '') {
    only.spliceText(change.from, change.to - change.from, change.insert, false)
    return
  }
  paragraph.clear()
  $fill(paragraph, text)
}
