import type { Box } from '../source/page.ts'
import type { Thing } from './cuts.ts'
import { initialsAmong } from './initials.ts'
import { leanOf, straightened } from './lean.ts'
import { LinesAtHeight } from './lines-at-height.ts'
import type { PrintLine } from './print-line.ts'
import { bottom, sharedHeight, sharedWidth } from './printed-sheet.ts'
import { goesOn } from './running-text.ts'
import type { BodyType } from './type-sizes.ts'
import { isMeasured, medianOf, otherSize } from './type-sizes.ts'

interface Known {
  readonly isHead: (line: PrintLine) => boolean
  readonly isCaption: (line: PrintLine) => boolean
  /** Lines that are text, in whatever type they are set. */
  readonly texts: ReadonlySet<PrintLine>
  readonly body: BodyType
}

/**
 * Lines and pictures, and the rules that may part them, as a sheet is cut. Places that were measured from letters are
 * made fit for that: boxes that overlap by a little no more do, and columns that lean stand upright.
 */
export function thingsOf(
  lines: readonly PrintLine[],
  pictures: readonly Box[],
  rules: readonly Box[],
  known: Known,
): readonly [things: readonly Thing[], rules: readonly Box[]] {
  const { isHead, body } = known
  const initials = initialsAmong(lines, body.size)
  const display = displayLines(
    lines.filter((line) => !initials.has(line)),
    known,
  )
  for (const line of leadsAmong(display, lines, known)) display.delete(line)
  const measured = isMeasured(body)
  const boxes = lines.map(({ box }) => box)
  const lean = measured ? leanOf(boxes, body.size) : 0
  const upright = (box: Box): Box => (lean === 0 ? box : straightened(box, lean))
  return [
    [
      ...lines.map((line): Thing => ({
        kind: 'line',
        box: upright(measured ? trimmed(line.box, body.size) : line.box),
        line,
        head: isHead(line),
        display: display.has(line),
      })),
      ...pictures.map((box): Thing => ({ kind: 'picture', box: upright(box) })),
    ],
    rules.map(upright),
  ]
}

/** What is taken off at top and bottom and at both ends, in ems of the body, but no more than this part of a line. */
const TRIM = { level: 0.18, upright: 0.3, most: 0.2 }

function trimmed(box: Box, em: number): Box {
  const side = Math.min(TRIM.upright * em, TRIM.most * box.width)
  const edge = Math.min(TRIM.level * em, TRIM.most * box.height)
  return {
    left: box.left + side,
    width: box.width - 2 * side,
    top: box.top + edge,
    height: box.height - 2 * edge,
  }
}

/** In ems: a kicker or byline stands this close to its head, and may begin as far beside it. */
const NEAR_HEAD = { level: 1.7, beside: 24 }
const FREE_ABOVE = 1.3

/** Lines that are set otherwise than the text and stand close to heads, or to lines that do. */
function displayLines(
  lines: readonly PrintLine[],
  { isHead, isCaption, texts, body }: Known,
): Set<PrintLine> {
  const isOther = (line: PrintLine): boolean =>
    line.runs === 'across' &&
    !isCaption(line) &&
    !texts.has(line) &&
    (Math.abs(line.size / body.size - 1) > otherSize(body) ||
      line.face !== body.face ||
      line.bold !== body.bold)
  const found = new Set<PrintLine>()
  const others = lines.filter((line) => !isHead(line) && isOther(line))
  const all = new LinesAtHeight(lines, body.size)
  let edge = lines.filter(isHead)
  while (edge.length > 0) {
    const next: PrintLine[] = []
    const edges = new LinesAtHeight(edge, body.size)
    for (const line of others) {
      if (found.has(line)) continue
      const heads = edges.near(line, NEAR_HEAD.level).filter((head) => isNear(head, line, body.size))
      if (heads.length === 0) continue
      const beside = heads.every((head) => sharedWidth(head.box, line.box) <= 0)
      if (beside && !isFreeAbove(line, all.near(line, FREE_ABOVE), body.size)) continue
      found.add(line)
      next.push(line)
    }
    edge = next
  }
  return found
}

/** In ems: lines of a lead begin at one place; they are so much wider than most lines of the sheet. */
const FLUSH = 0.3
const WIDE = 1.3
/** Among so many lines that stand near heads the rest of a lead is sought. */
const LEAD_LINES = 60

/** Lines under a head that go on from each other across its columns, in sentences: not its deck, but the lead. */
function leadsAmong(
  display: ReadonlySet<PrintLine>,
  lines: readonly PrintLine[],
  { body: { size: em } }: Known,
): readonly PrintLine[] {
  const wide = WIDE * medianOf(lines.map(({ box }) => box.width))
  const byTop = [...display].sort((a, b) => a.box.top - b.box.top)
  return byTop.flatMap((first, index) => {
    if (first.box.width < wide) return []
    const lead = [first]
    for (const line of byTop.slice(index + 1, index + LEAD_LINES)) {
      const flush = Math.abs(first.box.left - line.box.left) <= FLUSH * em
      if (flush && goesOn(lead[lead.length - 1], line, em)) lead.push(line)
    }
    return lead.length > 1 && SENTENCES.test(lead.map(({ text }) => text).join(' ')) ? lead : []
  })
}

const SENTENCES = /[。！？]|[.?!][”"’']?(?:\s|$)/

const isNear = (head: PrintLine, line: PrintLine, em: number): boolean =>
  -sharedHeight(head.box, line.box) <= NEAR_HEAD.level * em &&
  sharedHeight(head.box, line.box) <= 0.3 * em &&
  -sharedWidth(head.box, line.box) <= NEAR_HEAD.beside * em

/** Nothing stands right above it: so a byline stands beside a centred head, and no sub-heading in its column. */
const isFreeAbove = (line: PrintLine, lines: readonly PrintLine[], em: number): boolean =>
  !lines.some((other) => {
    const gap = line.box.top - bottom(other.box)
    return other !== line && gap > -0.3 * em && gap < FREE_ABOVE * em && sharedWidth(other.box, line.box) > 0
  })
