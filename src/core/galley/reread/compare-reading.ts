import { sharedHeight, sharedWidth } from '../../layout/printed-sheet.ts'
import type { Box } from '../../source/page.ts'
import { linesInOrder, stretchOf, type LineRead } from '../../source/rereading.ts'
import type { OcrLanguage } from '../../source/scanned-page.ts'
import { overlaps } from '../../text/span.ts'
import type { Galley } from '../galley.ts'
import { lineNow, type LineNow } from './line-by-hand.ts'

/** A part of a sheet as it was read again; lines in reading order. */
export interface AreaRead {
  readonly sheet: number
  readonly area: Box
  readonly language: OcrLanguage
  readonly lines: readonly LineRead[]
}

/** A line as it was, if there was one. */
export interface OldLine {
  /** Number of the source line, 0-based. */
  readonly line: number
  readonly text: string
  readonly now: LineNow
}

/** One printed line by both readings. missing: the new reading does not have it; added: the old one does not. */
export type ReadRow =
  | { readonly kind: 'same' | 'changed'; readonly old: OldLine; readonly read: LineRead }
  | { readonly kind: 'missing'; readonly old: OldLine }
  | { readonly kind: 'added'; readonly read: LineRead }

/** So much of a line lies in an area that it is read with it; so much do two readings of one line share. */
const INSIDE = 0.5
const SAME_PLACE = 0.4

/** Both readings of an area, line by line, in the order of print. Lines are paired by where they stand. */
export function compareReading(galley: Galley, read: AreaRead): readonly ReadRow[] {
  const { page, superseded } = galley
  const old = linesInOrder(page).flatMap((line): readonly (OldLine & { readonly box: Box })[] => {
    const { box, place, span } = page.lines[line] ?? {}
    if (!box || !span || place?.sheet !== read.sheet || place.role === 'copy') return []
    if (share(box, read.area) < INSIDE || superseded.some((other) => overlaps(other, span))) return []
    const text = page.text.slice(span.from, span.to)
    return [{ line, text, box, now: lineNow(galley, stretchOf(page, line)) }]
  })
  const readOf = paired(old, read.lines)
  const rows: ReadRow[] = old.map(({ line, text, now }, index): ReadRow => {
    const found = readOf.get(index)
    if (found === undefined) return { kind: 'missing', old: { line, text, now } }
    const again = read.lines[found] as LineRead
    return { kind: again.text === text ? 'same' : 'changed', old: { line, text, now }, read: again }
  })
  const taken = new Set(readOf.values())
  read.lines.forEach((line, index) => {
    if (taken.has(index)) return
    const above = read.lines.slice(0, index).findLast((one) => rows.some((row) => readIn(row) === one))
    const below = read.lines.slice(index + 1).find((one) => rows.some((row) => readIn(row) === one))
    const at = (one: LineRead) => rows.findIndex((row) => readIn(row) === one)
    const place = above ? at(above) + 1 : below ? at(below) : rows.length
    rows.splice(place, 0, { kind: 'added', read: line })
  })
  return rows
}

const readIn = (row: ReadRow): LineRead | null => (row.kind === 'missing' ? null : row.read)

/** Which new line (by index) each old one is, the surest pairs first. */
function paired(
  old: readonly { readonly box: Box }[],
  read: readonly LineRead[],
): ReadonlyMap<number, number> {
  const pairs = old
    .flatMap(({ box }, index) =>
      read.map((line, other) => ({ index, other, alike: likeness(box, line.box) })),
    )
    .filter(({ alike }) => alike >= SAME_PLACE)
    .sort((a, b) => b.alike - a.alike)
  const found = new Map<number, number>()
  const taken = new Set<number>()
  for (const { index, other } of pairs) {
    if (found.has(index) || taken.has(other)) continue
    found.set(index, other)
    taken.add(other)
  }
  return found
}

const areaOf = ({ width, height }: Box): number => Math.max(0, width) * Math.max(0, height)

/** How much of a box lies in another, 0 … 1. */
const share = (box: Box, within: Box): number => {
  const shared = Math.max(0, sharedWidth(box, within)) * Math.max(0, sharedHeight(box, within))
  return areaOf(box) > 0 ? shared / areaOf(box) : 0
}

/** 0 … 1: how much of the one lies in the other, whichever is more; of two lines in one place, the whole one is meant. */
const likeness = (a: Box, b: Box): number => (Math.max(share(a, b), share(b, a)) * (1 + evenness(a, b))) / 2

/** How alike two boxes are in size. */
const evenness = (a: Box, b: Box): number =>
  Math.min(areaOf(a), areaOf(b)) / Math.max(areaOf(a), areaOf(b), Number.MIN_VALUE)
