import type { Script } from '../text/characters.ts'
import { scriptOf } from '../text/characters.ts'
import type { Box } from '../source/page.ts'
import { bordersOf } from './borders.ts'
import { captionsUnder } from './captions.ts'
import type { Cut, Thing } from './cuts.ts'
import { cutSheet } from './cuts.ts'
import { initialsAmong } from './initials.ts'
import type { PrintLine } from './print-line.ts'
import type { PrintedSheet } from './printed-sheet.ts'
import { bottom, sharedHeight, sharedWidth } from './printed-sheet.ts'
import { saidOrder } from './said-order.ts'
import { rowsOf } from './rows.ts'
import type { Placed } from './territories.ts'
import { territoriesOf } from './territories.ts'
import type { BodyType } from './type-sizes.ts'
import { laidOnItsSide, runsDown } from './upright.ts'
import { bodyTypeOf, headSize, otherSize } from './type-sizes.ts'

export interface LaidOut {
  readonly sheet: PrintedSheet
  /** Its lines run down: boxes of `lines` and `cut` are those of the sheet on its left side (`upright.ts`). */
  readonly onItsSide: boolean
  readonly script: Script
  readonly body: BodyType
  /** How the sheet falls into parts. */
  readonly cut: Cut
  readonly lines: readonly Placed[]
}

/** A sentence that is pulled out is at least this long. */
const SHORTEST_REPEAT = { han: 10, latin: 24 } as const

/** Puts the lines of a sheet in reading order and tells which stand in one article. */
export function layOut(sheet: PrintedSheet): LaidOut {
  if (!runsDown(sheet)) return { ...laidOut(sheet), onItsSide: false }
  return { ...laidOut(laidOnItsSide(sheet)), sheet, onItsSide: true }
}

function laidOut(sheet: PrintedSheet): Omit<LaidOut, 'onItsSide'> {
  const all = rowsOf(sheet.inks, sheet.rules)
  const script = scriptOf(all.map((line) => line.text).join('\n'))
  const body = bodyTypeOf(all)
  const isHead = headTest(all, body)
  const { said, rest } = saidOrder(all, isHead)
  const captions = captionsUnder(sheet.pictures, rest, body)
  const isCaption = (line: PrintLine): boolean => captions.has(line)
  const labels = labelsBeside(rest)
  const things = thingsOf(
    rest.filter((line) => !labels.includes(line)),
    sheet,
    { isHead, isCaption },
    body,
  )
  const cut = cutSheet(things, bordersOf(sheet.rules, sheet.pictures, rest, body), body.size)
  const text = bare(runningText(cut))
  const isRepeated = (words: string): boolean => {
    const letters = bare(words)
    return letters.length >= SHORTEST_REPEAT[script] && text.includes(letters)
  }
  return {
    sheet,
    script,
    body,
    cut,
    lines: [
      ...said,
      ...territoriesOf(cut, { script, em: body.size, isCaption, isRepeated }),
      ...labels.map((line): Placed => ({ line, role: 'label', article: -1, said: false })),
    ],
  }
}

/** Type of a head's size; the large initial of a text is none. */
function headTest(lines: readonly PrintLine[], body: BodyType): (line: PrintLine) => boolean {
  const initials = initialsAmong(lines, body.size)
  return (line) => line.runs === 'across' && line.size >= headSize(body) * body.size && !initials.has(line)
}

/** Lines that run down the sheet beyond all others: the labels of its parts. Vertical heads stand inside. */
function labelsBeside(lines: readonly PrintLine[]): readonly PrintLine[] {
  const across = lines.filter((line) => line.runs === 'across')
  return lines.filter(
    (line) =>
      line.runs === 'down' &&
      !across.some(
        (other) => sharedWidth(line.box, other.box) > 0 && sharedHeight(line.box, grown(other.box)) > 0,
      ),
  )
}

const grown = (box: Box): Box => ({ ...box, top: box.top - box.height, height: 3 * box.height })

function thingsOf(
  lines: readonly PrintLine[],
  sheet: PrintedSheet,
  { isHead, isCaption }: Record<'isHead' | 'isCaption', (line: PrintLine) => boolean>,
  body: BodyType,
): readonly Thing[] {
  const initials = initialsAmong(lines, body.size)
  const display = displayLines(
    lines.filter((line) => !initials.has(line)),
    isHead,
    isCaption,
    body,
  )
  // Lines that were measured from their ink overlap by a little.
  const trim = body.spread > MEASURED ? TRIM : 0
  return [
    ...lines.map((line): Thing => ({
      kind: 'line',
      box: trimmed(line.box, trim),
      line,
      head: isHead(line),
      display: display.has(line),
    })),
    ...sheet.pictures.map((box): Thing => ({ kind: 'picture', box })),
  ]
}

const MEASURED = 0.015
const TRIM = 0.18

const trimmed = (box: Box, part: number): Box => ({
  ...box,
  top: box.top + part * box.height,
  height: (1 - 2 * part) * box.height,
})

/** In ems: a kicker or byline stands this close to its head, and may begin as far beside it. */
const NEAR_HEAD = { level: 1.7, beside: 24 }
const FREE_ABOVE = 1.3

/** Lines that are set otherwise than the text and stand close to heads, or to lines that do. */
function displayLines(
  lines: readonly PrintLine[],
  isHead: (line: PrintLine) => boolean,
  isCaption: (line: PrintLine) => boolean,
  body: BodyType,
): ReadonlySet<PrintLine> {
  const isOther = (line: PrintLine): boolean =>
    line.runs === 'across' &&
    !isCaption(line) &&
    (Math.abs(line.size / body.size - 1) > otherSize(body) ||
      line.face !== body.face ||
      line.bold !== body.bold)
  const found = new Set<PrintLine>()
  const others = lines.filter((line) => !isHead(line) && isOther(line))
  let edge = lines.filter(isHead)
  while (edge.length > 0) {
    const next: PrintLine[] = []
    for (const line of others) {
      if (found.has(line)) continue
      const heads = edge.filter((head) => isNear(head, line, body.size))
      if (heads.length === 0) continue
      const beside = heads.every((head) => sharedWidth(head.box, line.box) <= 0)
      if (beside && !isFreeAbove(line, lines, body.size)) continue
      found.add(line)
      next.push(line)
    }
    edge = next
  }
  return found
}

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

/** The lines of text in reading order, as far as the parts of the sheet tell it. */
const runningText = (cut: Cut): string =>
  cut.kind === 'leaf'
    ? cut.things.map((thing) => (thing.kind === 'line' && !thing.head ? thing.line.text : '')).join('')
    : cut.parts.map(runningText).join('')

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
