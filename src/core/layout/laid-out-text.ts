import type { ColumnPlace, LinePlace } from '../source/line-place.ts'
import type { Box, PageLayout } from '../source/page.ts'
import { columnPlaces } from './column-places.ts'
import type { LaidOut } from './lay-out.ts'
import type { Placed } from './territories.ts'
import { otherWay, raised } from './upright.ts'

/** A printed source as text in reading order, and where its lines are printed. */
export interface LaidOutText {
  readonly text: string
  readonly layout: PageLayout
}

type LineLayout = PageLayout['lines'][number]

/**
 * The text of printed sheets: lines in reading order, a blank line where another article or a picture's text begins,
 * a form feed between sheets. A second copy is a line of its own right under the first: what is taken out of a page
 * is taken out by a fix, where an editor sees it.
 *
 * Articles that the source itself names may go over several sheets; they come first, each in one piece.
 */
export function laidOutText(sheets: readonly LaidOut[]): LaidOutText {
  const text = new TextBuilder()
  const onSheets = sheets.flatMap((sheet, number) => numbered(sheet, number))
  const said = onSheets.filter(({ placed }) => placed.said)
  for (const article of distinct(said.map(({ placed }) => placed.article)))
    text.addBlock(
      said.filter(({ placed }) => placed.article === article),
      article,
    )
  let articles = 1 + Math.max(-1, ...said.map(({ placed }) => placed.article))
  for (const [number, sheet] of sheets.entries()) {
    const rest = onSheets.filter((line) => line.sheet === number && !line.placed.said)
    if (number > 0 && said.length === 0) text.endSheet()
    text.addBlock(rest, articles)
    articles += 1 + Math.max(-1, ...sheet.lines.map(({ said, article }) => (said ? -1 : article)))
  }
  return {
    text: text.text,
    layout: { sheets: sheets.map(({ sheet: { width, height } }) => ({ width, height })), lines: text.lines },
  }
}

interface OnSheet {
  readonly placed: Placed
  readonly sheet: number
  readonly of: LaidOut
  readonly column: ColumnPlace | undefined
}

function numbered(of: LaidOut, sheet: number): readonly OnSheet[] {
  const columns = columnPlaces(of.lines, of.body.size)
  return of.lines.map((placed, index) => ({ placed, sheet, of, column: columns[index] }))
}

const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)]

class TextBuilder {
  text = ''
  readonly lines: LineLayout[] = []
  #above: Placed | undefined

  /** `base` is what a line's own article number counts from; those that the source says are kept as they are. */
  addBlock(lines: readonly OnSheet[], base: number): void {
    for (const line of lines) {
      const { placed } = line
      if (this.#above && beginsBlock(this.#above, placed)) this.#add('', null)
      const article = placed.article < 0 ? -1 : placed.said ? placed.article : base + placed.article
      const { confidence, size } = placed.line
      const box = uprightBox(line)
      const place = placeOf(line, article, this.#above)
      this.#add(flat(placed.line.text), { box, fontSize: size, confidence, place })
      for (const copy of placed.line.shadows)
        this.#add(flat(copy), { box, fontSize: size, confidence, place: { ...place, role: 'copy' } })
      this.#above = placed
    }
  }

  endSheet(): void {
    if (this.text === '') return
    this.text = `${this.text.slice(0, -1)}\f`
    this.#above = undefined
  }

  #add(words: string, line: LineLayout): void {
    this.lines.push(line)
    this.text += `${words}\n`
  }
}

function placeOf(
  { placed, sheet, of, column }: OnSheet,
  article: number,
  above: Placed | undefined,
): LinePlace {
  const { line, role, said } = placed
  const paragraph = line.said?.paragraph
  return {
    sheet,
    article,
    role,
    scale: line.size / of.body.size,
    otherFace: line.face !== of.body.face || line.bold !== of.body.bold,
    runs: of.onItsSide ? otherWay(line.runs) : line.runs,
    column,
    said,
    begins: paragraph === undefined ? undefined : above?.line.said?.paragraph !== paragraph,
    joinedWord: line.said?.joinedWord,
  }
}

const uprightBox = ({ placed, of }: OnSheet): Box =>
  of.onItsSide ? raised(placed.line.box, of.sheet.width) : placed.line.box

const beginsBlock = (above: Placed, below: Placed): boolean =>
  above.said !== below.said ||
  above.article !== below.article ||
  (above.role === 'caption') !== (below.role === 'caption')

/** A line's text has no line end in it, whatever a font says that its letters are. */
const flat = (text: string): string => text.replace(/[\r\n\f\u2028\u2029]+/g, ' ')
