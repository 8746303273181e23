import type { Fix } from '../../fixes/fix.ts'
import { readInOrder } from '../../order/read-in-order.ts'
import type { Rearrangement } from '../../order/rearrangement.ts'
import type { ReadOptions } from '../../read-page.ts'
import type { Page, SourceLine } from '../../source/page.ts'
import { linesInOrder, stretchOf } from '../../source/rereading.ts'
import { movedFix, placedReading } from '../../structure/placed-reading.ts'
import type { Reading } from '../../structure/reading.ts'
import { isEmpty, without, type SourceSpan } from '../../text/span.ts'
import { orderOf, type Galley } from '../galley.ts'

/** A page as it is to be read now, and the way back from its places to the source. */
interface TextInForce {
  readonly page: Page
  /** A span of that page as spans of the source, in print order. */
  readonly back: (span: SourceSpan) => readonly SourceSpan[]
  /** How much of that page stands before a place of the source. Lines read again go with the one before them. */
  readonly ahead: (place: number) => number
}

/**
 * What the engine makes of the page as it is read now: what is superseded is passed over, what was read again is read
 * where it is printed, and all of it in the order that was chosen.
 *
 * A fix that reaches over a seam between two readings cannot be told as one span of the source, and is left out: the
 * text there prints as it came.
 */
export function readGalley(
  galley: Galley,
  options: ReadOptions,
  taken: readonly Rearrangement[] = orderOf(galley).taken,
): Reading {
  if (!galley.page.rereadings) return readInOrder(galley.page, taken, options)
  const { page, back, ahead } = textInForce(galley)
  const reading = readInOrder(page, rearrangedIn(taken, ahead), options)
  const fixes = reading.fixes
    .flatMap((fix): readonly Fix[] => {
      const [span, ...more] = back(fix.span)
      return span && more.length === 0 ? [movedFix(fix, span)] : []
    })
    .sort((a, b) => a.span.from - b.span.from)
  return placedReading(reading, back, fixes)
}

/** The same orders in the text in force. A part of which nothing is in force is none. */
function rearrangedIn(
  taken: readonly Rearrangement[],
  ahead: TextInForce['ahead'],
): readonly Rearrangement[] {
  const inForce = ({ from, to }: SourceSpan): SourceSpan => ({ from: ahead(from), to: ahead(to) })
  return taken.map(({ kind, span, parts }) => ({
    kind,
    span: inForce(span),
    parts: parts.map(inForce).filter((part) => !isEmpty(part)),
  }))
}

export function textInForce(galley: Galley): TextInForce {
  const { page, superseded } = galley
  const again = page.rereadings ?? []
  const parts: { readonly from: number; readonly source: SourceSpan }[] = []
  const came: { readonly from: number; readonly stretch: SourceSpan }[] = []
  const lines: SourceLine[] = []
  let text = ''
  for (const line of linesInOrder(page)) {
    const from = text.length
    const stretch = stretchOf(page, line)
    if (!again.some(({ span }) => span.from <= stretch.from && stretch.to <= span.to))
      came.push({ from, stretch })
    for (const source of without([stretch], superseded)) {
      parts.push({ from: text.length, source })
      text += page.text.slice(source.from, source.to)
    }
    const known = page.lines[line]
    if (known && text.length > from) {
      const words = text.slice(from).replace(/(?:\r\n|[\n\r\f])$/, '')
      lines.push({ ...known, span: { from, to: from + words.length } })
    }
  }
  const ahead = (place: number): number => {
    const line = came.findLast(({ stretch }) => stretch.from <= place)
    if (place === 0 || !line) return 0
    if (place >= line.stretch.to) return text.length
    const before = without([{ from: line.stretch.from, to: place }], superseded)
    return before.reduce((sum, { from, to }) => sum + to - from, line.from)
  }
  return { page: { ...page, text, lines }, back: (span) => backTo(parts, span), ahead }
}

function backTo(
  parts: readonly { readonly from: number; readonly source: SourceSpan }[],
  span: SourceSpan,
): readonly SourceSpan[] {
  const out: SourceSpan[] = []
  for (const { from, source } of parts) {
    const shift = source.from - from
    const part = {
      from: Math.max(span.from + shift, source.from),
      to: Math.min(span.to + shift, source.to),
    }
    if (isEmpty(part)) continue
    const last = out.at(-1)
    if (last?.to === part.from) out[out.length - 1] = { from: last.from, to: part.to }
    else out.push(part)
  }
  return out
}
