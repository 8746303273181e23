import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Size } from './sheet-stack.ts'

/** The inner size of an element in CSS pixels, without its scroll bars; `null` before it is laid out. */
export function usePaneSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const pane = element.current
    if (!pane) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = pane
      // A folded pane has no size: what it shows stays as it is.
      if (width > 0 && height > 0)
        setSize((now) => (now?.width === width && now.height === height ? now : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(pane)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return size
}
