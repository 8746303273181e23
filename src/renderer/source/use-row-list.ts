import { measureElement, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, type RefObject } from 'react'
import type { Galley } from '#core/galley/galley'
import { fixesTouching } from '#core/galley/fix-state'
import type { Session } from '../desk/session.ts'
import { rowLines, type RowMeasure } from './row-lines.ts'
import { rowAt, type RowSpan } from './source-row.ts'

export const ROW = 22
/** What the picture of a line adds to its row. */
const STRIP = 32

export type RowList = Virtualizer<HTMLDivElement, HTMLDivElement>

/**
 * The rows that are in sight, and how high each row is: computed from its text, so that neither a scroll nor a key
 * makes the page lay out what was just written; a row that turns out otherwise says so when it is drawn.
 */
export function useRowList(props: {
  readonly session: Session
  readonly galley: Galley
  readonly rows: readonly RowSpan[]
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly measure: RowMeasure | null
  /** With the picture of each line above its text. */
  readonly strips: boolean
}): RowList {
  const { session, galley, rows, scroller, measure, strips } = props
  const { page, fixes } = galley
  const heights = useMemo(
    () =>
      measure &&
      !strips &&
      rows.map(({ span }) => {
        const marked = fixesTouching(fixes, { from: span.to, to: span.to + 1 }).some(
          ({ kind }) => kind === 'line-break',
        )
        return rowLines(page.text.slice(span.from, span.to) + (marked ? '⏎' : ''), measure) * measure.line
      }),
    [measure, strips, rows, page, fixes],
  )
  const usual = strips ? ROW + STRIP : (measure?.line ?? ROW)
  const estimateSize = (index: number) => (heights && heights[index]) || usual
  // eslint-disable-next-line react-hooks/incompatible-library -- its results are used here and by the list alone
  const list = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    measureElement: (element, entry, instance) => {
      if (entry || strips) return measureElement(element, entry, instance)
      const index = instance.indexFromElement(element)
      return instance.itemSizeCache.get(index) ?? estimateSize(index)
    },
    overscan: strips ? 6 : 12,
    initialOffset: () => session.state.get().sourceLine * usual,
  })

  useLayoutEffect(() => {
    if (!measure) return
    const { sourceLine } = session.state.get()
    list.measure()
    for (const element of list.elementsCache.values())
      list.resizeItem(list.indexFromElement(element), element.offsetHeight)
    // Rows above are of another height now; what was at the top stays there.
    const top = page.lines[sourceLine]
    if (sourceLine > 0 && top) list.scrollToIndex(rowAt(rows, top.span.from), { align: 'start' })
  }, [session, list, rows, page, measure, strips])

  useEffect(
    () =>
      session.onWish((wish) => {
        if (wish.kind !== 'show-source') return
        const first = rowAt(rows, wish.span.from)
        if (first < 0) return
        const item = list.getVirtualItems().find((one) => one.index === first)
        // As the list remembers them: to ask the page itself at every key would have it laid out twice.
        const top = list.scrollOffset ?? 0
        const inSight = item && item.start >= top && item.end <= top + (list.scrollRect?.height ?? 0)
        if (!inSight) list.scrollToIndex(first, { align: 'center' })
      }),
    [session, rows, list],
  )
  return list
}
