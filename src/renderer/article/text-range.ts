/**
 * What an element's text is made of, in order: a text node counts its characters, a `<br>` one, as in a block's print.
 * What is drawn but is no text of it (`aria-hidden`) is passed over.
 */
function* leavesOf(element: Element): Generator<Text | HTMLBRElement> {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.getAttribute('aria-hidden') === 'true'
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    if (node instanceof Text || node instanceof HTMLBRElement) yield node
}

const lengthOf = (leaf: Text | HTMLBRElement): number => (leaf instanceof Text ? leaf.length : 1)

/** How many characters of an element's text stand before a boundary point of the DOM inside it. */
export function offsetIn(element: Element, node: Node, offset: number): number {
  const point = document.createRange()
  if (!(node instanceof Text)) point.setStart(node, offset)
  let before = 0
  for (const leaf of leavesOf(element)) {
    if (leaf === node) return before + offset
    if (!(node instanceof Text) && point.comparePoint(leaf, 0) >= 0) break
    before += lengthOf(leaf)
  }
  return before
}

/** The characters `from` … `to` of an element's text as a DOM range. `null` when it is shorter, or for no character. */
export function rangeIn(element: Element, from: number, to: number): Range | null {
  const range = document.createRange()
  let at = 0
  let begun = false
  for (const node of leavesOf(element)) {
    const text = node instanceof Text ? node : null
    const end = at + lengthOf(node)
    if (!begun && from < end) {
      if (text) range.setStart(text, from - at)
      else range.setStartBefore(node)
      begun = true
    }
    if (begun && to <= end) {
      if (text) range.setEnd(text, Math.max(0, to - at))
      else range.setEndAfter(node)
      return range
    }
    at = end
  }
  return null
}

/** A place that prints nothing, or a line end alone, with a character on each side: something that can be seen. */
export function widened(
  text: string,
  { from, to }: { from: number; to: number },
): { from: number; to: number } {
  if (text.slice(from, to).trim() !== '') return { from, to }
  const before = Math.max(0, from - (/[\uDC00-\uDFFF]/.test(text.charAt(from - 1)) ? 2 : 1))
  const after = Math.min(text.length, to + (/[\uD800-\uDBFF]/.test(text.charAt(to)) ? 2 : 1))
  return { from: before, to: after }
}
