import { caretOfSource } from '#core/galley/find-in-galley'
import { articleOf } from '#core/galley/edit'
import { printBlock } from '#core/galley/print'
import { lineAt } from '#core/source/page'
import { paint } from '../article/lights.ts'
import { sourceOf } from '../article/source-of.ts'
import { offsetIn, rangeIn } from '../article/text-range.ts'
import type { Session } from '../desk/session.ts'
import { blockElement } from '../find/show-range.ts'

/** Lights the text of a source line in its article until the returned function is called. */
export function lightLine(session: Session, line: number): () => void {
  const { galley } = session.state.get()
  const span = galley.page.lines[line]?.span
  if (!span || span.from === span.to) return () => undefined
  const [first, last] = [caretOfSource(galley, span.from), caretOfSource(galley, span.to - 1)]
  const element = first && blockElement(first.block)
  if (!element) return () => undefined
  // A line that ends in another block, or in none, is lit to the end of its own.
  const end = last?.block === first.block ? last.offset + 1 : element.textContent.length
  const range = rangeIn(element, first.offset, Math.min(end, element.textContent.length))
  return paint('galley-pointed', range ? [range] : [])
}

/** The source line of the text at a point of the window; `null` where there is none. */
export function lineAtPoint(session: Session, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint(x, y)
  const node = place?.offsetNode
  const block = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>(
    '.text [data-block]',
  )
  const article = block?.closest<HTMLElement>('[data-article]')?.dataset['article']
  if (!place || !block || article === undefined) return null
  const { galley } = session.state.get()
  const found = articleOf(galley, article)?.blocks.find((one) => one.id === block.dataset['block'])
  if (!found) return null
  const span = sourceOf(printBlock(galley, found), offsetIn(block, place.offsetNode, place.offset))
  return span && lineAt(galley.page, span.from)
}
