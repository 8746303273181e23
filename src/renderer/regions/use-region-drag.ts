import { useRef, useState, type PointerEvent } from 'react'
import type { Box } from '#core/source/page'
import type { RegionId } from '#core/source/region'
import type { SheetPoint } from '../facsimile/sheet-stack.ts'
import { between, HANDLES, LEAST, movedBy, resizedBy, type Handle } from './region-shape.ts'

/** A region as it would be if the pointer went up now; `id` is `null` for one that is being drawn. */
export interface Draft {
  readonly id: RegionId | null
  readonly sheet: number
  /** In parts of the sheet. */
  readonly box: Box
}

interface Drag {
  readonly from: SheetPoint
  readonly id: RegionId | null
  readonly handle: Handle | null
  /** As the region was. */
  readonly box: Box | null
}

/**
 * Draws, moves and resizes regions with the pointer: what is taken hold of says `data-region`, and `data-handle`.
 *
 * @param pointAt what of which sheet is at a point of the window
 * @param boxOf a region in parts of its sheet
 */
export function useRegionDrag(needs: {
  readonly pointAt: (x: number, y: number) => SheetPoint | null
  readonly boxOf: (id: RegionId) => Box | null
  readonly select: (id: RegionId | null) => void
  readonly done: (draft: Draft) => void
}) {
  const drag = useRef<Drag | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const { pointAt, boxOf, select, done } = needs

  const draftAt = (begun: Drag, point: SheetPoint): Draft | null => {
    // Beside its sheet the pointer is where the sheet would go on.
    const [dx, dy] = [point.x - begun.from.x, point.y - begun.from.y + (point.sheet - begun.from.sheet)]
    const { id, handle, box, from } = begun
    const { sheet } = from
    if (box === null) {
      const drawn = between([from.x, from.y], [from.x + dx, from.y + dy])
      return drawn.width < LEAST || drawn.height < LEAST ? null : { id, sheet, box: drawn }
    }
    return { id, sheet, box: handle ? resizedBy(box, handle, dx, dy) : movedBy(box, dx, dy) }
  }

  return {
    draft,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const area = event.currentTarget
        const from = pointAt(event.clientX, event.clientY)
        if (event.button !== 0 || event.target === area || !from) return
        const target = event.target as HTMLElement
        const id = target.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? null
        const handle = HANDLES.find((one) => one === target.dataset['handle']) ?? null
        drag.current = { from, id, handle, box: id === null ? null : boxOf(id) }
        select(id)
        area.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const point = drag.current && pointAt(event.clientX, event.clientY)
        if (drag.current && point) setDraft(draftAt(drag.current, point))
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const begun = drag.current
        drag.current = null
        setDraft(null)
        const point = begun && pointAt(event.clientX, event.clientY)
        const made = begun && point && draftAt(begun, point)
        const hasMoved = point && begun && (point.x !== begun.from.x || point.y !== begun.from.y)
        if (made && hasMoved) done(made)
      },
      onPointerCancel: () => {
        drag.current = null
        setDraft(null)
      },
    },
  }
}
