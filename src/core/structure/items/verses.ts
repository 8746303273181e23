import { stackLines } from '../../text/joining.ts'
import { SIGNATURE } from '../columns/line-marks.ts'
import type { StreamLine } from '../columns/stream.ts'
import type { Item, Verse } from './item.ts'

const MOST_SIGNATURE_LINES = 4

/** Lines that keep their ends, told apart: rows of a table, the few lines that sign a letter or notice, a stanza. */
export function verseOf(lines: readonly StreamLine[]): Verse {
  const texts = lines.map((line) => line.strip.text)
  const figures = texts.filter((text) => /\d/.test(text)).length
  const table = lines.some((line) => line.row) || (lines.length > 2 && figures >= lines.length * 0.7)
  const signs = texts.length <= MOST_SIGNATURE_LINES && texts.some((text) => SIGNATURE.test(text))
  return {
    kind: 'verse',
    order: lines[0].first,
    text: stackLines(lines.map((line) => line.strip)),
    form: table && !signs ? 'table' : signs ? 'signature' : 'poem',
  }
}

/** The width of the column that most paragraphs stand in. */
export function medianColumn(items: readonly Item[]): number {
  const columns = items.flatMap((item) =>
    item.kind === 'paragraph' && item.lines.length > 2 ? [item.column] : [],
  )
  columns.sort((a, b) => a - b)
  return columns[columns.length >> 1] ?? 20
}
