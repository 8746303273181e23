import { openFixes } from '#core/galley/fix-state'
import type { Galley } from '#core/galley/galley'
import type { CommandName } from './command-names.ts'
import { difference } from './in-force.ts'

/** How many places or articles a command changed, where its name for undo tells that; else `null`. */
export function placesChanged(name: CommandName, before: Galley, after: Galley): number | null {
  switch (name) {
    case 'clean-page':
    case 'join-line-breaks':
    case 'remove-duplicates':
    case 'switch-kind':
    case 'never-on-page':
    case 'again-on-page':
      return several(Math.abs(difference(before, after).applied), 1)
    case 'accept-fixes':
    case 'reject-fixes':
      return several(openFixes(before).length - openFixes(after).length, 1)
    case 'merge-article':
    case 'dissolve-article':
      // Merging leaves one of those that it joins.
      return several(before.articles.length - after.articles.length + (name === 'merge-article' ? 1 : 0), 2)
    case 'trash-articles':
      return several(before.articles.length - after.articles.length, 2)
    case 'section':
    case 'status': {
      const known = new Set(before.articles)
      return several(after.articles.filter((article) => !known.has(article)).length, 2)
    }
    case 'take-order':
    case 'leave-order':
    case 'accept-fix':
    case 'reject-fix':
    case 'type':
    case 'paste':
    case 'split-block':
    case 'merge-block':
    case 'split-article':
    case 'move-block':
    case 'move-article':
    case 'new-article':
    case 'block-kind':
    case 'set-aside':
    case 'place':
    case 'restore-article':
    case 'restore-revision':
    case 'bylines':
    case 'regions':
    case 'read-again':
    case 'order-by-regions':
      return null
    default:
      return name satisfies never
  }
}

const several = (count: number, least: number): number | null => (count >= least ? count : null)
