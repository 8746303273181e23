import { useVirtualizer } from '@tanstack/react-virtual'
import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { claimAt } from '#core/galley/claims'
import type { Galley } from '#core/galley/galley'
import type { SourceSpan } from '#core/text/span'
import { overlaps } from '#core/text/span'
import { SURE, type Fix } from '#core/fixes/fix'
import { fixesTouching, openFixes } from '#core/galley/fix-state'
import type { SheetPicture } from '#shared/facsimile'
import type { Desk } from '../desk/desk.ts'
import { FateStrip } from '../fixes/FateStrip.tsx'
import { useObservable, useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { hueOf } from '../outline/article-name.ts'
import { rawText } from './copy-raw.ts'
import { LineStrip } from './LineStrip.tsx'
import { sheetLineOf } from '../facsimile/sheet-lines.ts'
import { usePaneSize } from '../facsimile/use-pane-size.ts'
import { rowSpans, sourceRow, type RowPart, type RowSpan, type SourceRow } from './source-row.ts'

const ROW = 22
/** What the picture of a line adds to its row. */
const STRIP = 32
/** Beside a strip in its row: line number, colour, the gaps between them. */
const BESIDE = 76

/** The page as it came, line by line, with what is done to each character and where each line went. */
export function SourceText(props: {
  readonly session: Session
  readonly desk: Desk
  /** Pictures of the sheets, to show that of each line above its text; `null`: text alone. */
  readonly pictures: readonly SheetPicture[] | null
}) {
  const { session, desk, pictures } = props
  const { speak } = useTongue()
  const galley = useObservable(session.rested)
  const lit = useSelected(session.state, (state) => state.lit)
  const scroller = useRef<HTMLDivElement>(null)
  const { page } = galley
  // The rows depend on the page alone, which never changes while it is open.
  const rows = useMemo(() => rowSpans({ page } as Galley), [page])
  const usualRow = pictures ? ROW + STRIP : ROW
  const rowOf = useMemo(() => remembered((row: RowSpan) => sourceRow(galley, row)), [galley])
  // eslint-disable-next-line react-hooks/incompatible-library -- its results are used here and not handed on
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualRow,
    overscan: pictures ? 6 : 20,
    initialOffset: () => session.state.get().sourceLine * usualRow,
  })

  useEffect(() => {
    // By the row, not by pixels: what rows measure is known only when they are drawn.
    const { sourceLine } = session.state.get()
    const left = rows.findIndex(({ line }) => line === sourceLine)
    if (left > 0) list.scrollToIndex(left, { align: 'start' })
  }, [session, rows, list])

  useEffect(
    () =>
      session.onWish((wish) => {
        if (wish.kind !== 'show-source') return
        const first = rows.findIndex((row) => row.span.to >= wish.span.from)
        if (first < 0) return
        const seen = list.getVirtualItems()
        const box = scroller.current
        const item = seen.find((one) => one.index === first)
        const inSight =
          item && box && item.start >= box.scrollTop && item.end <= box.scrollTop + box.clientHeight
        if (!inSight) list.scrollToIndex(first, { align: 'center' })
      }),
    [session, rows, list],
  )

  const pane = usePaneSize(scroller)
  const stripOf = useMemo(
    () =>
      remembered((row: RowSpan): ReactNode => {
        const line = pictures && row.span.from < row.span.to ? sheetLineOf(page, row.line) : null
        const picture = line && pictures?.[line.sheet]
        if (!line || !picture || !pane || page.lines[row.line]?.span.from !== row.span.from) return null
        const name = speak('facsimile:strip', { line: row.line + 1 })
        const room = Math.max(80, pane.width - BESIDE)
        return <LineStrip page={page.id} picture={picture} line={line} room={room} name={name} />
      }),
    [page, pictures, pane, speak],
  )

  // The row that the keyboard stands on, and the one under the mouse with the mark that it points at.
  const [cursor, setCursor] = useState<number | null>(null)
  const [pointed, setPointed] = useState<{ readonly line: number; readonly fix: string | null } | null>(null)
  const told = pointed?.line ?? (cursor === null ? null : (rows[cursor]?.line ?? null))

  // The same functions at every drawing, so that only rows are drawn anew that have changed.
  const show = useCallback(
    (fix: Fix) => {
      desk.walker.show(fix)
    },
    [desk],
  )
  const point = useCallback((line: number, fix: string | null) => {
    setPointed((now) => (now?.line === line && now.fix === fix ? now : { line, fix }))
  }, [])
  const choose = useCallback(
    (span: SourceSpan) => {
      const claim = claimAt(session.state.get().galley, span.from)
      session.light(claim?.place.kind === 'article' ? claim.span : span)
      if (claim?.place.kind !== 'article') return
      const { article, block } = claim.place
      session.show(article.id)
      session.wish({
        kind: 'caret',
        caret: { article: article.id, block: block.id, offset: 0 },
        focus: false,
      })
    },
    [session],
  )
  const chooseRow = useCallback(
    (index: number, span: SourceSpan) => {
      setCursor(index)
      choose(span)
    },
    [choose],
  )
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const last = rows.length - 1
    const first = list.getVirtualItems().find((item) => item.end > (scroller.current?.scrollTop ?? 0))
    const at = cursor ?? (first?.index ?? 0) - 1
    const row = cursor === null ? undefined : rows[cursor]
    if (event.key === 'Enter' && row) {
      // What is in doubt first: it is what one looks for.
      const fixes = fixesTouching(galley.fixes, { from: row.span.from, to: row.span.to + 1 })
      const open = openFixes(galley)
      const fix = fixes.find((one) => open.includes(one)) ?? fixes[0]
      if (fix) show(fix)
      return
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 1)
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: last,
    }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(last, goal))
    setCursor(next)
    setPointed(null)
    list.scrollToIndex(next, { align: 'auto' })
    const chosen = rows[next]
    if (chosen) choose(chosen.span)
  }

  return (
    <>
      <div
        className="scroll source-scroll"
        ref={scroller}
        tabIndex={0}
        data-first
        data-strips={pictures !== null || undefined}
        role="listbox"
        aria-label={speak('desk:pane-source')}
        aria-activedescendant={cursor === null ? undefined : `source-row-${cursor}`}
        onKeyDown={keys}
        onCopy={(event) => {
          const raw = rawText(event.currentTarget, page)
          if (raw === null) return
          event.preventDefault()
          event.clipboardData.setData('text/plain', raw)
        }}
        onMouseLeave={() => {
          setPointed(null)
        }}
        onScroll={() => {
          const first = list.getVirtualItems().find((item) => item.end > (scroller.current?.scrollTop ?? 0))
          if (first) session.scrolledTo(rows[first.index]?.line ?? 0)
        }}
      >
        <div style={{ height: list.getTotalSize(), position: 'relative' }}>
          {list.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <div
                key={item.key}
                data-index={item.index}
                ref={list.measureElement}
                style={{
                  position: 'absolute',
                  top: 0,
                  left: 0,
                  right: 0,
                  transform: `translateY(${item.start}px)`,
                }}
              >
                <Row
                  row={rowOf(row)}
                  index={item.index}
                  first={rows[item.index - 1]?.line !== row.line}
                  lit={
                    lit !== null &&
                    (overlaps(lit, row.span) ||
                      (row.span.from === row.span.to && lit.from <= row.span.from && row.span.from < lit.to))
                  }
                  active={item.index === cursor}
                  strip={stripOf(row)}
                  choose={chooseRow}
                  show={show}
                  point={point}
                />
              </div>
            )
          })}
        </div>
      </div>
      <FateStrip galley={galley} line={told} first={pointed?.fix ?? null} />
    </>
  )
}

/** Answers the same question from memory. */
function remembered<Question extends object, Answer>(answer: (question: Question) => Answer) {
  const known = new WeakMap<Question, Answer>()
  return (question: Question): Answer => {
    const told = known.get(question) ?? answer(question)
    known.set(question, told)
    return told
  }
}

const Row = memo(function Row(props: {
  readonly row: SourceRow
  readonly index: number
  readonly first: boolean
  readonly lit: boolean
  /** The keyboard stands here. */
  readonly active: boolean
  /** The picture of its line. */
  readonly strip: ReactNode
  readonly choose: (index: number, span: SourceSpan) => void
  readonly show: (fix: Fix) => void
  readonly point: (line: number, fix: string | null) => void
}) {
  const { row, index, first, lit, active, strip, choose, show, point } = props
  const hue = typeof row.place === 'number' ? `hue-${hueOf(row.place)}` : row.place === null ? '' : 'hue-none'
  const ruled = ({ fix, state }: NonNullable<RowPart['fix']>) => ({
    'data-fix': fix.id,
    'data-state': state,
    'data-kind': fix.kind,
    ...(state === 'suggested' && fix.confidence < SURE && { 'data-doubtful': true }),
    onDoubleClick: () => {
      show(fix)
    },
  })
  return (
    <div
      className="line"
      id={`source-row-${index}`}
      role="option"
      aria-selected={active}
      {...(active && { 'aria-describedby': 'line-fate' })}
      data-lit={lit || undefined}
      data-active={active || undefined}
      data-line={row.line + 1}
      data-from={row.span.from}
      data-to={row.span.to}
      onClick={() => {
        choose(index, row.span)
      }}
      onContextMenu={() => {
        // The menu is about this line; what is selected to be copied stays selected.
        if (window.getSelection()?.isCollapsed !== false) choose(index, row.span)
      }}
      onMouseMove={(event) => {
        const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fix]') : null
        point(row.line, mark?.dataset['fix'] ?? null)
      }}
    >
      <b>{first ? row.line + 1 : ''}</b>
      <i className={hue} />
      {strip}
      <span className="ink">
        {row.parts.map((part) =>
          part.fix ? (
            <span key={part.from} className="fix" {...ruled(part.fix)}>
              {part.text}
            </span>
          ) : (
            <span key={part.from}>{part.text}</span>
          ),
        )}
        {row.end && (
          <span className="end" aria-hidden="true" {...ruled(row.end)}>
            ⏎
          </span>
        )}
      </span>
    </div>
  )
})
