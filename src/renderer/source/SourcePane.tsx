import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { claimAt } from '#core/galley/claims'
import type { Galley } from '#core/galley/galley'
import type { SourceSpan } from '#core/text/span'
import { overlaps } from '#core/text/span'
import { sayWhy } from '#shared/language/index'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { hueOf } from '../outline/article-name.ts'
import { rowSpans, sourceRow, type RowPart, type SourceRow } from './source-row.ts'

const ROW = 22

/** The page as it came, line by line, with what is done to each character and where each line went. */
export function SourcePane({ session }: { readonly session: Session }) {
  const { speak } = useTongue()
  const { galley, lit } = useObservable(session.state)
  const scroller = useRef<HTMLDivElement>(null)
  const { page } = galley
  // The rows depend on the page alone, which never changes while it is open.
  const rows = useMemo(() => rowSpans({ page } as Galley), [page])
  // eslint-disable-next-line react-hooks/incompatible-library -- its results are used here and not handed on
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 20,
    initialOffset: () => session.state.get().sourceLine * ROW,
  })

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

  const choose = (span: SourceSpan) => {
    const claim = claimAt(galley, span.from)
    session.light(span)
    if (claim?.place.kind === 'article') {
      session.show(claim.place.article.id)
      session.light(claim.span)
      session.wish({
        kind: 'caret',
        caret: { article: claim.place.article.id, block: claim.place.block.id, offset: 0 },
        focus: false,
      })
    }
  }

  return (
    <section className="pane source" data-pane="source" aria-label={speak('desk:pane-source')}>
      <h2 className="head">
        {speak('desk:pane-source')} <small>{session.encoding.toUpperCase()}</small>
      </h2>
      <div
        className="scroll source-scroll"
        ref={scroller}
        tabIndex={0}
        role="group"
        aria-label={speak('desk:pane-source')}
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
                  row={sourceRow(galley, row)}
                  first={rows[item.index - 1]?.line !== row.line}
                  lit={
                    lit !== null &&
                    (overlaps(lit, row.span) ||
                      (row.span.from === row.span.to && lit.from <= row.span.from && row.span.from < lit.to))
                  }
                  galley={galley}
                  choose={choose}
                />
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

function Row(props: {
  readonly row: SourceRow
  readonly first: boolean
  readonly lit: boolean
  readonly galley: Galley
  readonly choose: (span: SourceSpan) => void
}) {
  const { speak } = useTongue()
  const { row, first, lit, choose } = props
  const hue = typeof row.place === 'number' ? `hue-${hueOf(row.place)}` : row.place === null ? '' : 'hue-none'
  const fate = (part: { readonly fix: NonNullable<RowPart['fix']>['fix']; readonly state: string }) =>
    `${sayWhy(speak, part.fix)} · ${speak('desk:review-confidence', { percent: Math.round(part.fix.confidence * 100) })}`
  return (
    <div
      className="line"
      data-lit={lit || undefined}
      data-line={row.line + 1}
      data-from={row.span.from}
      data-to={row.span.to}
      onClick={() => {
        choose(row.span)
      }}
    >
      <b aria-hidden="true">{first ? row.line + 1 : ''}</b>
      <i className={hue} />
      <span className="ink">
        {row.parts.map((part) =>
          part.fix ? (
            <span
              key={part.from}
              className="fix"
              data-state={part.fix.state}
              data-kind={part.fix.fix.kind}
              title={fate(part.fix)}
            >
              {part.text}
            </span>
          ) : (
            <span key={part.from}>{part.text}</span>
          ),
        )}
        {row.end && (
          <span className="end" data-state={row.end.state} title={fate(row.end)} aria-hidden="true">
            ⏎
          </span>
        )}
      </span>
    </div>
  )
}
