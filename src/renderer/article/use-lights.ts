import { useEffect, useRef } from 'react'
import { isTyped, type Article, type BlockId } from '#core/galley/galley'
import type { SourceSpan } from '#core/text/span'
import { useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { paint } from './lights.ts'

interface Lit {
  readonly blocks: readonly BlockId[]
  readonly ranges: readonly Range[]
  readonly off: () => void
}

/** Lights the blocks whose source is lit: as highlights, never as nodes. */
export function useLights(session: Session): void {
  const lit = useSelected(session.state, (state) => state.lit)
  const articles = useSelected(session.state, ({ galley }) => galley.articles)
  const shown = useRef<Lit | null>(null)
  useEffect(() => {
    const blocks = lit ? blocksOf(articles, lit) : []
    // While one types in a lit block it stays lit: its range grows with its text, and nothing is painted anew.
    if (shown.current && isStill(shown.current, blocks)) return
    shown.current?.off()
    const ranges = blocks.flatMap((block) => {
      const element = document.querySelector<HTMLElement>(`.text [data-block="${CSS.escape(block)}"]`)
      const range = document.createRange()
      if (element) range.selectNodeContents(element)
      return element ? [range] : []
    })
    shown.current = { blocks, ranges, off: paint('galley-lit', ranges) }
  }, [articles, lit])
  useEffect(
    () => () => {
      shown.current?.off()
      shown.current = null
    },
    [],
  )
}

/** The same blocks, and each range still holds all of its paragraph: where nodes came or went it may have shrunk. */
const isStill = ({ blocks, ranges }: Lit, wanted: readonly BlockId[]): boolean =>
  ranges.length === wanted.length &&
  wanted.every((block, index) => {
    const { startContainer: element, startOffset, endContainer, endOffset } = ranges[index] ?? new Range()
    return (
      block === blocks[index] &&
      element instanceof HTMLElement &&
      element.isConnected &&
      element.dataset['block'] === block &&
      endContainer === element &&
      startOffset === 0 &&
      endOffset === element.childNodes.length
    )
  })

/** The blocks that a stretch of the source went to. */
const blocksOf = (articles: readonly Article[], { from, to }: SourceSpan): readonly BlockId[] =>
  articles.flatMap(({ blocks }) =>
    blocks
      .filter(({ pieces }) => pieces.some((piece) => !isTyped(piece) && piece.from < to && from < piece.to))
      .map(({ id }) => id),
  )
