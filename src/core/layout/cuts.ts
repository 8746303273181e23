import type { Box } from '../source/page.ts'
import type { PrintLine } from './print-line.ts'
import { around, bottom, right, sharedWidth } from './printed-sheet.ts'
import { sharedStarts } from './shared-starts.ts'

/** What a sheet is cut into: lines, and pictures that stand in the way of cuts. */
export type Thing =
  | {
      readonly kind: 'line'
      readonly box: Box
      readonly line: PrintLine
      /** Set as large as heads are. */
      readonly head: boolean
      /** Set otherwise than the text and close to a head: a kicker, a byline, a line under a headline. */
      readonly display: boolean
    }
  | { readonly kind: 'picture'; readonly box: Box }

/**
 * A sheet as it falls into parts, the first to be read first: one below the other (`stack`), or side by side
 * (`row`). `hard` are the borders that a rule or a wide gap makes: hard[i] stands before parts[i].
 */
export type Cut =
  | { readonly kind: 'leaf'; readonly things: readonly Thing[] }
  | {
      readonly kind: 'stack' | 'row'
      readonly things: readonly Thing[]
      readonly parts: readonly Cut[]
      readonly hard: readonly boolean[]
    }

/** In ems of the body type. */
const GUTTER = 0.8
const NARROW_GUTTER = 0.35
const MANY_LINES = 6
const PLAIN_GAP = 2.6
const GAP_OVER_HEAD = 0.9
const HARD_GAP = 2.2
/** A head that begins with its column, as nearly as this, is set flush and not centred. */
const FLUSH = 0.4
/** … and over as many columns as it is no farther from the middle of. */
const CENTRED = 1.5
/** How much of a part's width or height a rule must run along to be its border. */
const RULE_LENGTH = 0.6
const DEEPEST = 40

interface Gap {
  readonly from: number
  readonly to: number
}

export function cutSheet(things: readonly Thing[], rules: readonly Box[], em: number): Cut {
  if (things.length === 0) return { kind: 'leaf', things }
  return cut(things, rules, em, 0)
}

function cut(things: readonly Thing[], rules: readonly Box[], em: number, depth: number): Cut {
  const leaf: Cut = { kind: 'leaf', things: sorted(things) }
  if (things.length < 2 || depth > DEEPEST) return leaf
  const box = around(things.map((thing) => thing.box))
  const level = gapsOf(things, 'level')
  const ruled = level.filter((gap) => hasLevelRule(gap, box, rules))
  if (ruled.length > 0) return stack(things, ruled, box, rules, em, depth)
  const overHeads = level.filter(
    (gap) => gap.to - gap.from >= GAP_OVER_HEAD * em && everyColumnBeginsWithHead(things, gap),
  )
  if (overHeads.length > 0) return stack(things, overHeads, box, rules, em, depth)
  const gutters = gapsOf(things, 'upright').filter(
    (gap) => isGutter(gap, things, em) || hasUprightRule(gap, box, rules),
  )
  const columns = partsOf(things, gutters, (thing) => thing.box.left)
  // What is more than one column tells nothing here.
  const single = columns.map((column) => (hasNeighbours(column) ? [] : column))
  const shared = columns.length === gutters.length + 1 ? sharedStarts(single, em) : []
  const starts = level.filter((gap) =>
    shared.some(
      ({ from, to, top }) =>
        from === 0 && to === gutters.length && top >= gap.from && Math.abs(top - gap.to) < 0.1 * em,
    ),
  )
  if (starts.length > 0) return stack(things, starts, box, rules, em, depth)
  const upright = betweenTerritories(things, gutters, em).filter((gap) => {
    const at = gutters.indexOf(gap)
    return !shared.some(({ from, to }) => from <= at && at < to)
  })
  if (upright.length > 0) return row(things, upright, box, rules, em, depth)
  if (!hasNeighbours(things)) return leaf
  const plain = level.filter((gap) => gap.to - gap.from >= PLAIN_GAP * em)
  if (plain.length > 0) return stack(things, plain, box, rules, em, depth)
  const spans = level.filter((gap) => bordersSpanning(things, gap, box))
  if (spans.length > 0) return stack(things, spans, box, rules, em, depth)
  const widest = [...level].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 1)
  return widest.length > 0 ? stack(things, widest, box, rules, em, depth) : leaf
}

/** A narrow gap is a gutter when many lines end at it and begin behind it. */
function isGutter(gap: Gap, things: readonly Thing[], em: number): boolean {
  if (gap.to - gap.from >= GUTTER * em) return true
  if (gap.to - gap.from < NARROW_GUTTER * em) return false
  const before = things.filter(({ box }) => right(box) <= gap.from && right(box) > gap.from - em).length
  const behind = things.filter(({ box }) => box.left >= gap.to && box.left < gap.to + em).length
  return Math.min(before, behind) >= MANY_LINES
}

/** Where nothing stands, across the whole part: between its things, not at its edges. */
function gapsOf(things: readonly Thing[], way: 'level' | 'upright'): readonly Gap[] {
  const ranges = things
    .map(({ box }) => (way === 'level' ? [box.top, bottom(box)] : [box.left, right(box)]))
    .sort((a, b) => a[0] - b[0])
  const gaps: Gap[] = []
  let end = ranges[0][1]
  for (const [from, to] of ranges) {
    if (from > end) gaps.push({ from: end, to: from })
    end = Math.max(end, to)
  }
  return gaps
}

const hasLevelRule = (gap: Gap, box: Box, rules: readonly Box[]): boolean =>
  rules.some(
    (rule) =>
      rule.width > rule.height &&
      rule.top >= gap.from - 1 &&
      bottom(rule) <= gap.to + 1 &&
      sharedWidth(rule, box) >= RULE_LENGTH * box.width,
  )

const hasUprightRule = (gap: Gap, box: Box, rules: readonly Box[]): boolean => {
  const along = rules.filter(
    (rule) => rule.height > rule.width && rule.left >= gap.from - 1 && right(rule) <= gap.to + 1,
  )
  const length = along.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(bottom(rule), bottom(box)) - Math.max(rule.top, box.top)),
    0,
  )
  return length >= RULE_LENGTH * box.height
}

/** The things right below a gap, those that nothing else of the part stands above of. */
function firstBelow(things: readonly Thing[], gap: Gap): readonly Thing[] {
  const below = things.filter(({ box }) => box.top >= gap.to - 0.01).sort((a, b) => a.box.top - b.box.top)
  const first: Thing[] = []
  for (const thing of below) {
    if (!first.some((other) => sharedWidth(other.box, thing.box) > 0)) first.push(thing)
    if (first.length > 24) break
  }
  return first
}

function lastAbove(things: readonly Thing[], gap: Gap): readonly Thing[] {
  const above = things
    .filter(({ box }) => bottom(box) <= gap.from + 0.01)
    .sort((a, b) => bottom(b.box) - bottom(a.box))
  const last: Thing[] = []
  for (const thing of above) {
    if (!last.some((other) => sharedWidth(other.box, thing.box) > 0)) last.push(thing)
    if (last.length > 24) break
  }
  return last
}

const isHead = (thing: Thing): boolean => thing.kind === 'line' && (thing.head || thing.display)

/** Heads (or pictures) stand at the top of all that is below, and some of what is above is no head. */
function everyColumnBeginsWithHead(things: readonly Thing[], gap: Gap): boolean {
  const below = firstBelow(things, gap)
  if (!below.some(isHead) || !below.every((thing) => isHead(thing) || thing.kind === 'picture')) return false
  return lastAbove(things, gap).some((thing) => !isHead(thing))
}

/**
 * Columns whose text begins lower than the head of a column beside them stand under that head, though it does not
 * reach over them: it is centred, or begins at the left. Gaps between such columns are left for later.
 *
 *        水清了，              今日快评
 *       白鹭回来了
 *     xxxx  xxxx  xxxx        xxxx
 */
function betweenTerritories(things: readonly Thing[], gaps: readonly Gap[], em: number): readonly Gap[] {
  if (gaps.length === 0) return gaps
  const parts = partsOf(things, gaps, (thing) => thing.box.left)
  if (parts.length !== gaps.length + 1) return gaps
  const columns = parts.map((part) => {
    const box = around(part.map((thing) => thing.box))
    const top = [...part].sort((a, b) => a.box.top - b.box.top)
    return { box, head: headOf(top) }
  })
  const owner = columns.map((_, index) => index)
  for (const [index, { head, box }] of columns.entries()) {
    if (!head) continue
    const isUnder = (at: number): boolean =>
      columns[at] !== undefined &&
      // A smaller head that stands lower is put into the story, or is one of a group under a common head.
      (!columns[at].head || columns[at].head.height < head.height) &&
      columns[at].box.top >= bottom(head) - 0.5 * em
    let [from, to] = [index, index]
    while (isUnder(from - 1)) from--
    while (isUnder(to + 1)) to++
    if (!head.centred && Math.abs(head.left - box.left) <= FLUSH * em) from = index
    else {
      const off = (a: number, b: number): number => {
        const middle = (columns[a].box.left + right(columns[b].box)) / 2
        return Math.max(CENTRED * em, Math.abs(head.left + head.width / 2 - middle))
      }
      let best: readonly [number, number] = [index, index]
      for (let a = from; a <= index; a++)
        for (let b = index; b <= to; b++) {
          const nearer = off(...best) - off(a, b)
          if (nearer > 0 || (nearer === 0 && b - a > best[1] - best[0])) best = [a, b]
        }
      ;[from, to] = best
    }
    for (let at = from; at <= to; at++) owner[at] = index
  }
  return gaps.filter((_, index) => owner[index] !== owner[index + 1])
}

/** The box of the head lines at the top of a column; a byline alone is no head. */
function headOf(top: readonly Thing[]): (Box & { readonly centred: boolean }) | undefined {
  const lines: Thing[] = []
  for (const thing of top) {
    if (!isHead(thing)) break
    lines.push(thing)
  }
  if (!lines.some((thing) => thing.kind === 'line' && thing.head)) return undefined
  const boxes = lines.map(({ box }) => box)
  const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
  const centres = spread(boxes.map((box) => box.left + box.width / 2))
  return { ...around(boxes), centred: centres < 0.5 * spread(boxes.map(({ left }) => left)) }
}

/** Two things stand side by side: what they are in is more than one column. */
function hasNeighbours(things: readonly Thing[]): boolean {
  // The large initial of a text stands beside its first lines, in one column with them.
  const wide = things.filter((thing) => thing.kind === 'picture' || thing.line.text.length > 2)
  const byTop = wide.sort((a, b) => a.box.top - b.box.top)
  return byTop.some((thing, index) =>
    byTop
      .slice(index + 1, index + 12)
      .some(
        ({ box }) =>
          box.top < bottom(thing.box) - 0.3 * Math.min(box.height, thing.box.height) &&
          sharedWidth(box, thing.box) <= 0,
      ),
  )
}

/** A line that reaches over more than one column begins or ends here. */
function bordersSpanning(things: readonly Thing[], gap: Gap, box: Box): boolean {
  const near = [...firstBelow(things, gap), ...lastAbove(things, gap)]
  const spans = (side: readonly Thing[]): boolean =>
    side.length === 1 && (isHead(side[0]) || side[0].box.width > 0.6 * box.width)
  return near.length > 0 && (spans(firstBelow(things, gap)) || spans(lastAbove(things, gap)))
}

function partsOf(
  things: readonly Thing[],
  gaps: readonly Gap[],
  at: (thing: Thing) => number,
): readonly (readonly Thing[])[] {
  const parts: Thing[][] = Array.from({ length: gaps.length + 1 }, () => [])
  for (const thing of things) parts[gaps.filter((gap) => at(thing) >= gap.to - 0.01).length].push(thing)
  return parts.filter((part) => part.length > 0)
}

function stack(
  things: readonly Thing[],
  gaps: readonly Gap[],
  box: Box,
  rules: readonly Box[],
  em: number,
  depth: number,
): Cut {
  const parts = partsOf(things, gaps, (thing) => thing.box.top)
  const hard = gaps.map((gap) => gap.to - gap.from >= HARD_GAP * em || hasLevelRule(gap, box, rules))
  return {
    kind: 'stack',
    things,
    parts: parts.map((part) => cut(part, rules, em, depth + 1)),
    hard: [false, ...hard],
  }
}

function row(
  things: readonly Thing[],
  gaps: readonly Gap[],
  box: Box,
  rules: readonly Box[],
  em: number,
  depth: number,
): Cut {
  const parts = partsOf(things, gaps, (thing) => thing.box.left)
  return {
    kind: 'row',
    things,
    parts: parts.map((part) => cut(part, rules, em, depth + 1)),
    hard: [false, ...gaps.map((gap) => hasUprightRule(gap, box, rules))],
  }
}

const sorted = (things: readonly Thing[]): readonly Thing[] =>
  [...things].sort((a, b) => {
    const [one, other] = [a.box, b.box]
    const level =
      Math.min(bottom(one), bottom(other)) - Math.max(one.top, other.top) >
      0.5 * Math.min(one.height, other.height)
    return level ? one.left - other.left : one.top - other.top
  })
