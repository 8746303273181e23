import { useEffect, useState } from 'react'
import { observable, type Observable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { lightLine, lineAtPoint } from './pointed.ts'

/**
 * The source line under the mouse, which is lit on the other side: on the picture that of the text under it, in the
 * text that of the picture under it.
 */
export function usePointedLine(session: Session): Observable<number | null> {
  const [pointed] = useState(() => observable<number | null>(null))
  useEffect(() => {
    let off = () => {}
    const light = () => {
      off()
      const line = pointed.get()
      off = line === null ? () => {} : lightLine(session, line)
    }
    const unlisten = pointed.listen(light)
    return () => {
      unlisten()
      off()
    }
  }, [session, pointed])
  useEffect(() => {
    let frame = 0
    const pane = document.querySelector<HTMLElement>('[data-pane="article"]')
    const move = (event: MouseEvent) => {
      const { clientX, clientY } = event
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        pointed.set(lineAtPoint(session, clientX, clientY))
      })
    }
    const leave = () => {
      cancelAnimationFrame(frame)
      pointed.set(null)
    }
    pane?.addEventListener('mousemove', move)
    pane?.addEventListener('mouseleave', leave)
    return () => {
      cancelAnimationFrame(frame)
      pane?.removeEventListener('mousemove', move)
      pane?.removeEventListener('mouseleave', leave)
    }
  }, [session, pointed])
  return pointed
}
