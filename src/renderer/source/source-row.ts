import { claimAt } from '#core/galley/claims'
import { fixesTouching, stateOf } from '#core/galley/fix-state'
import type { Galley } from '#core/galley/galley'
import type { Fix, FixState } from '#core/fixes/fix'
import type { SourceSpan } from '#core/text/span'

/** A stretch of a source line as it is drawn; `fix` is what happens to it. */
export interface RowPart {
  readonly text: string
  readonly from: number
  readonly fix: { readonly fix: Fix; readonly state: FixState } | null
}

/** One drawn row of the source pane: a source line, or a part of one that is very long. */
export interface SourceRow {
  /** 0-based. */
  readonly line: number
  readonly span: SourceSpan
  readonly parts: readonly RowPart[]
  /** What happens to the line's end: the fix that covers it, if any. */
  readonly end: { readonly fix: Fix; readonly state: FixState } | null
  /** The position of the article in the page's order, furniture, removed or superseded text, or nothing. */
  readonly place: number | 'furniture' | 'removed' | 'superseded' | null
}

/** Characters that have no picture are shown by the pictures that Unicode has for them. */
const visible = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000e-\u001f]/g, (mark) =>
    String.fromCharCode(0x2400 + mark.charCodeAt(0)),
  )

export interface RowSpan {
  readonly line: number
  readonly span: SourceSpan
}

/** A line longer than this is drawn in several rows, so that one line of a megabyte does not stop the desk. */
const LONGEST_ROW = 400

export const rowSpans = (galley: Galley): readonly RowSpan[] =>
  galley.page.lines.flatMap(({ span }, line): readonly RowSpan[] => {
    if (span.to - span.from <= LONGEST_ROW) return [{ line, span }]
    const rows: RowSpan[] = []
    for (let from = span.from; from < span.to; from += LONGEST_ROW) {
      rows.push({ line, span: { from, to: Math.min(span.to, from + LONGEST_ROW) } })
    }
    return rows
  })

/** The first row that ends at an offset or behind it; -1 behind the last one. */
export function rowAt(rows: readonly RowSpan[], offset: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.span.to ?? 0) >= offset) high = middle
    else low = middle + 1
  }
  return low < rows.length ? low : -1
}

export function sourceRow(galley: Galley, { line, span }: RowSpan): SourceRow {
  const { text } = galley.page
  const ruled = (fix: Fix) => ({ fix, state: stateOf(galley.rulings, fix) })
  const parts: RowPart[] = []
  let at = span.from
  let end: SourceRow['end'] = null
  // The line end's own character counts as part of the row, so that its fix is found.
  for (const fix of fixesTouching(galley.fixes, { from: span.from, to: span.to + 1 })) {
    const from = Math.max(fix.span.from, span.from)
    const to = Math.min(fix.span.to, span.to)
    if (fix.span.from <= span.to && fix.span.to > span.to && fix.kind === 'line-break') end = ruled(fix)
    if (from >= to) continue
    if (at < from) parts.push({ text: visible(text.slice(at, from)), from: at, fix: null })
    parts.push({ text: visible(text.slice(from, to)), from, fix: ruled(fix) })
    at = to
  }
  if (at < span.to) parts.push({ text: visible(text.slice(at, span.to)), from: at, fix: null })
  return { line, span, parts, end, place: placeOf(galley, span) }
}

function placeOf(galley: Galley, span: SourceSpan): SourceRow['place'] {
  const claim = claimAt(galley, Math.min(span.from, galley.page.text.length - 1))
  switch (claim?.place.kind) {
    case 'article': {
      const { article } = claim.place
      return galley.articles.indexOf(article)
    }
    case 'furniture':
      return 'furniture'
    case 'removed':
    case 'superseded':
      return claim.place.kind
    case 'unplaced':
    case undefined:
      return null
  }
}
