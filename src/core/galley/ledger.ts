import { claims } from './claims.ts'
import { fixesInForce } from './fix-state.ts'
import type { Galley } from './galley.ts'

/**
 * The account of every character of the source, in UTF-16 code units.
 * `total = articles + fixes + removed + superseded + furniture + unplaced`, always.
 */
export interface Ledger {
  readonly total: number
  /** Printed in an article, or the blank end of one of its blocks. */
  readonly articles: number
  /** Removed or replaced by a fix that is in force. */
  readonly fixes: number
  /** Removed by hand. */
  readonly removed: number
  /** Read again: another reading of the same print is in its place. */
  readonly superseded: number
  readonly furniture: number
  readonly unplaced: number
}

const known = new WeakMap<Galley, Ledger>()

export function ledger(galley: Galley): Ledger {
  const remembered = known.get(galley)
  if (remembered) return remembered
  const count = { articles: 0, fixes: 0, removed: 0, superseded: 0, furniture: 0, unplaced: 0 }
  for (const { span, place } of claims(galley)) {
    const length = span.to - span.from
    if (place.kind === 'removed' || place.kind === 'superseded' || place.kind === 'furniture') {
      count[place.kind] += length
      continue
    }
    let fixed = 0
    for (const fix of fixesInForce(galley, span)) fixed += fix.span.to - fix.span.from
    count.fixes += fixed
    count[place.kind === 'article' ? 'articles' : 'unplaced'] += length - fixed
  }
  const value = { total: galley.page.text.length, ...count }
  known.set(galley, value)
  return value
}
