import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react'
import type { ArticleOrder, ArticleRow, SortColumn } from '#shared/article-list'
import { useTongue } from '../../desk/speak.ts'
import { gridOf, leastWidth } from '../columns/chosen-columns.ts'
import { ColumnHeads } from '../columns/ColumnHeads.tsx'
import { COLUMNS } from '../columns/columns.tsx'
import type { Columns } from '../columns/use-columns.ts'
import { elementHeight, physicalOf, rowsAt, topAfter, topToShow, topWithin } from './row-window.ts'
import {
  ALL_CHOSEN,
  chosenCount,
  isChosen,
  NOTHING_CHOSEN,
  only,
  toggled,
  type Selection,
} from './selection.ts'
import type { Articles } from './use-articles.ts'

const ROW = 54
/** The row of headers, which stays in sight. */
const HEAD = 31
/** Between columns, and at both ends of a row: `library.css`. */
const GAP = 12
const EDGES = 28

/**
 * The list as a grid of rows: one row has the keyboard, any number are chosen. Only what is in sight is drawn and
 * fetched, so a million rows scroll like fifty.
 */
export function ArticleTable(props: {
  readonly articles: Articles
  readonly columns: Columns
  readonly order: ArticleOrder
  /** The row that has the keyboard at first, and who is told which has it. */
  readonly begin: number
  readonly reached: (row: number) => void
  readonly selection: Selection
  readonly select: (selection: Selection) => void
  /** From the row that was chosen last to this one. */
  readonly extend: (index: number) => void
  readonly sort: (by: SortColumn) => void
  readonly open: (row: ArticleRow) => void
  /** What is chosen goes to the trash. */
  readonly throwAway: () => void
}) {
  const { speak, language } = useTongue()
  const { articles, columns, order, begin, reached, selection, select, extend, sort, open, throwAway } = props
  const { answer, rowAt, show } = articles
  const scroller = useRef<HTMLDivElement>(null)
  const [viewport, setViewport] = useState(600)
  const [place, setPlace] = useState({ top: 0, physical: 0 })
  const [active, setActive] = useState(0)
  const setCursor = (row: number) => {
    setActive(row)
    reached(row)
  }
  const total = answer?.total ?? 0
  const shape = { rows: total, rowHeight: ROW, viewport }
  // The list may have become shorter.
  const cursor = Math.max(0, Math.min(active, total - 1))
  const top = topWithin(shape, place.top)
  const seen = rowsAt(shape, top)

  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const observer = new ResizeObserver(() => {
      setViewport(box.clientHeight - HEAD)
    })
    observer.observe(box)
    return () => {
      observer.disconnect()
    }
  }, [])
  const asked = answer?.order
  const [shown, setShown] = useState(asked)
  const [left, setLeft] = useState(begin)
  /** Where the list is put, once for each time. */
  const [start, setStart] = useState(place)
  const putAt = (row: number) => {
    const goal = topToShow(shape, 0, row)
    const next = { top: goal, physical: Math.round(physicalOf(shape, goal)) }
    setPlace(next)
    setStart(next)
    setActive(row)
  }
  // A new question begins at its beginning, and the one that was left where it was, once its length is known.
  if (shown !== asked) {
    setShown(asked)
    putAt(0)
    if (shown !== undefined) setLeft(0)
  } else if (left > 0 && answer?.isCounted === true) {
    setLeft(0)
    putAt(Math.min(left, total - 1))
  }
  useEffect(() => {
    scroller.current?.scrollTo({ top: start.physical })
  }, [start])
  useEffect(() => {
    if (seen.to > seen.from) show(seen.from, seen.to)
  }, [show, seen.from, seen.to, asked])

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(index, total - 1))
    setCursor(next)
    const goal = topToShow(shape, top, next)
    if (goal !== top && scroller.current) {
      const physical = Math.round(physicalOf(shape, goal))
      setPlace({ top: goal, physical })
      scroller.current.scrollTop = physical
    }
    return next
  }
  const keys = (event: KeyboardEvent) => {
    // A header has the keyboard: its keys are its own.
    if (event.target !== event.currentTarget) return
    const row = rowAt(cursor)
    const whole = Math.max(1, Math.floor(viewport / ROW) - 1)
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + whole,
      PageUp: cursor - whole,
      Home: 0,
      End: total - 1,
    }
    const goal = goals[event.key]
    const command = event.ctrlKey || event.metaKey
    if (event.altKey) return
    if (goal !== undefined) {
      const next = moveTo(goal)
      const there = rowAt(next)
      if (event.shiftKey) extend(next)
      else if (!command && there) select(only(there, next))
    } else if (event.key === ' ' && row) select(toggled(selection, row, cursor))
    else if (event.key === 'Enter' && row) open(row)
    else if (event.key === 'Delete' && chosenCount(selection, total) > 0) throwAway()
    else if (event.key === 'a' && command) select(ALL_CHOSEN)
    else if (event.key === 'Escape' && chosenCount(selection, total) > 0) select(NOTHING_CHOSEN)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const click = (event: MouseEvent, row: ArticleRow, index: number) => {
    setCursor(index)
    if (event.shiftKey) extend(index)
    else if (event.ctrlKey || event.metaKey) select(toggled(selection, row, index))
    else select(only(row, index))
  }
  const { chosen } = columns
  const measures: CSSProperties & Record<`--${string}`, string> = {
    '--columns': gridOf(chosen),
    '--least-width': `${leastWidth(chosen, GAP, EDGES)}px`,
  }

  return (
    <div
      className="articles"
      role="grid"
      ref={scroller}
      style={measures}
      tabIndex={0}
      aria-label={speak('library:articles')}
      aria-rowcount={total + 1}
      aria-colcount={chosen.shown.length}
      aria-multiselectable="true"
      aria-activedescendant={rowAt(cursor) ? `article-row-${cursor}` : undefined}
      onKeyDown={keys}
      onScroll={(event) => {
        const physical = event.currentTarget.scrollTop
        if (physical !== place.physical) setPlace({ top: topAfter(shape, place, physical), physical })
      }}
    >
      <ColumnHeads table={scroller} columns={columns} order={order} sort={sort} />
      <div className="articles-body" role="rowgroup" style={{ height: elementHeight(shape) }}>
        {Array.from({ length: seen.to - seen.from }, (_, step) => {
          const index = seen.from + step
          const row = rowAt(index)
          return (
            <div
              key={index}
              id={`article-row-${index}`}
              className="article-row"
              role="row"
              aria-rowindex={index + 2}
              aria-selected={row ? isChosen(selection, row) : false}
              data-active={index === cursor || undefined}
              data-waiting={row === undefined || undefined}
              style={{
                height: ROW,
                transform: `translateY(${index * ROW - top + place.physical}px)`,
              }}
              onClick={(event) => {
                if (row) click(event, row, index)
              }}
              onDoubleClick={() => {
                if (row) open(row)
              }}
            >
              {chosen.shown.map((id) => (
                <div role="gridcell" key={id} data-column={id}>
                  {row && COLUMNS[id].show(row, speak, language)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
