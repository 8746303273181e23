import { useEffect, useState } from 'react'
import type { Session } from '../desk/session.ts'
import { lightLine, lineAtPoint } from './pointed.ts'

/**
 * The source line under the mouse, which is lit on the other side: on the picture that of the text under it, in the
 * text that of the picture under it.
 */
export function usePointedLine(session: Session) {
  const [pointed, setPointed] = useState<number | null>(null)
  useEffect(() => (pointed === null ? undefined : lightLine(session, pointed)), [session, pointed])
  useEffect(() => {
    let frame = 0
    const pane = document.querySelector<HTMLElement>('[data-pane="article"]')
    const move = (event: MouseEvent) => {
      const { clientX, clientY } = event
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        setPointed(lineAtPoint(session, clientX, clientY))
      })
    }
    const leave = () => {
      cancelAnimationFrame(frame)
      setPointed(null)
    }
    pane?.addEventListener('mousemove', move)
    pane?.addEventListener('mouseleave', leave)
    return () => {
      cancelAnimationFrame(frame)
      pane?.removeEventListener('mousemove', move)
      pane?.removeEventListener('mouseleave', leave)
    }
  }, [session])
  return [pointed, setPointed] as const
}
