/**
 * The characters `from` … `to` of an element's text as a DOM range; a `<br>` counts one, as in a block's print. What
 * is drawn but is no text of it (`aria-hidden`) is passed over. `null` when the element is shorter, or for no character.
 */
export function rangeIn(element: Element, from: number, to: number): Range | null {
  const range = document.createRange()
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.getAttribute('aria-hidden') === 'true'
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  let at = 0
  let begun = false
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const text = node instanceof Text ? node : null
    if (!text && !(node instanceof HTMLBRElement)) continue
    const end = at + (text?.length ?? 1)
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
