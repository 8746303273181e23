import type { Box } from '#core/source/page'
import { movedBy, resizedBy } from './region-shape.ts'

/** What a key does to the region that has the keyboard. */
export type RegionKey =
  | { readonly kind: 'shape'; readonly box: Box }
  /** So many places on in the order. */
  | { readonly kind: 'order'; readonly by: -1 | 1 }
  | { readonly kind: 'delete' }
  | { readonly kind: 'menu' }

/** In parts of the sheet. */
const STEP = 0.005

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** Arrows move it, with Shift they move its lower right corner, with Alt its place in the order. */
export function regionKey(
  event: {
    readonly key: string
    readonly shiftKey: boolean
    readonly ctrlKey: boolean
    readonly metaKey: boolean
    readonly altKey: boolean
  },
  box: Box,
): RegionKey | null {
  if (event.ctrlKey || event.metaKey) return null
  if (event.altKey) {
    if (event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return null
    return { kind: 'order', by: event.key === 'ArrowUp' ? -1 : 1 }
  }
  const arrow = ARROWS[event.key]
  if (arrow) {
    const [dx, dy] = arrow
    return { kind: 'shape', box: event.shiftKey ? resizedBy(box, 'se', dx, dy) : movedBy(box, dx, dy) }
  }
  if (event.key === 'Delete' || event.key === 'Backspace') return { kind: 'delete' }
  return event.key === 'Enter' || event.key === ' ' ? { kind: 'menu' } : null
}
