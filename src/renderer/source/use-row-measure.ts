import { useLayoutEffect, useState, type RefObject } from 'react'
import type { RowMeasure } from './row-lines.ts'

/** Letters in each part of the gauge. */
export const GAUGE = { narrow: 'n'.repeat(20), wide: '国'.repeat(20) } as const

/**
 * Reads from an unseen row how wide its column and its characters are, again when the pane or the size of the text
 * is another one; `null` before it is laid out.
 */
export function useRowMeasure(gauge: RefObject<HTMLElement | null>): RowMeasure | null {
  const [measure, setMeasure] = useState<RowMeasure | null>(null)
  useLayoutEffect(() => {
    const row = gauge.current
    const [narrow, wide] = row?.querySelectorAll('[data-gauge]') ?? []
    const ink = row?.querySelector('.ink')
    if (!row || !ink || !narrow || !wide) return
    const width = (element: Element) => element.getBoundingClientRect().width
    const read = () => {
      const now: RowMeasure = {
        column: width(ink),
        narrow: width(narrow) / GAUGE.narrow.length,
        wide: width(wide) / GAUGE.wide.length,
        line: narrow.getBoundingClientRect().height,
      }
      // A folded pane has no size: what it shows stays as it is.
      if (now.column <= 0 || now.narrow <= 0) return
      setMeasure((before) => (before && isSame(before, now) ? before : now))
    }
    read()
    const observer = new ResizeObserver(read)
    for (const element of [ink, narrow, wide]) observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [gauge])
  return measure
}

const isSame = (a: RowMeasure, b: RowMeasure): boolean =>
  a.column === b.column && a.narrow === b.narrow && a.wide === b.wide && a.line === b.line
