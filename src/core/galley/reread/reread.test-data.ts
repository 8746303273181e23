import type { LinePlace } from '../../source/line-place.ts'
import { linesOf, printedPage, type Box, type Page } from '../../source/page.ts'
import { USUAL_OPTIONS } from '../../read-page.ts'
import { cleanPage } from '../commands/clean-page.ts'
import { openedGalley, type Galley } from '../galley.ts'
import type { Choice } from './growth.ts'
import { takingOf } from './growth.ts'
import { growing } from './grown.ts'
import { compareReading, type AreaRead, type ReadRow } from './compare-reading.ts'
import { readGalley } from './text-in-force.ts'
import { takeReading } from './take-reading.ts'

/** A sheet of one column: every line is 20 high, 30 below the one before it. */
const SHEET = { width: 400, height: 4000 }
export const boxOf = (line: number): Box => ({ left: 20, top: 20 + 30 * line, width: 300, height: 20 })

const PLACE: LinePlace = {
  sheet: 0,
  article: 0,
  role: 'text',
  scale: 1,
  otherFace: false,
  runs: 'across',
  column: undefined,
  said: false,
  begins: undefined,
  joinedWord: undefined,
}

export function printed(text: string): Page {
  const lines = linesOf(text).map(({ span }, line) =>
    span.from === span.to ? null : { box: boxOf(line), confidence: 0.7, place: PLACE },
  )
  return printedPage('p', 'p.png', '', text, { sheets: [SHEET], lines })
}

export function cleaned(text: string): Galley {
  const opened = openedGalley(printed(text), [])
  const reading = readGalley(opened, USUAL_OPTIONS)
  return cleanPage({ ...opened, fixes: reading.fixes }, reading).galley
}

/** Lines read again, each at the place of a line of the page (which may be between two of them). */
export const readAgain = (lines: readonly (readonly [number, string])[]): AreaRead => ({
  sheet: 0,
  area: { left: 0, top: 0, ...SHEET },
  language: 'zh-Hans',
  lines: lines.map(([line, text]) => ({ text, box: boxOf(line), confidence: 0.99 })),
})

export interface Taken {
  readonly rows: readonly ReadRow[]
  /** The state before, with the grown text. */
  readonly grown: Galley
  readonly after: Galley
}

export function taken(
  galley: Galley,
  read: AreaRead,
  choose: (row: ReadRow, index: number) => Choice,
): Taken {
  const rows = compareReading(galley, read)
  const taking = takingOf(galley.page, read, rows, rows.map(choose))
  if (!taking) return { rows, grown: galley, after: galley }
  const grown = taking.growth ? growing(taking.growth)(galley) : galley
  return { rows, grown, after: takeReading(grown, taking.rows, USUAL_OPTIONS).galley }
}
