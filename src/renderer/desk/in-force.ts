import { tally } from '#core/galley/fix-state'
import type { Galley } from '#core/galley/galley'

/** What a one-click repair did: how many fixes of these kinds it applied, and how many it leaves to the editor. */
export function difference(before: Galley, after: Galley) {
  const [then, now] = [inForce(before), inForce(after)]
  return { applied: now.fixes - then.fixes, doubtful: now.doubtful }
}

/** How many fixes are in force, and how many wait for the editor. */
export function inForce(galley: Galley) {
  const kinds = tally(galley)
  return {
    fixes: kinds.reduce((sum, kind) => sum + kind.applied, 0),
    doubtful: kinds.reduce((sum, kind) => sum + kind.doubtful, 0),
  }
}
