import { NEVER_FIRST, OPENING_MARKS } from '../../text/characters.ts'
import type { Script } from '../../text/characters.ts'
import { joined } from '../../text/traced.ts'
import { wordSpans } from '../../text/words.ts'
import { firstUnit, squeezableMarks, widthOf } from '../../text/widths.ts'
import type { Strip } from '../lines/strip.ts'
import type { TaggedStrip } from '../lines/tags.ts'

/** What stands between two lines of running text in the source. */
export type Between = 'nothing' | 'something' | 'byline'

/** A line of running text with its measures, in ems. */
export interface StreamLine {
  readonly strip: Strip
  /** Number of its first and last strip on the page. */
  readonly first: number
  readonly last: number
  readonly width: number
  /** Its width with its marks squeezed as far as a typesetter would. */
  readonly tightWidth: number
  /** Width of the piece at its start that could not have been parted from it. */
  readonly unit: number
  /** What stands between it and the next line. */
  readonly between: Between
  /** A Chinese word begins at its end and goes on in the next line. */
  readonly wordGoesOn: boolean
  /** It looks like a row of a table, and so do its neighbours. */
  readonly row: boolean
}

/** No more marks than this are squeezed in one line. */
const MOST_SQUEEZED = 5

interface Entry {
  readonly strip: Strip
  readonly row: boolean
  readonly first: number
  readonly last: number
}

/** The running text of a page in page order. */
export function streamOf(page: readonly TaggedStrip[], script: Script): readonly StreamLine[] {
  const entries: Entry[] = []
  let fragments = 0
  for (const [index, { strip, tag }] of page.entries()) {
    if (tag.kind !== 'text') continue
    const above = entries.at(-1)
    if (above && script === 'han' && isFragment(strip) && above.last === index - 1) {
      entries[entries.length - 1] = together(above, { strip, row: tag.row, first: index, last: index })
      fragments++
    } else entries.push({ strip, row: tag.row, first: index, last: index })
  }
  const whole = fragments >= 2 ? withQuotesRejoined(entries, script) : entries
  return whole.map((entry, index) => {
    const width = widthOf(entry.strip.text, script)
    const squeezed = script === 'latin' ? 0 : Math.min(squeezableMarks(entry.strip.text), MOST_SQUEEZED)
    return {
      ...entry,
      width,
      tightWidth: width - squeezed / 2,
      unit: widthOf(firstUnit(entry.strip.text), script),
      between: betweenOf(page, entry.last, whole[index + 1]?.first),
      wordGoesOn:
        script === 'han' &&
        index + 1 < whole.length &&
        wordSpans(entry.strip.text, whole[index + 1].strip.text),
    }
  })
}

/** pdftotext cuts a line at squeezed punctuation: what begins with a closing mark belongs to the line above. */
function isFragment(strip: Strip): boolean {
  const first = strip.text[0]
  return (
    !strip.gapBefore && NEVER_FIRST.includes(first) && !OPENING_MARKS.includes(first) && !'…—'.includes(first)
  )
}

const together = (above: Entry, below: Entry): Entry => ({
  strip: {
    ...above.strip,
    ...joined(above.strip, '', below.strip),
    lastLine: below.strip.lastLine,
    gapAfter: below.strip.gapAfter,
  },
  row: above.row,
  first: above.first,
  last: below.last,
})

/** The same tool cuts before opening marks, too: two pieces are one line when together they fill a column. */
function withQuotesRejoined(entries: readonly Entry[], script: Script): readonly Entry[] {
  const widths = entries.map((entry) => widthOf(entry.strip.text, script))
  const out: Entry[] = []
  for (const [index, entry] of entries.entries()) {
    const above = out.at(-1)
    const next =
      above && above.last === entry.first - 1 && !entry.strip.gapBefore && !entry.strip.letterSpaced
    if (above && next && /^[“‘（《]/.test(entry.strip.text) && /[，。：；、！？”’]$/.test(above.strip.text)) {
      const both = widthOf(above.strip.text, script) + widths[index]
      const short = /^（[^（）]{2,14}）$/.test(entry.strip.text)
      if (short || fillsColumn(widths, index, widths[index], both)) {
        out[out.length - 1] = together(above, entry)
        continue
      }
    }
    out.push(entry)
  }
  return out
}

function fillsColumn(widths: readonly number[], index: number, piece: number, both: number): boolean {
  const near = widths.slice(Math.max(0, index - 9), index + 10)
  const share = (list: readonly number[], column: number): number =>
    list.filter((width) => Math.abs(width - column) <= 0.6).length
  return near.some((column) => {
    if (column < 10 || piece >= column - 2.6 || both - 1 > column + 0.6 || both < column - 1.2) return false
    return share(widths, column) >= widths.length * 0.12 || share(near, column) >= 3
  })
}

function betweenOf(page: readonly TaggedStrip[], last: number, next: number | undefined): Between {
  let between: Between = 'nothing'
  for (let index = last + 1; index < (next ?? last); index++) {
    const { kind } = page[index].tag
    if (kind === 'byline') return 'byline'
    between = 'something'
  }
  return between
}
