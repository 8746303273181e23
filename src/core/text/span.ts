/**
 * Half-open ranges in UTF-16 code units, 0-based: `from` is inside, `to` is outside.
 *
 *     text   资 料 汇 编
 *     index  0 1 2 3      { from: 1, to: 3 } = 料汇
 *
 * A span of the source and a span of printed text look alike and must never be mixed up, so each
 * carries a phantom mark that exists for the type checker only.
 */
declare const space: unique symbol

/** A range of `Page.text`, the text that never changes. */
export interface SourceSpan {
  readonly from: number
  readonly to: number
  readonly [space]?: 'source'
}

/** A range of the text that a block prints. */
export interface PrintSpan {
  readonly from: number
  readonly to: number
  readonly [space]?: 'print'
}

export const isEmpty = (span: SourceSpan | PrintSpan): boolean => span.to <= span.from

export const overlaps = (a: SourceSpan, b: SourceSpan): boolean => a.from < b.to && b.from < a.to

/** The same characters as sorted, disjoint spans with touching ones joined; empty ones vanish. */
export function united(spans: readonly SourceSpan[]): readonly SourceSpan[] {
  const sorted = spans.filter((span) => !isEmpty(span)).sort((a, b) => a.from - b.from)
  const out: SourceSpan[] = []
  for (const span of sorted) {
    const last = out.at(-1)
    if (last && span.from <= last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else out.push({ from: span.from, to: span.to })
  }
  return out
}

/** What of `within` is covered by none of `taken` (which must be sorted and disjoint). */
export function gaps(within: SourceSpan, taken: readonly SourceSpan[]): readonly SourceSpan[] {
  const out: SourceSpan[] = []
  let at = within.from
  for (const span of taken) {
    if (span.to <= at) continue
    if (span.from >= within.to) break
    if (span.from > at) out.push({ from: at, to: span.from })
    at = Math.max(at, span.to)
  }
  if (at < within.to) out.push({ from: at, to: within.to })
  return out
}

/** The spans of `a` without the characters of `b`; both are united first. */
export const without = (a: readonly SourceSpan[], b: readonly SourceSpan[]): readonly SourceSpan[] => {
  const taken = united(b)
  return united(a).flatMap((span) => gaps(span, taken))
}
