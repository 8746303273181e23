import type { SourceSpan } from '../text/span.ts'
import { linesOf, type Box, type Page, type SourceLine } from './page.ts'
import type { OcrLanguage } from './scanned-page.ts'

/** A part of a sheet that was read again, as far as an editor took what was read. */
export interface Rereading {
  /** 0-based. */
  readonly sheet: number
  /** In the sheet's measure. */
  readonly area: Box
  readonly language: OcrLanguage
  /** What it put behind the page's text: a line end that parts it from what was there, then its lines. */
  readonly span: SourceSpan
  readonly lines: readonly RereadLine[]
}

/** Source lines by their numbers, 0-based. Where both are `null`, the line stands before all others. */
export interface RereadLine {
  readonly line: number
  /** The line that it was taken instead of. */
  readonly instead: number | null
  /** Where it is taken instead of none: the line that it stands behind. */
  readonly behind: number | null
}

/** A line as it was read again. */
export interface LineRead extends Omit<SourceLine, 'span'> {
  readonly text: string
  readonly box: Box
}

/** What a rereading puts behind a page's text. */
export interface Growth {
  readonly rereading: Rereading
  readonly text: string
  /** One for each line that the text then has more. */
  readonly lines: readonly (Omit<SourceLine, 'span'> | null)[]
}

/** @throws when the growth was made for another text: a bug of who made it */
export function grownPage(page: Page, { rereading, text, lines }: Growth): Page {
  const { from, to } = rereading.span
  if (from !== page.text.length || to !== from + text.length)
    throw new Error(`a growth at ${from} for a text of ${page.text.length}`)
  const whole = page.text + text
  const more = linesOf(whole).slice(page.lines.length)
  if (more.length !== lines.length) throw new Error(`${lines.length} places for ${more.length} lines`)
  return {
    ...page,
    text: whole,
    lines: [...page.lines, ...more.map((line, index) => ({ ...line, ...lines[index] }))],
    rereadings: [...(page.rereadings ?? []), rereading],
  }
}

/** A page before any part of it was read again. */
export function asItCame(page: Page): Page {
  const [first] = page.rereadings ?? []
  if (!first) return page
  const { rereadings: _, ...came } = page
  const to = first.span.from
  return {
    ...came,
    text: page.text.slice(0, to),
    lines: page.lines.filter(({ span }) => span.from < to),
  }
}

/** What made a page of one that it is a later state of, in order. */
export const growthsBetween = (before: Page, after: Page): readonly Growth[] =>
  before === after
    ? []
    : (after.rereadings ?? []).slice(before.rereadings?.length ?? 0).map((rereading): Growth => {
        const { from, to } = rereading.span
        return {
          rereading,
          text: after.text.slice(from, to),
          lines: after.lines
            .filter(({ span }) => span.from >= from && span.from < to)
            .map(({ span: _, ...line }) => (Object.keys(line).length === 0 ? null : line)),
        }
      })

/**
 * The numbers of all lines as they stand in print, as far as it is known: the text's own order, with lines that were
 * read again beside those that they were taken instead of.
 */
export function linesInOrder(page: Page): readonly number[] {
  const read = (page.rereadings ?? []).flatMap(({ lines }) => lines)
  const later = new Set((page.rereadings ?? []).flatMap(({ span }) => linesWithin(page, span)))
  const order = page.lines.map((_, line) => line).filter((line) => !later.has(line))
  for (const { line, instead, behind } of read) {
    const before = instead ?? behind
    order.splice(before === null ? 0 : order.indexOf(before) + 1, 0, line)
  }
  return order
}

function linesWithin({ lines }: Page, { from, to }: SourceSpan): readonly number[] {
  return lines.flatMap(({ span }, line) => (span.from >= from && span.from < to ? [line] : []))
}

/** A line with its end mark. */
export function stretchOf({ lines, text }: Page, line: number): SourceSpan {
  const from = lines[line]?.span.from ?? text.length
  return { from, to: lines[line + 1]?.span.from ?? text.length }
}
