import { useEffect } from 'react'
import { isTyped, type Article, type BlockId } from '#core/galley/galley'
import type { SourceSpan } from '#core/text/span'
import { useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { lightUp } from './lights.ts'

/** Lights the blocks whose source is lit: as highlights, never as nodes. */
export function useLights(session: Session): void {
  const lit = useSelected(session.state, (state) => state.lit)
  const articles = useSelected(session.state, ({ galley }) => galley.articles)
  useEffect(() => {
    if (!lit) return
    const elements = blocksOf(articles, lit).flatMap((block) => {
      const element = document.querySelector<HTMLElement>(`.text [data-block="${CSS.escape(block)}"]`)
      return element ? [element] : []
    })
    return lightUp(elements)
  }, [articles, lit])
}

/** The blocks that a stretch of the source went to. */
const blocksOf = (articles: readonly Article[], { from, to }: SourceSpan): readonly BlockId[] =>
  articles.flatMap(({ blocks }) =>
    blocks
      .filter(({ pieces }) => pieces.some((piece) => !isTyped(piece) && piece.from < to && from < piece.to))
      .map(({ id }) => id),
  )
