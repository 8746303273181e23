import { useEffect } from 'react'
import type { Article, BlockId, Galley } from '#core/galley/galley'
import { printBlock } from '#core/galley/print'
import { paint } from '../article/lights.ts'
import type { Session } from '../desk/session.ts'
import { openRangesOf } from './fix-place.ts'
import { rangeIn, widened } from '../article/text-range.ts'

/** Underlines in an article what waits for the editor's word. */
export function useFixMarks(
  session: Session,
  article: Article,
  /** Of the page: with other ones other words are in doubt. */
  { fixes, rulings }: Pick<Galley, 'fixes' | 'rulings'>,
  elementOf: (block: BlockId) => HTMLElement | null,
  /** The editor is made anew when this changes, and its elements with it. */
  editor: unknown,
): void {
  useEffect(() => {
    const { galley } = session.state.get()
    const ranges = article.blocks.flatMap((block) => {
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
    // Of the galley, which is another object at every keystroke, only these three matter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session, article, fixes, rulings, editor])
}
