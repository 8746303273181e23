import { useEffect, useRef, type RefObject } from 'react'

/** How far the wheel turns for the picture to become e times as large. */
const E_FOLD = 300

/** Ctrl or ⌘ with the wheel, and a pinch on a touch pad, zoom at the pointer. */
export function useZoomWheel(
  scroller: RefObject<HTMLElement | null>,
  zoomBy: (factor: number, at: readonly [number, number]) => void,
): void {
  const latest = useRef(zoomBy)
  useEffect(() => {
    latest.current = zoomBy
  })
  useEffect(() => {
    const area = scroller.current
    if (!area) return
    // Not React's: only a listener that is not passive keeps the window from zooming itself.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const frame = area.getBoundingClientRect()
      latest.current(Math.exp(-event.deltaY / E_FOLD), [
        event.clientX - frame.left,
        event.clientY - frame.top,
      ])
    }
    area.addEventListener('wheel', wheel, { passive: false })
    return () => {
      area.removeEventListener('wheel', wheel)
    }
  }, [scroller])
}
