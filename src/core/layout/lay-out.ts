import type { Script } from '../text/characters.ts'
import { scriptOf } from '../text/characters.ts'
import type { Box } from '../source/page.ts'
import { bordersOf } from './borders.ts'
import { captionsUnder } from './captions.ts'
import type { Cut } from './cuts.ts'
import { cutSheet } from './cuts.ts'
import { headsAmong } from './heads.ts'
import { withRoomForSizes } from './measured-sizes.ts'
import type { PrintLine } from './print-line.ts'
import type { PrintedSheet } from './printed-sheet.ts'
import { sharedHeight, sharedWidth } from './printed-sheet.ts'
import { linesOfTexts } from './running-text.ts'
import { saidOrder } from './said-order.ts'
import { rowsOf } from './rows.ts'
import type { Placed } from './territories.ts'
import { territoriesOf } from './territories.ts'
import type { BodyType } from './type-sizes.ts'
import { thingsOf } from './things.ts'
import { bodyTypeOf, isMeasured } from './type-sizes.ts'
import { laidOnItsSide, runsDown } from './upright.ts'

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

const NONE: ReadonlySet<PrintLine> = new Set()

/** A sentence that is pulled out is at least this long. */
const SHORTEST_PULLED = { han: 10, latin: 24 } as const

/** Puts the lines of a sheet in reading order and tells which stand in one article. */
export function layOut(sheet: PrintedSheet): LaidOut {
  if (!runsDown(sheet)) return { ...laidOut(sheet), onItsSide: false }
  return { ...laidOut(laidOnItsSide(sheet)), sheet, onItsSide: true }
}

function laidOut(sheet: PrintedSheet): Omit<LaidOut, 'onItsSide'> {
  const rows = rowsOf(sheet)
  const script = scriptOf(rows.map((line) => line.text).join('\n'))
  const body = bodyTypeOf(rows)
  const doubtful = isMeasured(body) && script === 'latin'
  const all = doubtful ? withRoomForSizes(rows, body.size) : rows
  const texts = doubtful ? linesOfTexts(all, body.size) : NONE
  const heads = headsAmong(all, body, { script, texts })
  const isHead = (line: PrintLine): boolean => heads.has(line)
  const { said, rest } = saidOrder(all, isHead)
  const captions = captionsUnder(sheet.pictures, rest, body)
  const isCaption = (line: PrintLine): boolean => captions.has(line)
  const labels = labelsBeside(rest)
  const inColumns = rest.filter((line) => !labels.includes(line))
  const borders = bordersOf(sheet.rules, sheet.pictures, rest, body)
  const cut = cutSheet(
    ...thingsOf(inColumns, sheet.pictures, borders.rules, { isHead, isCaption, texts, body }),
    body.size,
  )
  const text = bare(runningText(cut))
  const isPulled = (lines: readonly PrintLine[]): boolean => {
    const letters = bare(lines.map((line) => line.text).join(''))
    if (letters.length < SHORTEST_PULLED[script]) return false
    return text.includes(letters) || lines.every((line) => borders.framed.has(line))
  }
  return {
    sheet,
    script,
    body,
    cut,
    lines: [
      ...said,
      ...territoriesOf(cut, {
        script,
        em: body.size,
        isCaption,
        isPulled,
        opens: (line) => heads.get(line) === 'capitals',
      }),
      ...labels.map((line): Placed => ({ line, role: 'label', article: -1, said: false })),
    ],
  }
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

/** The lines of text in reading order, as far as the parts of the sheet tell it. */
const runningText = (cut: Cut): string =>
  cut.kind === 'leaf'
    ? cut.things.map((thing) => (thing.kind === 'line' && !thing.head ? thing.line.text : '')).join('')
    : cut.parts.map(runningText).join('')

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
