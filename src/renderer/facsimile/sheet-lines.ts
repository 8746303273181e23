import { claimAt } from '#core/galley/claims'
import type { Galley } from '#core/galley/galley'
import type { Box, Page, SourceLine } from '#core/source/page'
import { scriptOf } from '#core/text/characters'
import type { SheetPicture } from '#shared/facsimile'
import { overlaps } from '#core/text/span'
import { widthOf } from '#core/text/widths'

/** A source line where it is printed, in parts of its sheet. */
export interface SheetLine {
  /** Number of the source line, 0-based. */
  readonly line: number
  readonly box: Box
  readonly runs: 'across' | 'down'
  /** 0 … 1, as OCR gave it; 1 where the letters are known. */
  readonly confidence: number
}

const known = new WeakMap<Page, readonly (readonly SheetLine[])[]>()

/** The lines of each sheet in the order of the text; a second printing at the same place is left out. */
export function sheetLines(page: Page): readonly (readonly SheetLine[])[] {
  const remembered = known.get(page)
  if (remembered) return remembered
  const sheets: SheetLine[][] = (page.sheets ?? []).map(() => [])
  page.lines.forEach(({ box, place, confidence = 1 }, line) => {
    const size = place && page.sheets?.[place.sheet]
    if (!box || !place || !size || place.role === 'copy') return
    sheets[place.sheet]?.push({
      line,
      box: {
        left: box.left / size.width,
        top: box.top / size.height,
        width: box.width / size.width,
        height: box.height / size.height,
      },
      runs: place.runs,
      confidence,
    })
  })
  known.set(page, sheets)
  return sheets
}

const inForce = new WeakMap<Galley['superseded'], readonly (readonly SheetLine[])[]>()

/** Those that are read now: where a line was read again, the new reading alone. */
export function sheetLinesInForce({
  page,
  superseded,
}: Pick<Galley, 'page' | 'superseded'>): readonly (readonly SheetLine[])[] {
  if (superseded.length === 0) return sheetLines(page)
  const remembered = inForce.get(superseded)
  if (remembered) return remembered
  const isRead = ({ line }: SheetLine): boolean => {
    const span = page.lines[line]?.span
    return span !== undefined && !superseded.some((other) => overlaps(other, span))
  }
  const lines = sheetLines(page).map((sheet) => sheet.filter(isRead))
  inForce.set(superseded, lines)
  return lines
}

export const hasPlaces = (page: Page): boolean => sheetLines(page).some((lines) => lines.length > 0)

/** How much a picture's sides may be in another proportion than the sheet's that a text tells of. */
const MOST_BENT = 0.03

/** Whether pictures have the shape of the sheets that the lines' places are on. */
export const fits = (page: Page, pictures: readonly SheetPicture[]): boolean =>
  (page.sheets ?? []).every((sheet, index) => {
    const picture = pictures[index]
    if (!picture) return (sheetLines(page)[index] ?? []).length === 0
    const bent = (picture.height * sheet.width) / (picture.width * sheet.height)
    return Math.abs(bent - 1) <= MOST_BENT
  })

/** A line of the source with its sheet; of a second copy, the line that it is a copy of. */
export function sheetLineOf(page: Page, line: number): (SheetLine & { readonly sheet: number }) | null {
  const at = copied(page.lines, line)
  const sheet = page.lines[at]?.place?.sheet
  const found = sheet === undefined ? undefined : sheetLines(page)[sheet]?.find((one) => one.line === at)
  return found && sheet !== undefined ? { ...found, sheet } : null
}

function copied(lines: readonly SourceLine[], line: number): number {
  let at = line
  while (at > 0 && lines[at]?.place?.role === 'copy') at--
  return at
}

/** The line under a point, or the nearest within half a line's height of it; in parts of the sheet. */
export function lineUnder(
  lines: readonly SheetLine[],
  x: number,
  y: number,
  ratio: number,
): SheetLine | null {
  let best: SheetLine | null = null
  let nearest = Infinity
  for (const line of lines) {
    const { left, top, width, height } = line.box
    // In parts of the sheet's width both ways, or what is near would depend on the sheet's form.
    const dx = Math.max(left - x, 0, x - left - width)
    const dy = Math.max(top - y, 0, y - top - height) * ratio
    const far = Math.hypot(dx, dy)
    const reach = (line.runs === 'down' ? width : height * ratio) / 2
    if (far <= reach && far < nearest) {
      nearest = far
      best = line
      if (far === 0) break
    }
  }
  return best
}

/** The character of a line's text at a share of its length, by how wide its letters usually are. */
export function characterAt(text: string, share: number): number {
  const letters = [...text]
  const script = scriptOf(text)
  const widths = letters.map((letter) => widthOf(letter, script))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let [room, at] = [share * whole, 0]
  for (const [index, letter] of letters.entries()) {
    room -= widths[index] ?? 0
    if (room < 0) return at
    at += letter.length
  }
  return Math.max(0, text.length - 1)
}

/** What a line's place is worth where it is shown: an article's number, or why it has none. */
export type LineOwner = number | 'furniture' | 'removed' | 'superseded' | 'unplaced'

export function ownersOf(galley: Galley): readonly LineOwner[] {
  const numbers = new Map(galley.articles.map((article, index) => [article, index]))
  return galley.page.lines.map(({ span }): LineOwner => {
    const place = claimAt(galley, span.from)?.place
    if (place?.kind === 'article') return numbers.get(place.article) ?? 'unplaced'
    return place?.kind ?? 'unplaced'
  })
}
