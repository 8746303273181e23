import { memo, type ReactNode } from 'react'
import { SURE, type Fix } from '#core/fixes/fix'
import type { SourceSpan } from '#core/text/span'
import { hueOf } from '../outline/article-name.ts'
import type { RowPart, SourceRow } from './source-row.ts'

/** One row of the source: its line's number, where it went, what is done to each character; drawn anew only when changed. */
export const SourceLine = memo(function SourceLine(props: {
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
      data-strip={strip !== null || undefined}
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
