import { readFileSync } from 'node:fs'
import type { PrintLine } from '#core/layout/print-line'
import { rowsOf } from '#core/layout/rows'
import type { Box } from '#core/source/page'
import { linesOfScan } from '#core/source/scanned-page'
import type { ScannedLine, ScannedPage } from '#core/source/scanned-page'
import { readPdf } from '#files/pdf/read-pdf'
import { matchingBlocks } from '../matching-blocks.ts'
import type { EvalScan } from './read-scans.ts'

/** How many characters a page prints, and how many of them OCR got wrong, left out or put in. */
export interface CharacterErrors {
  readonly printed: number
  readonly wrong: number
}

/**
 * The errors of OCR alone, whatever becomes of articles: each line that was read is compared with the line of the PDF
 * at its place. Blanks do not count.
 */
export async function characterErrors({ page, pdf, scan }: EvalScan): Promise<CharacterErrors> {
  const read = await readPdf(page, readFileSync(pdf), undefined, { from: 1, to: 1 })
  if (!read.ok) throw new Error(`${page}: ${read.error.kind}`)
  const [sheet] = read.value.sheets
  const scale = scan.width / sheet.width
  const lines = rowsOf(sheet)
  const found = new Map<PrintLine | undefined, ScannedLine[]>()
  for (const line of linesOfScan(scan)) {
    const at = lines.find(({ box }) => holdsMiddle(box, line.box, scale))
    found.set(at, [...(found.get(at) ?? []), line])
  }
  const nowhere = (found.get(undefined) ?? []).reduce((sum, { text }) => sum + letters(text).length, 0)
  return lines.reduce<CharacterErrors>(
    ({ printed, wrong }, line) => {
      const wanted = letters(line.text)
      const own = [...(found.get(line) ?? [])].sort(inReadingOrder)
      const errors = errorsOf(wanted, letters(own.map(({ text }) => text).join('')))
      return { printed: printed + wanted.length, wrong: wrong + errors }
    },
    { printed: 0, wrong: nowhere },
  )
}

const letters = (text: string): readonly string[] => [...text.replace(/\s+/g, '')]

function holdsMiddle(outer: Box, inner: ScannedPage['rules'][number], scale: number): boolean {
  const [x, y] = [(inner.left + inner.width / 2) / scale, (inner.top + inner.height / 2) / scale]
  const aside = outer.height / 8
  return (
    x > outer.left - aside &&
    x < outer.left + outer.width + aside &&
    y > outer.top &&
    y < outer.top + outer.height
  )
}

/** Pieces of one line from left to right; the letters of a side label, each found by itself, from top to bottom. */
const inReadingOrder = (a: ScannedLine, b: ScannedLine): number =>
  Math.abs(a.box.left - b.box.left) < a.box.width / 2 ? a.box.top - b.box.top : a.box.left - b.box.left

function errorsOf(wanted: readonly string[], read: readonly string[]): number {
  let [a, b, errors] = [0, 0, 0]
  for (const equal of [...matchingBlocks(wanted, read), { a: wanted.length, b: read.length, size: 0 }]) {
    errors += Math.max(equal.a - a, equal.b - b)
    a = equal.a + equal.size
    b = equal.b + equal.size
  }
  return errors
}
