import { useObservable } from '../desk/observable.ts'
import { dragging } from './drag.ts'

/** What is being dragged, and the line or frame where it would go. Seen by the eye alone: the keyboard has its own ways. */
export function DragLayer() {
  const drag = useObservable(dragging)
  if (!drag) return null
  const { mark } = drag.target ?? {}
  return (
    <div className="drag-layer" aria-hidden="true">
      {mark && (
        <div
          className={`drop-${mark.kind}`}
          style={{ left: mark.left, top: mark.top, width: mark.width, height: mark.height }}
        />
      )}
      <div className="in-hand" style={{ left: drag.x, top: drag.y }}>
        {drag.words}
      </div>
    </div>
  )
}
