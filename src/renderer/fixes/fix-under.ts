import { articleOfBlock } from '#core/galley/edit'
import type { Galley } from '#core/galley/galley'
import { printBlock } from '#core/galley/print'
import type { Fix } from '#core/fixes/fix'
import { rangeIn, widened } from '../article/text-range.ts'
import { openRangesOf } from './fix-place.ts'

/** So near, in pixels, a point still counts as on the words: a caret stands between two characters. */
const NEAR = 1

/** The fix in doubt whose underlined words are at a point of the window; `element` is what is there. */
export function fixUnder(galley: Galley, element: Element, x: number, y: number): Fix | null {
  const shown = element.closest<HTMLElement>('.text [data-block]')
  const id = shown?.dataset['block']
  const block = id === undefined ? undefined : articleOfBlock(galley, id)?.blocks.find((one) => one.id === id)
  if (!shown || !block) return null
  const { text } = printBlock(galley, block)
  const isUnder = (place: { from: number; to: number }) => {
    const { from, to } = widened(text, place)
    const boxes = rangeIn(shown, from, to)?.getClientRects() ?? []
    return [...boxes].some(
      (box) => box.left - NEAR <= x && x <= box.right + NEAR && box.top - NEAR <= y && y <= box.bottom + NEAR,
    )
  }
  return openRangesOf(galley, block).find(isUnder)?.fix ?? null
}
