import type { FixId, FixKind } from '../../fixes/fix.ts'
import { unchanged, type Outcome } from '../edit.ts'
import type { Galley, Rulings } from '../galley.ts'

const ruled = (galley: Galley, rulings: Rulings): Outcome => ({ galley: { ...galley, rulings }, caret: null })

/** Applies all sure fixes of these kinds. Single decisions of the editor stand. */
export function applyKinds(galley: Galley, kinds: readonly FixKind[]): Outcome {
  const wanted = kinds.filter((kind) => !galley.rulings.kinds.includes(kind))
  if (wanted.length === 0) return unchanged(galley)
  return ruled(galley, { ...galley.rulings, kinds: [...galley.rulings.kinds, ...wanted] })
}

/** Takes all fixes of one kind back into suggestions, but for those that were decided one by one. */
export function withdrawKind(galley: Galley, kind: FixKind): Outcome {
  if (!galley.rulings.kinds.includes(kind)) return unchanged(galley)
  return ruled(galley, { ...galley.rulings, kinds: galley.rulings.kinds.filter((other) => other !== kind) })
}

/** The editor's word on one fix. It never touches what a hand typed. */
export function decideFix(
  galley: Galley,
  fix: FixId,
  decision: 'suggested' | 'applied' | 'rejected',
): Outcome {
  if (galley.rulings.decisions[fix] === decision) return unchanged(galley)
  return ruled(galley, { ...galley.rulings, decisions: { ...galley.rulings.decisions, [fix]: decision } })
}
