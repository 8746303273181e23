import type { FixId, FixKind } from '../../fixes/fix.ts'
import type { RuleId } from '../../fixes/rule.ts'
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

type Decision = Rulings['decisions'][FixId]

/** The editor's word on one fix. It never touches what a hand typed. */
export const decideFix = (galley: Galley, fix: FixId, decision: Decision): Outcome =>
  decideFixes(galley, [fix], decision)

/** The same word on many fixes, as one step. */
export function decideFixes(galley: Galley, fixes: readonly FixId[], decision: Decision): Outcome {
  const { decisions } = galley.rulings
  const wanted = fixes.filter((fix) => decisions[fix] !== decision)
  if (wanted.length === 0) return unchanged(galley)
  const more = Object.fromEntries(wanted.map((fix) => [fix, decision]))
  return ruled(galley, { ...galley.rulings, decisions: { ...decisions, ...more } })
}

/** “Never for this page”: none of the rule's fixes is applied or asked about, but for those decided one by one. */
export function neverOnPage(galley: Galley, rule: RuleId): Outcome {
  const { rulesOff } = galley.rulings
  if (rulesOff.includes(rule)) return unchanged(galley)
  return ruled(galley, { ...galley.rulings, rulesOff: [...rulesOff, rule] })
}

/** Takes “never for this page” back. */
export function againOnPage(galley: Galley, rule: RuleId): Outcome {
  const { rulesOff } = galley.rulings
  if (!rulesOff.includes(rule)) return unchanged(galley)
  return ruled(galley, { ...galley.rulings, rulesOff: rulesOff.filter((other) => other !== rule) })
}
