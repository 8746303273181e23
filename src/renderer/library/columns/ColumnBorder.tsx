import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { ColumnId } from '#shared/library-columns'
import { useTongue } from '../../desk/speak.ts'
import { behind, LEAST, MOST, pushed, type ChosenColumns } from './chosen-columns.ts'
import { COLUMNS } from './columns.tsx'
import type { Columns } from './use-columns.ts'

const STEP = 8
const STRIDE = 40

/**
 * The border behind a column: dragged by a pointer (Escape puts it back), moved by the arrow keys, with Shift
 * further; a double click or Enter gives the column the width of its words.
 */
export function ColumnBorder(props: {
  readonly id: ColumnId
  readonly columns: Columns
  readonly fit: (id: ColumnId) => void
}) {
  const { speak } = useTongue()
  const { id, columns, fit } = props
  const { chosen, show, keep } = columns
  const drag = useRef<{ readonly x: number; readonly before: ChosenColumns } | null>(null)
  const right = behind(chosen, id)
  if (right === null) return null
  // The headline has no width of its own: what its border changes is that of the column behind it.
  const told = id === 'headline' ? right : id

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, before: chosen }
  }
  const move = (event: PointerEvent) => {
    if (drag.current) show(pushed(drag.current.before, id, event.clientX - drag.current.x))
  }
  const end = () => {
    if (drag.current && drag.current.before !== chosen) keep(chosen)
    drag.current = null
  }
  const keys = (event: KeyboardEvent) => {
    const step = event.shiftKey ? STRIDE : STEP
    if (event.key === 'ArrowLeft') keep(pushed(chosen, id, -step))
    else if (event.key === 'ArrowRight') keep(pushed(chosen, id, step))
    else if (event.key === 'Home') keep(pushed(chosen, id, -MOST))
    else if (event.key === 'End') keep(pushed(chosen, id, MOST))
    else if (event.key === 'Enter') fit(id)
    else if (event.key === 'Escape' && drag.current) {
      show(drag.current.before)
      drag.current = null
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span
      role="separator"
      className="column-border"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={speak('columns:border', { name: speak(COLUMNS[id].name) })}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={chosen.widths[told]}
      aria-valuetext={speak('columns:width', {
        name: speak(COLUMNS[told].name),
        pixels: chosen.widths[told],
      })}
      title={speak('columns:border-help')}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => {
        fit(id)
      }}
      onKeyDown={keys}
    />
  )
}
