import type { Comparison, Row } from '#core/compare/compare'
import type { Part } from '#core/compare/differences'

/** A stretch that is the same on both sides (`change` is `null`), or one change: what went and what came in its place. */
export interface Run {
  readonly change: number | null
  readonly parts: readonly Part[]
}

export type NumberedRow =
  | {
      readonly row: Extract<Row, { readonly kind: 'same' }>
      readonly change: null
      readonly runs: readonly Run[]
    }
  /** A change as a whole. */
  | {
      readonly row: Extract<Row, { readonly block: unknown }>
      readonly change: number
      readonly runs: readonly Run[]
    }
  /** Changed inside; `change` is set where the kind changed, or the place. */
  | {
      readonly row: Extract<Row, { readonly parts: unknown }>
      readonly change: number | null
      readonly runs: readonly Run[]
    }

/** The rows of a comparison with a number for every change, 0, 1, 2 … in reading order, to step through them. */
export function numbered(comparison: Comparison): {
  readonly rows: readonly NumberedRow[]
  readonly changes: number
} {
  // The facts stand before the text.
  let next = comparison.facts.length
  const rows = comparison.rows.map((row): NumberedRow => {
    if (row.kind === 'same')
      return { row, change: null, runs: [{ change: null, parts: [same(row.block.text)] }] }
    if (!('parts' in row)) return { row, change: next++, runs: [] }
    const isMoved = row.kind === 'moved-here'
    const change = isMoved || row.before.join() !== row.after.join() ? next++ : null
    return { row, change, runs: runsOf(row.parts, () => next++) }
  })
  return { rows, changes: next }
}

const same = (text: string): Part => ({ kind: 'same', text })

function runsOf(parts: readonly Part[], number: () => number): readonly Run[] {
  const runs: { change: number | null; parts: Part[] }[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    const isSame = part.kind === 'same'
    if (last && (last.change === null) === isSame) last.parts.push(part)
    else runs.push({ change: isSame ? null : number(), parts: [part] })
  }
  return runs
}
