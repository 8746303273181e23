import { useLayoutEffect, type RefObject } from 'react'
import type { ScrollTop } from '#shared/opened-page'
import type { Session } from './session.ts'

/** Where the articles are is noted when a scroll rests: nobody asks sooner. */
const RESTS_MS = 120

/** Keeps where a page's articles are scrolled to, for when it is shown again, after a restart too. */
export function useScrollPlace(session: Session, scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const pane = scroller.current
    if (!pane) return
    let timer: ReturnType<typeof setTimeout> | null = null
    const note = () => {
      timer = null
      const top = topOf(pane)
      if (top) session.articlesScrolledTo(top)
    }
    const scrolled = () => {
      timer ??= setTimeout(note, RESTS_MS)
    }
    pane.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      pane.removeEventListener('scroll', scrolled)
      if (timer === null) return
      clearTimeout(timer)
      note()
    }
  }, [session, scroller])
}

/** Scrolls back to there; a page that was never scrolled stays where its caret is. Returns the way to stop. */
export function scrollBack(session: Session, pane: HTMLElement | null): () => void {
  const { top } = session.state.get()
  const block = top && pane?.querySelector<HTMLElement>(`[data-block="${CSS.escape(top.block)}"]`)
  if (!pane || !block) return () => undefined
  const put = () => {
    pane.scrollTop += block.getBoundingClientRect().top - pane.getBoundingClientRect().top + top.hidden
  }
  put()
  // What a sheet out of sight measures is an estimate until it is drawn: the second look is exact.
  const frame = requestAnimationFrame(put)
  return () => {
    cancelAnimationFrame(frame)
  }
}

/** The first block in sight. Above the first one, and between two, there is none: then a little below. */
function topOf(pane: HTMLElement): ScrollTop | null {
  const { left, top, width, height } = pane.getBoundingClientRect()
  for (let down = 1; down < height; down += 12) {
    const block = document
      .elementsFromPoint(left + width / 2, top + down)
      .map((element) => element.closest<HTMLElement>('[data-block]'))
      .find((one) => one !== null && pane.contains(one))
    const id = block?.dataset['block']
    if (block && id !== undefined)
      return { block: id, hidden: Math.round(top - block.getBoundingClientRect().top) }
  }
  return null
}
