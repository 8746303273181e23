import type { Outcome } from './edit.ts'
import type { Galley } from './galley.ts'

/**
 * Does a text edit that was made on an older view of the galley: an input method composed while fixes were accepted,
 * rejected or switched. Its offsets count the text as it read then, so the blocks are edited under the rulings of
 * then; the rulings of now hold again afterwards. Which text a hand touched does not depend on rulings, so the words
 * go in exactly where the editor put them.
 */
export function editedFrom(basis: Galley, now: Galley, edit: (galley: Galley) => Outcome): Outcome {
  if (basis.rulings === now.rulings && basis.fixes === now.fixes) return edit(now)
  const then: Galley = { ...now, rulings: basis.rulings, fixes: basis.fixes }
  const { galley, caret } = edit(then)
  if (galley === then) return { galley: now, caret: null }
  return { galley: { ...galley, rulings: now.rulings, fixes: now.fixes }, caret }
}
