import type { LinePlace, PlaceRole } from '../source/line-place.ts'
import type { PageLayout } from '../source/page.ts'
import { columnPlaces } from './column-places.ts'
import type { LaidOut } from './lay-out.ts'
import type { PrintLine } from './print-line.ts'
import type { Placed } from './territories.ts'

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
 */
export function laidOutText(sheets: readonly LaidOut[]): LaidOutText {
  let text = ''
  const lines: LineLayout[] = []
  let articles = 0
  const add = (words: string, line: LineLayout): void => {
    lines.push(line)
    text += `${words}\n`
  }
  for (const [number, sheet] of sheets.entries()) {
    const columns = columnPlaces(sheet.lines, sheet.body.size)
    for (const [index, placed] of sheet.lines.entries()) {
      const above = sheet.lines[index - 1] as Placed | undefined
      if (above && beginsBlock(above, placed)) add('', null)
      const { line } = placed
      const place = (role: PlaceRole): LinePlace => ({
        sheet: number,
        article: placed.article < 0 ? -1 : articles + placed.article,
        role,
        scale: line.size / sheet.body.size,
        otherFace: line.face !== sheet.body.face || line.bold !== sheet.body.bold,
        runs: line.runs,
        column: columns[index],
        said: placed.said,
      })
      const { box, confidence } = line
      add(plain(line), { box, fontSize: line.size, confidence, place: place(placed.role) })
      for (const copy of line.shadows)
        add(flat(copy), { box, fontSize: line.size, confidence, place: place('copy') })
    }
    articles += 1 + Math.max(-1, ...sheet.lines.map(({ article }) => article))
    if (number + 1 < sheets.length && text !== '') text = `${text.slice(0, -1)}\f`
  }
  return {
    text,
    layout: { sheets: sheets.map(({ sheet: { width, height } }) => ({ width, height })), lines },
  }
}

const beginsBlock = (above: Placed, below: Placed): boolean =>
  above.article !== below.article || (above.role === 'caption') !== (below.role === 'caption')

const plain = (line: PrintLine): string => flat(line.text)

/** A line's text has no line end in it, whatever a font says that its letters are. */
const flat = (text: string): string => text.replace(/[\r\n\f\u2028\u2029]+/g, ' ')
