import type { ColumnId } from '#shared/library-columns'

/** A little more, so that no letter touches the next column. */
const AIR = 4

/** How wide a column's words are, of its head and of the rows that are drawn, in pixels; clipped ones count whole. */
export function naturalWidth(table: HTMLElement, id: ColumnId): number {
  const range = document.createRange()
  const widths = [...table.querySelectorAll(`[data-column="${id}"]`)].map((cell) => {
    range.selectNodeContents(cell.querySelector('button') ?? cell)
    return range.getBoundingClientRect().width
  })
  return Math.ceil(Math.max(0, ...widths)) + AIR
}
