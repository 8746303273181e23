import type { ColumnPlace } from '../source/line-place.ts'
import type { Box } from '../source/page.ts'
import { initialsAmong } from './initials.ts'
import { bottom, right, sharedHeight, sharedWidth } from './printed-sheet.ts'
import type { Placed } from './territories.ts'
import { medianOf } from './type-sizes.ts'

/** So many lines above and below tell where the column's edges are. */
const REACH = 7

/** The places of lines in their columns; lines that are alone in theirs have none. */
export function columnPlaces(lines: readonly Placed[], em: number): readonly (ColumnPlace | undefined)[] {
  const places: (ColumnPlace | undefined)[] = lines.map(() => undefined)
  const initials = [
    ...initialsAmong(
      lines.map(({ line }) => line),
      em,
    ),
  ].map(({ box }) => box)
  for (const column of columnsOf(lines, em)) {
    const boxes = column.map((index) => lines[index].line.box)
    const gaps = boxes.slice(1).map((box, index) => box.top - bottom(boxes[index]))
    const usual = medianOf(gaps)
    for (const [at, index] of column.entries()) {
      if (column.length < 2) continue
      const near = boxes.slice(Math.max(0, at - REACH), at + REACH + 1)
      const box = boxes[at]
      const edge = edgeOf(near.map(({ left }) => left))
      places[index] = {
        indent: beside(box) ? 0 : (box.left - edge) / em,
        room: (-edgeOf(near.map((other) => -right(other))) - right(box)) / em,
        apart: at === 0 ? undefined : (box.top - bottom(boxes[at - 1]) - usual) / em,
      }
    }
  }
  return places

  /** Lines beside a large initial are set in by it, not by an indent. */
  function beside(box: Box): boolean {
    return initials.some(
      (initial) =>
        box !== initial &&
        right(initial) <= box.left + 0.3 * em &&
        box.left - right(initial) < 1.5 * em &&
        sharedHeight(initial, box) > 0.3 * box.height,
    )
  }

  /** The outermost edge that more than one line has. */
  function edgeOf(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b)
    const shared = sorted.find((value, index) => (sorted[index + 1] ?? Infinity) - value < 0.25 * em)
    return Math.min(shared ?? sorted[0], sorted[0] + em)
  }
}

/** Lines of text one below the other, as numbers. A picture, a head or another article ends none of them. */
function columnsOf(lines: readonly Placed[], em: number): readonly (readonly number[])[] {
  const columns: number[][] = []
  let column: number[] = []
  let last: Box | undefined
  for (const [index, { line, role }] of lines.entries()) {
    if (role !== 'text' || line.runs === 'down') continue
    const below =
      last !== undefined && line.box.top > last.top + 0.3 * last.height && sharedWidth(last, line.box) > 0
    const near = last !== undefined && line.box.top - bottom(last) < 40 * em
    if (!below || !near) {
      columns.push(column)
      column = []
    }
    column.push(index)
    last = line.box
  }
  columns.push(column)
  return columns
}
