import type { SourceSpan } from '../text/span.ts'

/** columns: lines of columns that stand side by side were run together · pages: pages in another order than printed */
export const REARRANGEMENT_KINDS = ['columns', 'pages'] as const
export type RearrangementKind = (typeof REARRANGEMENT_KINDS)[number]

/** Names its kind and place, so that the same page always gives the same ones: `columns@120-960`. */
export type RearrangementId = string & { readonly __brand?: 'RearrangementId' }

/**
 * Another order to read a stretch of the source in. The source stays as it is: `parts` are stretches of it that
 * together are exactly `span`, in the order in which they are to be read.
 */
export interface Rearrangement {
  readonly kind: RearrangementKind
  readonly span: SourceSpan
  readonly parts: readonly SourceSpan[]
}

/** What the editor decided about the order of a page. */
export interface ReadingOrder {
  /** Taken up; disjoint. */
  readonly taken: readonly Rearrangement[]
  /** Offered and left: not offered again. */
  readonly left: readonly RearrangementId[]
}

/** A page that is read as it came, and about which nothing was decided. */
export const AS_IT_CAME: ReadingOrder = { taken: [], left: [] }

export const rearrangementId = ({ kind, span }: Rearrangement): RearrangementId =>
  `${kind}@${span.from}-${span.to}`

/** Whether the parts are the span, each character once. One that came from elsewhere is not believed before. */
export function isSound({ span, parts }: Rearrangement): boolean {
  const sorted = parts.toSorted((a, b) => a.from - b.from)
  let at = span.from
  for (const part of sorted) {
    if (part.from !== at || part.to <= part.from) return false
    at = part.to
  }
  return at === span.to
}

/**
 * The whole text in the order in which it is to be read: pages in theirs, and within each the columns. Of two that
 * overlap the first holds.
 */
export function partsInOrder(length: number, taken: readonly Rearrangement[]): readonly SourceSpan[] {
  const sound = taken.filter((one) => one.span.to <= length && isSound(one))
  const pages = sound.find(({ kind }) => kind === 'pages')?.parts ?? []
  const columns = sound.filter(({ kind }) => kind === 'columns').toSorted((a, b) => a.span.from - b.span.from)
  const whole = pages.length > 0 ? pages : [{ from: 0, to: length }]
  return whole.flatMap((page) => columnsInOrder(page, columns))
}

/** A stretch with the columns in it put in order; columns that run over its end stay as they came. */
function columnsInOrder(within: SourceSpan, columns: readonly Rearrangement[]): readonly SourceSpan[] {
  const parts: SourceSpan[] = []
  let at = within.from
  for (const { span, parts: inOrder } of columns) {
    if (span.from < at || span.to > within.to) continue
    if (span.from > at) parts.push({ from: at, to: span.from })
    parts.push(...inOrder)
    at = span.to
  }
  if (at < within.to) parts.push({ from: at, to: within.to })
  return parts
}
