import { FIX_KINDS, type FixKind } from '../fixes/fix.ts'
import { stateOf } from './fix-state.ts'
import type { Galley } from './galley.ts'

/** What became of a page's fixes of one kind. */
export interface Repairs {
  /** Applied, by a kind that is on or by a word of the editor. */
  readonly made: number
  /** Decided one by one. */
  readonly accepted: number
  readonly rejected: number
}

/** By kind; a kind of which nothing was made or decided is left out. */
export function repairsOf({
  fixes,
  rulings,
}: Pick<Galley, 'fixes' | 'rulings'>): Readonly<Partial<Record<FixKind, Repairs>>> {
  const counts = FIX_KINDS.map((kind) => ({ kind, made: 0, accepted: 0, rejected: 0 }))
  for (const fix of fixes) {
    const count = counts.find(({ kind }) => kind === fix.kind)
    if (!count) continue
    const decision = rulings.decisions[fix.id]
    if (stateOf(rulings, fix) === 'applied') count.made++
    if (decision === 'applied') count.accepted++
    else if (decision === 'rejected') count.rejected++
  }
  const some = counts.filter(({ made, accepted, rejected }) => made + accepted + rejected > 0)
  return Object.fromEntries(some.map(({ kind, ...repairs }) => [kind, repairs]))
}
