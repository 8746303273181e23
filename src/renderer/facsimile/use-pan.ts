import { useRef, type PointerEvent } from 'react'

/** CSS pixels that a pointer may tremble in a click. */
const TREMBLE = 4

/**
 * Panning by a drag, apart from clicks and from pointing. A finger pans by itself.
 *
 * @param clicked where the pointer went up without having moved
 * @param pointed where it moves without being pressed; `null`: it has left
 */
export function usePan(
  clicked: (x: number, y: number) => void,
  pointed: (at: { readonly x: number; readonly y: number } | null) => void,
) {
  const drag = useRef<{ x: number; y: number; left: number; top: number; moved: boolean } | null>(null)
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const area = event.currentTarget
      // A press on the area itself is one on its scroll bars, or beside all sheets.
      if (event.button !== 0 || event.pointerType === 'touch' || event.target === area) return
      drag.current = {
        x: event.clientX,
        y: event.clientY,
        left: area.scrollLeft,
        top: area.scrollTop,
        moved: false,
      }
      area.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const begun = drag.current
      if (!begun) {
        pointed({ x: event.clientX, y: event.clientY })
        return
      }
      const [dx, dy] = [event.clientX - begun.x, event.clientY - begun.y]
      if (!begun.moved && Math.hypot(dx, dy) < TREMBLE) return
      begun.moved = true
      event.currentTarget.scrollTo({ left: begun.left - dx, top: begun.top - dy, behavior: 'instant' })
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const begun = drag.current
      drag.current = null
      if (begun?.moved === false) clicked(event.clientX, event.clientY)
    },
    onPointerCancel: () => {
      drag.current = null
    },
    onPointerLeave: () => {
      pointed(null)
    },
  }
}
