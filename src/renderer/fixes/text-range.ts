/**
 * The characters `from` … `to` of an element's text as a DOM range; a `<br>` counts one, as in a block's print.
 * `null` when the element has fewer.
 */
export function rangeIn(element: HTMLElement, from: number, to: number): Range | null {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let at = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isText = node.nodeType === Node.TEXT_NODE
    if (!isText && node.nodeName !== 'BR') continue
    const size = isText ? (node.nodeValue ?? '').length : 1
    if (!begun && from <= at + size) {
      if (isText) range.setStart(node, from - at)
      else range.setStartBefore(node)
      begun = true
    }
    if (begun && to <= at + size) {
      if (isText) range.setEnd(node, to - at)
      else range.setEndAfter(node)
      return range
    }
    at += size
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
