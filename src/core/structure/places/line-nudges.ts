import type { LinePlace } from '../../source/line-place.ts'
import type { Script } from '../../text/characters.ts'
import type { Nudge } from '../columns/best-path.ts'
import { FIRST, HEAD, LAST, MIDDLE, SINGLE, VERSE, VERSE_ON } from '../columns/roles.ts'
import type { StreamLine } from '../columns/stream.ts'

/**
 * What the printed place of a line adds to the scores of its readings: type of a head's size, first lines set in,
 * short last lines. Words still count: verse, tables and pages without indents are read by both.
 */
const STRONG = 9
const CLEAR = 5
const HINT = 2.5
/** What the source itself says. */
const SAID = 30

/** In ems: an indent is at least this deep and no deeper; a line that has more room than this is short. */
const INDENT = { han: [1.4, 3.2], latin: [0.6, 3.2] } as const
const FLUSH = 0.35
const SHORT = { han: 1.6, latin: 1.2 } as const
const FULL = 0.45
/** So much more than the usual space over a line parts paragraphs. */
const APART = 0.35
const BODY_SCALE = [0.93, 1.07] as const
const HEAD_SCALE = 1.25

export function lineNudges(lines: readonly StreamLine[], script: Script): Nudge {
  const places = lines.map(({ strip }) => strip.place)
  if (places.every((place) => place === undefined)) return NOTHING
  const indents = setsFirstLinesIn(places, script)
  const rows = lines.map((_, index) => rowOf(index, places, script, indents))
  return {
    role: (index, role) => rows[index][role] ?? 0,
    // Columns of one article follow each other: nothing is torn there.
    torn: (index) =>
      index > 0 && places[index] !== undefined && places[index]?.article === places[index - 1]?.article
        ? -CLEAR
        : 0,
  }
}

const NOTHING: Nudge = { role: () => 0, torn: () => 0 }

const isIn = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most

/** Whether enough lines of a page's text are set in as first lines are. */
function setsFirstLinesIn(places: readonly (LinePlace | undefined)[], script: Script): boolean {
  let inset = 0
  let all = 0
  for (const place of places) {
    if (place?.role !== 'text' || !place.column || place.otherFace) continue
    all++
    if (isIn(place.column.indent, INDENT[script])) inset++
  }
  return inset >= 4 && inset > 0.03 * all
}

function rowOf(
  index: number,
  places: readonly (LinePlace | undefined)[],
  script: Script,
  indents: boolean,
): readonly number[] {
  const row = [0, 0, 0, 0, 0, 0, 0]
  const place = places[index]
  if (!place) return row
  const add = (amount: number, ...roles: readonly number[]): void => {
    for (const role of roles) row[role] += amount
  }
  // What the source calls text is none, however large its letters were measured.
  if (place.said && place.role === 'text') add(-STRONG, HEAD)
  else if (place.scale >= HEAD_SCALE || place.role === 'head') {
    add(place.said && place.role === 'head' ? SAID : STRONG + CLEAR, HEAD)
    return row
  }
  if (place.begins !== undefined) {
    const ends = places[index + 1]?.begins !== false
    add(SAID, place.begins ? (ends ? SINGLE : FIRST) : ends ? LAST : MIDDLE)
    return row
  }
  if (partsText(index, places)) {
    add(STRONG, HEAD)
    return row
  }
  const body = isIn(place.scale, BODY_SCALE) && !place.otherFace
  if (body) add(-CLEAR, HEAD)
  const { column } = place
  if (!column) return row
  const next = places[index + 1]
  const above = places[index - 1]
  const centred = column.indent > 1 && Math.abs(column.indent - column.room) < 0.7 && column.room > 1
  if (!body && centred) add(CLEAR, HEAD)
  if (!body) return row
  if (centred && !isIn(column.indent, INDENT[script])) return row
  const inset = isIn(column.indent, INDENT[script])
  const starts = above?.article !== place.article
  if (indents && inset) {
    add(STRONG, FIRST, SINGLE)
    add(HINT, VERSE)
  } else if (indents && column.indent <= FLUSH && !starts && above?.role === 'text') {
    // The line goes on: only what stands at an article's or a column's start may be flush and first.
    add(CLEAR, MIDDLE, LAST)
  }
  if (column.apart !== undefined && column.apart > APART && !starts) {
    add(HINT, FIRST, SINGLE, VERSE)
    add(-CLEAR, VERSE_ON)
  }
  if (column.room > SHORT[script]) {
    add(CLEAR, LAST, SINGLE, VERSE, VERSE_ON)
  } else if (
    column.room < FULL &&
    next?.article === place.article &&
    !(next.column && isInset(next, script) && indents)
  )
    add(HINT, FIRST, MIDDLE)
  return row
}

/** A sub-heading has no more lines than this. */
const MOST_LINES = 3
/** In ems: so much more than the usual space stands over a sub-heading, and under it. */
const FREED = 0.2
/** In ems: how far a centred line may be from the middle of its column; and a full one from both edges. */
const OFF_CENTRE = 0.7

/**
 * Whether a line is one of a few that stand in the middle of their column with space over the first and under the
 * last: so sub-headings are set, in whatever type. Lines of verse begin at one edge, signatures end at one.
 */
function partsText(index: number, places: readonly (LinePlace | undefined)[]): boolean {
  const isCentred = (at: number): boolean => {
    const column = places[at]?.column
    return (
      column !== undefined &&
      places[at]?.role === 'text' &&
      Math.abs(column.indent - column.room) <= OFF_CENTRE &&
      column.indent >= -FLUSH
    )
  }
  /** `undefined` at the top of a column. */
  const space = (at: number): number | undefined => places[at]?.column?.apart
  if (!isCentred(index)) return false
  let first = index
  while (space(first) !== undefined && (space(first) ?? 0) <= FREED && isCentred(first - 1)) first--
  let end = index + 1
  while (isCentred(end) && space(end) !== undefined && (space(end) ?? 0) <= FREED) end++
  if (end - first > MOST_LINES || places[end]?.article !== places[index]?.article) return false
  const below = space(end)
  if (below === undefined || below <= FREED) return false
  const above = space(first)
  const group = places.slice(first, end)
  if (above === undefined)
    return group.every((place) => place?.column !== undefined && place.column.indent > SHORT.latin)
  // A line that is full to both edges is centred, too; it must stand alone.
  const short = group.some((place) => place?.column !== undefined && place.column.indent > FULL)
  return above > FREED && (short || group.length === 1)
}

const isInset = (place: LinePlace, script: Script): boolean =>
  place.column !== undefined && isIn(place.column.indent, INDENT[script])
