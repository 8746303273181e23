import type { Box } from '../source/page.ts'
import { blankBetween } from './inks.ts'
import type { PrintLine } from './print-line.ts'
import type { Ink, PrintedSheet } from './printed-sheet.ts'
import { around, bottom, right, sharedHeight, sharedWidth } from './printed-sheet.ts'

/** Runs of one base line that are no farther apart than this, in ems, are one line. */
const CLOSE = 0.7
/** … and up to this, when no gutter runs between them. */
const FARTHEST = 3
/** How much of the smaller type's height two runs of a line share at least. */
const LEVEL = 0.6
/** In ems: so far above and below lines tell whether a gap is a gutter, and so far beside it they begin or end. */
const NEARBY = 5.5
const SIDE = 3
/** A gap in a line that stands alone. */
const ALONE = 1.2
/** A gutter is no narrower, in ems. */
const NARROWEST = 0.6
/** Sizes of one line may differ as much: figures, notes, a word in another face. */
const SIZES = 1.45

/** Puts runs together to printed lines, in the order of their first runs. Rules part what stands on both sides of them. */
export function rowsOf({ inks, rules, wholeLines }: PrintedSheet): readonly PrintLine[] {
  if (wholeLines) return inks.map((ink) => lineOf([ink]))
  const own = inks.filter((ink) => !ink.shadow)
  const across = own.filter((ink) => ink.runs === 'across').sort((a, b) => a.box.left - b.box.left)
  const near = new Nearby(across)
  const upright = rules.filter((rule) => rule.height > rule.width)
  const lines: Ink[][] = []
  // Runs that may be continued, by the row of the sheet where they end.
  const open = new Map<number, Ink[][]>()
  for (const ink of across) {
    const found = lineFor(ink, open, near, upright)
    if (found) found.push(ink)
    else {
      const line = [ink]
      lines.push(line)
      for (const row of rowNumbers(ink)) open.set(row, withOpen(open.get(row) ?? [], line))
    }
  }
  const down = own.filter((ink) => ink.runs === 'down').map((ink) => [ink])
  const place = new Map(inks.map((ink, index) => [ink, index]))
  const found = [...lines, ...down].sort((a, b) => (place.get(a[0]) ?? 0) - (place.get(b[0]) ?? 0))
  return withShadows(
    found.map(lineOf),
    inks.filter((ink) => ink.shadow),
  )
}

/** Runs of a line that are farther behind are not continued: no row of a sheet has so many lines beside each other. */
const MOST_OPEN = 300

/** The list is the row's own and grows; of too many lines those stay that end farthest to the right. */
function withOpen(lines: Ink[][], line: Ink[]): Ink[][] {
  lines.push(line)
  if (lines.length <= MOST_OPEN) return lines
  const end = (inks: readonly Ink[]): number => right(inks[inks.length - 1].box)
  return lines.sort((a, b) => end(b) - end(a)).slice(0, MOST_OPEN / 2)
}

const ROW = 24
/** A row with more runs is no print: what stands near a gap in it tells nothing. */
const MOST_IN_ROW = 800
const rowNumbers = ({ box }: Ink): readonly number[] => {
  const [from, to] = [Math.floor(box.top / ROW), Math.floor(bottom(box) / ROW)]
  return Array.from({ length: Math.min(to - from, 60) + 1 }, (_, index) => from + index)
}

function lineFor(
  ink: Ink,
  open: ReadonlyMap<number, readonly Ink[][]>,
  near: Nearby,
  upright: readonly Box[],
): Ink[] | undefined {
  let best: Ink[] | undefined
  let least = Infinity
  for (const row of rowNumbers(ink))
    for (const line of open.get(row) ?? []) {
      const last = line[line.length - 1]
      if (last.said?.region !== ink.said?.region || last.said?.order !== ink.said?.order) continue
      const size = Math.min(last.size, ink.size)
      const gap = ink.box.left - right(last.box)
      if (gap >= least || gap < -size || gap > FARTHEST * size) continue
      if (Math.max(last.size, ink.size) > SIZES * size) continue
      if (sharedHeight(last.box, ink.box) < LEVEL * size) continue
      if (parted(last.box, ink.box, upright)) continue
      if (gap > CLOSE * size && (Math.abs(last.size - ink.size) > 0.05 * size || near.isGutter(last, ink)))
        continue
      best = line
      least = gap
    }
  return best
}

const parted = (left: Box, next: Box, upright: readonly Box[]): boolean =>
  upright.some(
    (rule) =>
      rule.left >= right(left) - 1 &&
      right(rule) <= next.left + 1 &&
      sharedHeight(rule, left) > 0.5 * left.height,
  )

/** Looks up what stands near a gap. */
class Nearby {
  readonly #rows = new Map<number, Ink[]>()

  constructor(inks: readonly Ink[]) {
    for (const ink of inks)
      for (const row of rowNumbers(ink)) {
        const known = this.#rows.get(row)
        if (known) known.push(ink)
        else this.#rows.set(row, [ink])
      }
  }

  /** A stretch of the gap stays open right above or right below, between lines that stand on both sides of it. */
  isGutter(left: Ink, next: Ink): boolean {
    const size = Math.min(left.size, next.size)
    const [from, to] = [right(left.box), next.box.left]
    const reach = NEARBY * size
    const low = Math.max(bottom(left.box), bottom(next.box))
    const top = Math.min(left.box.top, next.box.top)
    const below = this.#opening(from, to, low - 0.2 * size, low + reach)
    const above = this.#opening(from, to, top - reach, top + 0.2 * size)
    // A line that stands alone tells nothing: a wide gap parts it.
    if (below === undefined && above === undefined) return to - from > ALONE * size
    return (below ?? 0) >= NARROWEST * size || (above ?? 0) >= NARROWEST * size
  }

  /** How much of a gap no line of a stretch of the sheet covers; `undefined` where lines are on one side only. */
  #opening(from: number, to: number, top: number, low: number): number | undefined {
    const inside = new Set<Ink>()
    for (let row = Math.floor(top / ROW); row <= Math.floor(low / ROW); row++) {
      const inks = this.#rows.get(row) ?? []
      if (inks.length > MOST_IN_ROW) return undefined
      for (const ink of inks) {
        const middle = ink.box.top + ink.box.height / 2
        if (middle > top && middle < low) inside.add(ink)
      }
    }
    let [leftEnd, rightEnd, before, after] = [from, to, 0, 0]
    for (const { box, size } of inside) {
      if (right(box) < from - SIDE * size || box.left > to + SIDE * size) continue
      if (box.left + box.width / 2 < (from + to) / 2) before++
      else after++
      // What covers the middle of the gap closes it.
      const [start, end] = [box.left, right(box)]
      if (end <= leftEnd || start >= rightEnd) continue
      if (start > leftEnd && end < rightEnd) return 0
      if (start <= leftEnd) leftEnd = Math.max(leftEnd, end)
      else rightEnd = Math.min(rightEnd, start)
    }
    if (before < 2 || after < 2) return undefined
    return Math.max(0, rightEnd - leftEnd)
  }
}

function lineOf(inks: readonly Ink[]): PrintLine {
  const [first] = inks
  let text = first.text
  let weight = first.confidence * first.text.length
  for (let index = 1; index < inks.length; index++) {
    const [last, ink] = [inks[index - 1], inks[index]]
    const gap = (ink.box.left - right(last.box)) / Math.min(last.size, ink.size)
    text += (ink.blankBefore && gap > 0.1 ? ' ' : blankBetween(last.text, ink.text, gap)) + ink.text
    weight += ink.confidence * ink.text.length
  }
  const main = inks.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  const { size, bold, face, runs, said } = main
  const letters = inks.reduce((sum, ink) => sum + ink.text.length, 0)
  return {
    text,
    box: around(inks.map((ink) => ink.box)),
    size,
    bold,
    face,
    runs,
    said,
    confidence: weight / Math.max(1, letters),
    shadows: [],
  }
}

/** Every second copy goes with the line that it lies on; copies that lie on none are lines of their own. */
function withShadows(lines: readonly PrintLine[], copies: readonly Ink[]): readonly PrintLine[] {
  const shadows = new Map<PrintLine, string[]>()
  const alone: PrintLine[] = []
  for (const copy of [...copies].sort((a, b) => a.box.left - b.box.left)) {
    const under = lines.find(
      (line) =>
        sharedWidth(line.box, copy.box) > 0.6 * copy.box.width &&
        sharedHeight(line.box, copy.box) > 0.6 * Math.min(line.box.height, copy.box.height),
    )
    if (!under) alone.push(lineOf([copy]))
    else shadows.set(under, [...(shadows.get(under) ?? []), copy.text])
  }
  return [
    ...lines.map((line) => {
      const own = shadows.get(line)
      return own ? { ...line, shadows: own } : line
    }),
    ...alone,
  ]
}
