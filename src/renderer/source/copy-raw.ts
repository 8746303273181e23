import type { Page } from '#core/source/page'
import type { SourceSpan } from '#core/text/span'

/**
 * The text of the source as it came that is to be copied: what is selected in the pane, else the line that the
 * keyboard stands on. `null` when the pane has neither.
 */
export function rawText(pane: Element, page: Page): string | null {
  const span = selectedIn(pane) ?? activeIn(pane, page)
  return span && page.text.slice(span.from, span.to)
}

function selectedIn(pane: Element): SourceSpan | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!pane.contains(range.commonAncestorContainer)) return null
  const from = sourceAt(range.startContainer, range.startOffset, 'from')
  const to = sourceAt(range.endContainer, range.endOffset, 'to')
  return from === null || to === null || from >= to ? null : { from, to }
}

function activeIn(pane: Element, page: Page): SourceSpan | null {
  if (!pane.contains(document.activeElement)) return null
  const line = Number(pane.querySelector<HTMLElement>('[data-active]')?.dataset['line'])
  return page.lines[line - 1]?.span ?? null
}

/** Where in the source a point of the pane is: numbers and marks beside a line are its beginning. */
function sourceAt(node: Node, offset: number, end: 'from' | 'to'): number | null {
  const inside = node instanceof Element ? (node.childNodes[offset] ?? node) : node
  const row = rowOf(inside) ?? rowOf(node)
  const ink = row?.querySelector('.ink')
  if (!row || !ink) return null
  const [from, to] = [Number(row.dataset['from']), Number(row.dataset['to'])]
  if (!ink.contains(node)) return end === 'to' && inside === node ? to : from
  const before = document.createRange()
  before.setStart(ink, 0)
  before.setEnd(node, offset)
  // The sign of the line's end is drawn behind it, and is no character of it.
  return Math.min(to, from + before.toString().length)
}

const rowOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.line[data-from]') ?? null
