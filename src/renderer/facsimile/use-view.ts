import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Box } from '#core/source/page'
import type { SourceView } from '#shared/opened-page'
import type { SheetPicture } from '#shared/facsimile'
import { useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { placeOf, pointAt, scaleOf, SCALES, stackOf, type SheetPoint, type Stack } from './sheet-stack.ts'
import { usePaneSize } from './use-pane-size.ts'

/** Milliseconds after which a place that was scrolled to is remembered. */
const RESTED = 250

/** What has to stay where it is when the sheets change their size: a place, and where it is in the pane. */
interface Anchor {
  readonly point: SheetPoint
  readonly dx: number
  readonly dy: number
}

/** From the pane's corner, in CSS pixels. */
type PanePoint = readonly [number, number]

export interface PictureView {
  readonly view: SourceView
  readonly scale: number
  /** `null` before the pane is laid out. */
  readonly stack: Stack | null
  /** What of the scrolled area is in sight. */
  readonly seen: Box
  /** The sheet in the pane's middle. */
  readonly sheet: number
  readonly scrolled: () => void
  /** Zooms; what is at `at`, or in the pane's middle, stays there. */
  readonly zoomTo: (zoom: SourceView['zoom'], at: PanePoint | null) => void
  readonly zoomBy: (factor: number, at: PanePoint | null) => void
  readonly turn: () => void
  /** Brings a box of the scrolled area into sight; one that is in sight moves nothing. */
  readonly bring: (box: Box) => void
}

/** Zoom, turn and place of the sheets in their pane, remembered with the page. */
export function usePictureView(
  session: Session,
  sheets: readonly SheetPicture[],
  scroller: RefObject<HTMLElement | null>,
): PictureView {
  const view = useSelected(session.state, (state) => state.view)
  const pane = usePaneSize(scroller)
  const density = window.devicePixelRatio
  const scale = pane ? scaleOf(view.zoom, sheets, view.turn, pane) : 1
  const { turn } = view
  const stack = pane ? stackOf(sheets, scale, turn, pane, density) : null
  const [seen, setSeen] = useState<Box>({ left: 0, top: 0, width: 0, height: 0 })
  const [sheet, setSheet] = useState(view.sheet)
  const anchor = useRef<Anchor | null>(null)
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const frame = useRef(0)
  const shape = stack && `${stack.width} ${stack.height} ${turn}`

  const look = useCallback(() => {
    const area = scroller.current
    if (!area || !stack) return
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = area
    setSeen({ left, top, width, height })
    const point = pointAt(stack, turn, left + width / 2, top + height / 2)
    anchor.current = { point, dx: width / 2, dy: height / 2 }
    setSheet(point.sheet)
    clearTimeout(resting.current)
    resting.current = setTimeout(() => {
      const { view: now } = session.state.get()
      if (now.sheet !== point.sheet || now.x !== point.x || now.y !== point.y) session.look(point)
    }, RESTED)
    // The stack is made anew at every drawing; its shape says when it is another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session, scroller, shape])

  useLayoutEffect(() => {
    const area = scroller.current
    if (!area || !stack) return
    const { dx, dy, point } = anchor.current ?? {
      point: session.state.get().view,
      dx: area.clientWidth / 2,
      dy: area.clientHeight / 2,
    }
    const [left, top] = placeOf(stack, turn, point)
    area.scrollTo({ left: left - dx, top: top - dy, behavior: 'instant' })
    // Told by a frame of its own: where nothing had to be scrolled, no event tells it.
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(look)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [look])

  useEffect(
    () => () => {
      clearTimeout(resting.current)
      cancelAnimationFrame(frame.current)
    },
    [],
  )

  const zoomTo: PictureView['zoomTo'] = (zoom, at) => {
    const area = scroller.current
    if (area && stack) {
      const [dx, dy] = at ?? [area.clientWidth / 2, area.clientHeight / 2]
      anchor.current = { point: pointAt(stack, turn, area.scrollLeft + dx, area.scrollTop + dy), dx, dy }
    }
    session.look({ zoom })
  }

  return {
    view,
    scale,
    stack,
    seen,
    sheet,
    scrolled: () => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(look)
    },
    zoomTo,
    zoomBy: (factor, at) => {
      zoomTo(Math.min(SCALES.most, Math.max(SCALES.least, scale * factor)), at)
    },
    turn: () => {
      session.look({ turn: ((turn + 90) % 360) as SourceView['turn'] })
    },
    bring: (box) => {
      const area = scroller.current
      // As it was last looked at: to ask the page itself at every step of the caret would have it laid out twice.
      if (!area || holds(seen, box)) return
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = area
      const left = nearest(box.left, box.width, scrollLeft, clientWidth)
      const top = nearest(box.top, box.height, scrollTop, clientHeight)
      if (left !== scrollLeft || top !== scrollTop) area.scrollTo({ left, top, behavior: 'instant' })
    },
  }
}

/** Room that is left around what is brought into sight. */
const MARGIN = 24

const holds = (outer: Box, { left, top, width, height }: Box): boolean =>
  left >= outer.left &&
  top >= outer.top &&
  left + width <= outer.left + outer.width &&
  top + height <= outer.top + outer.height

/** Where to scroll so that a stretch is in sight: nowhere when it is; into the middle when it is far. */
function nearest(from: number, length: number, scrolled: number, room: number): number {
  if (from >= scrolled && from + length <= scrolled + room) return scrolled
  if (length + 2 * MARGIN > room) return from - MARGIN
  const near = from > scrolled - room / 2 && from + length < scrolled + 1.5 * room
  if (!near) return from + length / 2 - room / 2
  return from < scrolled ? from - MARGIN : from + length + MARGIN - room
}
