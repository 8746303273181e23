import type { BlockId } from '#core/galley/galley'

export const blockElement = (block: BlockId): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.text [data-block="${CSS.escape(block)}"]`)

/**
 * The range of an element's characters `from` … `to`, a `<br>` counting as one, as a block's text does. What is
 * drawn but is no text of it (`aria-hidden`) is passed over. `null` when the element is shorter.
 */
export function rangeIn(element: Element, from: number, to: number): Range | null {
  const range = document.createRange()
  let at = 0
  let began = false
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.getAttribute('aria-hidden') === 'true'
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node instanceof HTMLBRElement) at++
    if (!(node instanceof Text)) continue
    const end = at + node.length
    if (!began && from < end) {
      range.setStart(node, from - at)
      began = true
    }
    if (began && to <= end) {
      range.setEnd(node, Math.max(0, to - at))
      return range
    }
    at = end
  }
  return null
}

/** Only when it is out of sight: a pane never jumps for nothing. */
export function scrollToRange(range: Range): void {
  const pane = range.startContainer.parentElement?.closest('.scroll')
  if (!pane) return
  const outer = pane.getBoundingClientRect()
  // What a sheet out of sight measures is an estimate until it is drawn: the second look is exact.
  range.startContainer.parentElement?.closest('[data-block]')?.scrollIntoView({ block: 'nearest' })
  const inner = range.getBoundingClientRect()
  if (inner.top < outer.top + 8 || inner.bottom > outer.bottom - 8) {
    pane.scrollBy({ top: inner.top - outer.top - outer.height / 2 })
  }
}
