import { useEffect } from 'react'
import { articleOf } from '#core/galley/edit'
import type { ArticleId, BlockId, Galley } from '#core/galley/galley'
import { printBlock } from '#core/galley/print'
import { paint } from '../article/lights.ts'
import { openRangesOf } from './fix-place.ts'
import { rangeIn, widened } from './text-range.ts'

/** Underlines in an article what waits for the editor's word. */
export function useFixMarks(
  galley: Galley,
  id: ArticleId,
  elementOf: (block: BlockId) => HTMLElement | null,
  /** The editor is made anew when this changes, and its elements with it. */
  editor: unknown,
): void {
  const article = articleOf(galley, id)
  const { fixes, rulings } = galley
  useEffect(() => {
    const ranges = (article?.blocks ?? []).flatMap((block) => {
      const open = openRangesOf(galley, block)
      const element = open.length > 0 ? elementOf(block.id) : null
      if (!element) return []
      const { text } = printBlock(galley, block)
      return open.flatMap((place) => {
        const { from, to } = widened(text, place)
        const range = rangeIn(element, from, to)
        // While an input method composes, the text on the screen is ahead of the galley: marks come after it.
        return range && range.toString() === text.slice(from, to).replaceAll('\n', '') ? [range] : []
      })
    })
    return paint('galley-doubt', ranges)
    // The galley is another object at every keystroke; what matters of it are these three.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [article, fixes, rulings, id, editor])
}
