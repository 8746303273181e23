/**
 * Which rows of a long list are in sight, for lists that are taller than a browser can make an element
 * (Chromium's limit is 33 million pixels): then the scroll bar stands for the whole list, and the wheel and the
 * keys still move by single rows.
 *
 *     top       where the list is, in pixels of the whole list
 *     physical  where the scroll bar is, in pixels of the element, which is never taller than MOST_PIXELS
 */
export interface ListShape {
  readonly rows: number
  readonly rowHeight: number
  /** Of what is seen. */
  readonly viewport: number
}

const MOST_PIXELS = 8_000_000

const wholeHeight = ({ rows, rowHeight }: ListShape): number => rows * rowHeight
export const elementHeight = (shape: ListShape): number => Math.min(wholeHeight(shape), MOST_PIXELS)

const lastTop = (shape: ListShape): number => Math.max(0, wholeHeight(shape) - shape.viewport)
const lastPhysical = (shape: ListShape): number => Math.max(0, elementHeight(shape) - shape.viewport)
const within = (value: number, most: number): number => Math.max(0, Math.min(value, most))

/** Where the list is after the scroll bar has moved: by as much after a small step, in proportion after a jump. */
export function topAfter(
  shape: ListShape,
  before: { readonly top: number; readonly physical: number },
  physical: number,
): number {
  if (wholeHeight(shape) <= MOST_PIXELS) return physical
  if (physical <= 0) return 0
  if (physical >= lastPhysical(shape)) return lastTop(shape)
  const step = physical - before.physical
  if (Math.abs(step) <= 2 * shape.viewport) return within(before.top + step, lastTop(shape))
  return (physical / lastPhysical(shape)) * lastTop(shape)
}

/** Where the scroll bar belongs when the list is to be at `top`. */
export const physicalOf = (shape: ListShape, top: number): number =>
  wholeHeight(shape) <= MOST_PIXELS ? top : (top / Math.max(1, lastTop(shape))) * lastPhysical(shape)

/** Where the list can be at most: it may have become shorter. */
export const topWithin = (shape: ListShape, top: number): number => within(top, lastTop(shape))

/** The rows that are seen, with some on either side; `to` is not among them. */
export function rowsAt(shape: ListShape, top: number): { readonly from: number; readonly to: number } {
  const from = Math.floor(top / shape.rowHeight) - AROUND
  const to = Math.ceil((top + shape.viewport) / shape.rowHeight) + AROUND
  return { from: within(from, shape.rows), to: within(to, shape.rows) }
}

const AROUND = 6

/** Where the list must be for a row to be seen whole; where it is, when it is seen already. */
export function topToShow(shape: ListShape, top: number, row: number): number {
  const start = row * shape.rowHeight
  if (start < top) return start
  const end = start + shape.rowHeight
  return end > top + shape.viewport ? within(end - shape.viewport, lastTop(shape)) : top
}
