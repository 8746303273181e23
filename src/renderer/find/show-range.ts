import type { BlockId } from '#core/galley/galley'

export const blockElement = (block: BlockId): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.text [data-block="${CSS.escape(block)}"]`)

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
