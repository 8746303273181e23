import type { Thing } from './cuts.ts'
import { around, bottom } from './printed-sheet.ts'

/** Columns, by their numbers, in which one story starts at one height; `top` is where its head begins. */
export interface SharedStart {
  readonly from: number
  readonly to: number
  readonly top: number
}

/** In ems: texts whose first lines are no farther from one height start together. */
const ONE_HEIGHT = 0.5
/** In ems: how far the line above a head may hang into its height in another column. */
const HANGS = 0.3
/** A column of a broken file may be full of heads. */
const MOST_HEADS = 60

/**
 * Stories over several columns whose head reaches over the first alone, below other stories in the same columns: the
 * columns beside the head are white as far down as it, and all texts under it begin at one height.
 *
 *     xxxxxx  xxxxxx
 *     xxxxxx
 *     A HEAD
 *     yyyyyy  yyyyyy
 *     yyyyyy  yyyyyy
 */
export function sharedStarts(columns: readonly (readonly Thing[])[], em: number): readonly SharedStart[] {
  if (columns.length < 2) return []
  const sorted = columns.map((things) => [...things].sort((a, b) => a.box.top - b.box.top))
  return sorted.flatMap((column, index) =>
    headsInside(column).flatMap((head): SharedStart[] => {
      let to = index
      while (to + 1 < sorted.length && startsBeside(sorted[to + 1], head, em)) to++
      return to > index ? [{ from: index, to, top: head.top }] : []
    }),
  )
}

/** From the top of a head to the first line of its text. */
interface HeadInside {
  readonly top: number
  readonly text: number
}

/** The heads of a column that stand below its first text and above another. */
function headsInside(column: readonly Thing[]): readonly HeadInside[] {
  const found: HeadInside[] = []
  let texts = 0
  for (let at = 0; at < column.length && found.length < MOST_HEADS; at++) {
    if (!isHead(column[at])) {
      if (column[at].kind === 'line') texts++
      continue
    }
    const lines = column.slice(at, end(column, at))
    const below = column.at(at + lines.length)
    if (texts > 0 && below && lines.some((thing) => thing.kind === 'line' && thing.head))
      found.push({ top: around(lines.map(({ box }) => box)).top, text: below.box.top })
    at += lines.length - 1
  }
  return found
}

function end(column: readonly Thing[], from: number): number {
  let at = from
  while (at < column.length && isHead(column[at])) at++
  return at
}

const isHead = (thing: Thing): boolean => thing.kind === 'line' && (thing.head || thing.display)

/** A column is white beside the head, text of it stands above, and goes on where the head's text begins. */
function startsBeside(column: readonly Thing[], head: HeadInside, em: number): boolean {
  const above = column.filter(({ box }) => bottom(box) <= head.top + HANGS * em)
  const first = column.at(above.length)
  return (
    above.some((thing) => thing.kind === 'line' && !isHead(thing)) &&
    first !== undefined &&
    !isHead(first) &&
    Math.abs(first.box.top - head.text) <= ONE_HEIGHT * em
  )
}
