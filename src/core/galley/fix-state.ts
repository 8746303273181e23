import { FIX_KINDS, SURE, type Fix, type FixKind, type FixState } from '../fixes/fix.ts'
import type { SourceSpan } from '../text/span.ts'
import type { Galley, Rulings } from './galley.ts'

/** A single decision outweighs the kind; a kind that is on applies what is sure. */
export function stateOf(rulings: Rulings, fix: Fix): FixState {
  const decision = rulings.decisions[fix.id]
  if (decision) return decision
  return fix.confidence >= SURE && rulings.kinds.includes(fix.kind) ? 'applied' : 'suggested'
}

/** The index of the first fix that ends after `offset`. */
function firstEndingAfter(fixes: readonly Fix[], offset: number): number {
  let low = 0
  let high = fixes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fixes[middle].span.to > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** All fixes that share a character with the span, in order. */
export function fixesTouching(fixes: readonly Fix[], span: SourceSpan): readonly Fix[] {
  const out: Fix[] = []
  for (
    let at = firstEndingAfter(fixes, span.from);
    at < fixes.length && fixes[at].span.from < span.to;
    at++
  ) {
    out.push(fixes[at])
  }
  return out
}

/**
 * The applied fixes that lie wholly inside one stretch of source text. A fix that a cut runs through is
 * overruled: it prints nothing, and the text on both sides prints as it came.
 */
export const fixesInForce = (galley: Galley, stretch: SourceSpan): readonly Fix[] =>
  fixesTouching(galley.fixes, stretch).filter(
    (fix) =>
      stretch.from <= fix.span.from &&
      fix.span.to <= stretch.to &&
      stateOf(galley.rulings, fix) === 'applied',
  )

export interface KindTally {
  readonly kind: FixKind
  /** What one click applies. */
  readonly sure: number
  readonly applied: number
  readonly rejected: number
  /** Below {@link SURE} and not yet decided: for the editor. */
  readonly doubtful: number
}

/** How many fixes of each kind there are, in the order of {@link FIX_KINDS}. */
export function tally(galley: Galley): readonly KindTally[] {
  const counts = new Map(
    FIX_KINDS.map((kind) => [kind, { kind, sure: 0, applied: 0, rejected: 0, doubtful: 0 }]),
  )
  for (const fix of galley.fixes) {
    const count = counts.get(fix.kind)
    if (!count) continue
    const state = stateOf(galley.rulings, fix)
    if (fix.confidence >= SURE) count.sure++
    if (state === 'applied') count.applied++
    else if (state === 'rejected') count.rejected++
    else if (fix.confidence < SURE) count.doubtful++
  }
  return [...counts.values()]
}
