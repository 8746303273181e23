import { useLayoutEffect, type RefObject } from 'react'
import type { Session } from './session.ts'

const places = new WeakMap<Session, number>()

/** Keeps where a page's articles were scrolled to while another page is shown, in pixels from the top. */
export function useScrollPlace(session: Session, scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const pane = scroller.current
    return () => {
      if (pane) places.set(session, pane.scrollTop)
    }
  }, [session, scroller])
}

/** Scrolls back to there; a page that is shown for the first time stays where its caret is. */
export function scrollBack(session: Session, pane: HTMLElement | null): void {
  const top = places.get(session)
  if (pane && top !== undefined) pane.scrollTop = top
}
